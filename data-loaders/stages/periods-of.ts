import {PERIOD_KINDS, type Period, parsePeriod} from "../../src/lib/periods/period.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";

/** Lists every period that occurs in figures, in order of kind and time. */
export function periodsOf(figures: readonly Figure[]): Period[] {
  return [...new Set(figures.map(({period}) => period))]
    .map(parsePeriod)
    .sort(
      (a, b) => PERIOD_KINDS.indexOf(a.kind) - PERIOD_KINDS.indexOf(b.kind) || (a.start < b.start ? -1 : 1)
    );
}
