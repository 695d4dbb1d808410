import {checkTexts} from "../../i18n/publish-checks.js";
import {TEMPLATE_BODY, TEMPLATE_HEAD} from "../template-texts.js";
import {type Finding, refusal, type Submitted} from "./finding.js";
import {headerLine} from "./lines.js";

/** What a new notebook and its new cells say at first is no text of a report. */
export function stillTemplate({notebook, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const {header, cells} = notebook;
  const head = HEAD.flatMap((key) => {
    const said = [header[key]].flat().some((text) => TEMPLATE_HEAD[key].includes(text));
    return said
      ? [refusal("unfinished", headerLine(notebook, key), t[`template_${key}`], t.template_head_out)]
      : [];
  });
  const body = cells.flatMap((cell) => {
    if (cell.kind !== "prose" && cell.kind !== "note") return [];
    const still = TEMPLATE_BODY.find((text) => cell.text.includes(text));
    return still ? [refusal("unfinished", cell.line, t.template_text, t.template_text_out)] : [];
  });
  return [...head, ...body];
}

const HEAD = ["title", "authors", "description", "purpose"] as const;
