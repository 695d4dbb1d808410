import {claimsNoCause} from "./claims-no-cause.js";
import type {Finding, Shown, Submitted} from "./finding.js";
import {hasAlt} from "./has-alt.js";
import {hasNote} from "./has-note.js";
import {linksLead} from "./links-lead.js";
import {namesNobody} from "./names-nobody.js";
import {namesSnapshot} from "./names-snapshot.js";
import {showsFigures} from "./shows-figures.js";
import {statesWhatItCounts} from "./states-what-it-counts.js";
import {stillTemplate} from "./still-template.js";

/**
 * Holds a notebook that reads well against what a published one must be, as far as the notebook and the snapshot tell:
 * in the workbench as at the command line. `shown` is null where it does not run.
 */
export function checkReport(
  submitted: Submitted,
  shown: Shown | null,
  {refreshSnapshot = false}: {refreshSnapshot?: boolean | undefined} = {}
): Finding[] {
  return [
    ...(shown ? [...showsFigures(submitted, shown), ...statesWhatItCounts(submitted, shown)] : []),
    ...namesSnapshot(submitted, refreshSnapshot),
    ...hasNote(submitted),
    ...hasAlt(submitted),
    ...stillTemplate(submitted),
    ...namesNobody(submitted),
    ...linksLead(submitted),
    ...claimsNoCause(submitted)
  ];
}
