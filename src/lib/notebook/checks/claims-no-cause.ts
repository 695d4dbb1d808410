import type {Locale} from "../../i18n/locale.js";
import {checkTexts} from "../../i18n/publish-checks.js";
import type {Cell} from "../notebook.js";
import {type Finding, remark, type Submitted} from "./finding.js";
import {cellLine, headerLine} from "./lines.js";

/**
 * Titles, descriptions and notes name no cause. Words are a poor sign of one, so this is a remark; a sentence that
 * says that something does not show the cause may name it.
 */
export function claimsNoCause({notebook, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const head = (["title", "description"] as const).map((key) => ({
    text: notebook.header[key],
    line: headerLine(notebook, key)
  }));
  return [...head, ...notebook.cells.flatMap(textsOf)].flatMap(({text, line}) => {
    const words = sentences(text).flatMap((sentence) =>
      DENIES.test(sentence) ? [] : (sentence.match(CAUSES[notebook.header.language]) ?? [])
    );
    return [...new Set(words)].map((word) => remark("cause", line, t.causal(word), t.causal_out));
  });
}

function textsOf(cell: Cell): {text: string; line: number}[] {
  if (cell.kind === "note") return [{text: cell.text, line: cell.line}];
  if (!("spec" in cell) || cell.kind === "input") return [];
  const {title, description = "", alt = ""} = cell.spec;
  return Object.entries({title, description, alt}).map(([key, text]) => ({text, line: cellLine(cell, key)}));
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+|\n/);
}

const DENIES = /\b(?:niet|geen|nooit|waarom|of|not|no|never|cannot|why|whether)\b/i;

const CAUSES: Record<Locale, RegExp> = {
  nl: /\b(?:veroorzaak(?:t|te|ten|d)|veroorzaken|oorza(?:ak|ken)|doordat|waardoor|hierdoor|daardoor|dankzij|vanwege|(?:als|ten) gevolge? van|gevolg van|lei(?:dt|dde|dden) tot|komt door|kwam door|effect van|invloed van|zorgt voor|zorgde voor)\b/gi,
  en: /\b(?:caus(?:e|es|ed|ing)|because|due to|owing to|thanks to|as a result|results? in|resulted in|leads? to|led to|effects? of|impact of|influence of|consequence)\b/gi
};
