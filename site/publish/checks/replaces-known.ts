import {checkTexts} from "../../../src/lib/i18n/publish-checks.js";
import {type Finding, refusal, type Submitted} from "./finding.js";
import {headerLine} from "./lines.js";

/** A report that this one replaces is another one, and was published. */
export function replacesKnown({slug, notebook, known, locale}: Submitted): Finding[] {
  const t = checkTexts[locale];
  const {supersedes} = notebook.header;
  if (supersedes === undefined || (supersedes !== slug && known.has(supersedes))) return [];
  const words = supersedes === slug ? t.supersedes_self : t.supersedes_unknown(supersedes);
  return [refusal("supersedes", headerLine(notebook, "supersedes"), words, t.supersedes_out)];
}
