import {checkTexts} from "../../i18n/publish-checks.js";
import {type Finding, refusal, remark, type Submitted} from "./finding.js";
import {cellLine} from "./lines.js";
import {saysNothing} from "./says-nothing.js";

/**
 * The chart of a query has a text of its author's for who cannot see it. A figure of an indicator may do with the one
 * that is made of its numbers, since the card knows what they are; a table is text already.
 */
export function hasAlt({notebook, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  return notebook.cells.flatMap((cell) => {
    if (!("spec" in cell) || cell.kind === "input" || cell.kind === "table") return [];
    const {alt, title} = cell.spec;
    const line = cellLine(cell, "alt");
    const ofQuery = cell.kind === "chart" && "provenance" in cell.spec;
    if (alt === undefined ? ofQuery : saysNothing(alt))
      return [refusal("alt", line, t.no_alt(title), t.no_alt_out)];
    const same = alt?.toLowerCase() === title.toLowerCase();
    return same ? [remark("alt", line, t.alt_is_title(title), t.no_alt_out)] : [];
  });
}
