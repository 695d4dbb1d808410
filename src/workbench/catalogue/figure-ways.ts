import {LEVELS, type Level} from "../../lib/areas/area.js";
import type {PeriodKind} from "../../lib/periods/period.js";
import {isOffered, type Way} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/** What can be made of an indicator by one press, the most asked first. */
export const FIGURE_CHOICES = ["map", "trend", "table", "compare", "query"] as const;
export type FigureChoice = (typeof FIGURE_CHOICES)[number];

/** Levels and kinds of period for which a figure of an indicator shows something, the most telling first. */
export function waysOf(manifest: Pick<Manifest, "gate">, card: IndicatorCard, figure: FigureChoice): Way[] {
  const kinds = KINDS.filter((kind) => figure !== "trend" || kind !== "span");
  return LEVELS_OF[figure].flatMap((level) =>
    kinds.filter((kind) => isOffered(manifest, card.id, level, kind)).map((kind) => ({level, kind}))
  );
}

/** The figure that is made of an indicator when nobody says which: the first that has something to show. */
export function firstFigure(manifest: Pick<Manifest, "gate">, card: IndicatorCard): FigureChoice | null {
  return FIGURE_CHOICES.find((figure) => waysOf(manifest, card, figure).length > 0) ?? null;
}

/** A year is what most ask; a month says little of a small area. */
const KINDS: readonly PeriodKind[] = ["year", "span", "quarter", "month"];

/** A map of one area says nothing; a line through time is read of the whole first. */
const PARTS_FIRST: readonly Level[] = ["wijk", "buurt", "gemeente"];
const LEVELS_OF: Record<FigureChoice, readonly Level[]> = {
  map: ["wijk", "buurt"],
  trend: LEVELS,
  table: PARTS_FIRST,
  compare: ["wijk", "buurt"],
  query: PARTS_FIRST
};
