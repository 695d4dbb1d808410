import {checkTexts} from "../../i18n/publish-checks.js";
import {type Finding, type OtherNotebook, refusal, type Submitted} from "./finding.js";
import {headerLine} from "./lines.js";

/** A report that this one replaces is another one, and was published. */
export function replacesKnown({slug, notebook, known, others, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const {supersedes} = notebook.header;
  if (supersedes === undefined) return [];
  const circle = leadsTo(slug, supersedes, others);
  if (!circle && known.has(supersedes)) return [];
  const words = circle ? t.supersedes_self : t.supersedes_unknown(supersedes);
  return [refusal("supersedes", headerLine(notebook, "supersedes"), words, t.supersedes_out)];
}

/** Whether one comes to a report by what each report replaces. */
function leadsTo(slug: string, from: string, others: readonly OtherNotebook[]): boolean {
  const met = new Set([from]);
  // A set that grows while it is walked is walked to its end.
  for (const one of met)
    for (const {slug: other, supersedes} of others) if (other === one && supersedes) met.add(supersedes);
  return met.has(slug);
}
