import {checkTexts} from "../../i18n/publish-checks.js";
import {isDrawn} from "../draw/content.js";
import {type Finding, refusal, type Shown, type Submitted} from "./finding.js";

/** No figure of a report shows its reader that there is nothing to show. */
export function showsFigures({notebook, locale}: Submitted, {document, figures}: Shown): Finding[] {
  const t = checkTexts[locale];
  return notebook.cells.filter(isDrawn).flatMap(({line}, i) => {
    const drawn = document.querySelector(`[data-figure="chart-${i + 1}"]`);
    if (!drawn?.classList.contains("chart-nothing")) return [];
    const why = drawn.querySelector("p")?.textContent ?? "";
    return [refusal("shown", line, t.nothing(figures[i]!.title, why), t.nothing_out)];
  });
}
