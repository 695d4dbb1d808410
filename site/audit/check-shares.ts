import type {Sum} from "./check-sums.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/**
 * Proves that no share of a stock is above 90 % of its whole, in any area and period, shown or not: a group of which
 * nearly everybody is counted gives its members away. An indicator that is always its whole has no share.
 */
export function checkShares(sums: readonly Sum[], {manifest}: Release, findings: Findings): void {
  for (const card of manifest.indicators) {
    if (card.status !== "protected" || card.kind !== "stock") continue;
    const own = sums.filter(({indicator}) => indicator === card.id);
    if (own.every(({part, whole}) => part === whole)) continue;
    const high = own.filter(({part, whole}) => whole !== null && 10 * part > 9 * whole);
    findings.add("share too high", `${DATABASE} ${card.id}`, high.length);
  }
}
