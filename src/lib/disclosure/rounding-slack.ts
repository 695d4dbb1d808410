import type {Level} from "../areas/area.js";
import type {PeriodKind} from "../periods/period.js";

/** What a snapshot publishes of how far its sums moved; see `DeviationEntry`. */
interface Deviation {
  indicator: string;
  level: Level;
  period: PeriodKind;
  p95: number;
}

/**
 * Returns how far rounding may have moved a released figure: b − 1, or the published 95th percentile where that
 * is more, since a figure is a sum of atomic counts and their errors do not always cancel. A level × period with
 * too few margins to publish one takes the largest of its indicator, and so does an indicator as a whole (`at`
 * left out). Public figures (base 1) did not move.
 */
export function roundingSlack(
  {id, base}: {id: string; base: number},
  deviation: readonly Deviation[],
  at?: {level: Level; period: PeriodKind}
): number {
  if (base === 1) return 0;
  const measured = deviation.filter(({indicator}) => indicator === id);
  const own = measured.filter(({level, period}) => level === at?.level && period === at.period);
  return Math.max(base - 1, ...(own.length ? own : measured).map(({p95}) => p95));
}
