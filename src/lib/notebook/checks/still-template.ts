import {sheetTexts} from "../../i18n/new-cells.js";
import {openingTexts} from "../../i18n/opening.js";
import {checkTexts} from "../../i18n/publish-checks.js";
import {type Finding, refusal, type Submitted} from "./finding.js";
import {headerLine} from "./lines.js";

/** What a new notebook and its new cells say at first is no text of a report. */
export function stillTemplate({notebook, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const {header, cells} = notebook;
  const head = HEAD.flatMap(([key, first]) => {
    const said = [header[key]].flat().some((text) => first.includes(text));
    return said
      ? [refusal("unfinished", headerLine(notebook, key), t[`template_${key}`], t.template_head_out)]
      : [];
  });
  const body = cells.flatMap((cell) => {
    if (cell.kind !== "prose" && cell.kind !== "note") return [];
    const still = BODY.find((text) => cell.text.includes(text));
    return still ? [refusal("unfinished", cell.line, t.template_text, t.template_text_out)] : [];
  });
  return [...head, ...body];
}

const BOTH = [sheetTexts.nl, sheetTexts.en] as const;

const HEAD = [
  ["title", BOTH.map(({title}) => title)],
  ["authors", BOTH.map(({author}) => author)],
  ["description", BOTH.map(({description}) => description)],
  ["purpose", BOTH.map(({purpose}) => purpose)]
] as const;

const BODY = [
  ...BOTH.flatMap(({prose, note}) => [prose, note]),
  ...[openingTexts.nl, openingTexts.en].map(({note_see}) => note_see)
];
