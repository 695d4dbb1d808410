import {LEVELS, type Level} from "../areas/area.js";
import {PERIOD_KINDS, type PeriodKind} from "../periods/period.js";
import type {IndicatorCard} from "../snapshot/card.js";
import type {Manifest} from "../snapshot/manifest.js";

/**
 * Why figures of an indicator are not shown for areas of a level in periods of a kind: it is not counted by such
 * periods; its mere existence would say too much of a smaller area; it is not counted in smaller areas; or the
 * released counts are too small on average.
 */
export type ClosedReason = "other_period" | "existence" | "finest_level" | "too_few";

/** A level and kind of period at which an indicator is shown. */
export interface Way {
  level: Level;
  kind: PeriodKind;
}

type Rules = Pick<Manifest, "gate" | "protection">;

/** Says why an indicator is closed at a level × period kind; null where it is shown. */
export function closedReason(
  manifest: Rules,
  card: IndicatorCard,
  level: Level,
  kind: PeriodKind
): ClosedReason | null {
  if (isOffered(manifest, card.id, level, kind)) return null;
  if (!hasKind(manifest, card, kind)) return "other_period";
  if (LEVELS.indexOf(level) > LEVELS.indexOf(card.finest_level))
    return card.existence_sensitive ? "existence" : "finest_level";
  return "too_few";
}

/** Says whether figures of an indicator are shown for areas of a level in periods of a kind. */
export function isOffered(
  {gate}: Pick<Manifest, "gate">,
  indicator: string,
  level: Level,
  kind: PeriodKind
): boolean {
  return gate.some((g) => g.indicator === indicator && g.level === level && g.period === kind && g.offered);
}

/** Says whether an indicator is counted by periods of a kind at all. */
export function hasKind({gate}: Pick<Manifest, "gate">, {id}: IndicatorCard, kind: PeriodKind): boolean {
  return gate.some((g) => g.indicator === id && g.period === kind);
}

/** Lists the nearest open ways from a closed one: longer periods in the same areas, the same periods in larger ones. */
export function waysOut(manifest: Rules, card: IndicatorCard, level: Level, kind: PeriodKind): Way[] {
  const longer = PERIOD_KINDS.slice(0, PERIOD_KINDS.indexOf(kind)).reverse();
  const larger = LEVELS.slice(0, LEVELS.indexOf(level)).reverse();
  const open = (way: Way) => isOffered(manifest, card.id, way.level, way.kind);
  const ways = [
    longer.map((k) => ({level, kind: k})).find(open),
    larger.map((l) => ({level: l, kind})).find(open)
  ].filter((way) => way !== undefined);
  if (ways.length > 0) return ways;
  const any = larger.flatMap((l) => longer.map((k) => ({level: l, kind: k}))).find(open);
  return any ? [any] : [];
}

/** Returns the count per figure, on average, from which an indicator is shown. */
export function leastMean({protection}: Pick<Manifest, "protection">, {base}: IndicatorCard): number {
  return Math.max(protection.minimum_mean, 2 * base);
}
