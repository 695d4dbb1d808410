import {LEVELS, type Level} from "../../lib/areas/area.js";
import {PERIOD_KINDS, type PeriodKind} from "../../lib/periods/period.js";
import {isOffered} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/** Chance and rounding side by side, for every indicator of which both are known at one level × period kind. */
export interface Comparison {
  level: Level;
  period: PeriodKind;
  /** The largest by chance first. */
  pairs: {card: IndicatorCard; chance: number; rounding: number; offered: boolean}[];
}

/**
 * Compares at the level × period that readers meet first, the smallest areas by year; where nothing is known of
 * years, where most is. Null where the snapshot has too few margins to tell of any.
 */
export function compareUtility(manifest: Manifest): Comparison | null {
  const smallest = [...LEVELS].reverse();
  const candidates = smallest.flatMap((level) =>
    PERIOD_KINDS.map((period) => ({level, period, pairs: pairsOf(manifest, level, period)}))
  );
  const known = candidates.filter(({pairs}) => pairs.length > 0);
  const [most] = [...known].sort((a, b) => b.pairs.length - a.pairs.length);
  return known.find(({period}) => period === "year") ?? most ?? null;
}

function pairsOf(manifest: Manifest, level: Level, period: PeriodKind): Comparison["pairs"] {
  const at = (entry: {indicator: string; level: Level; period: PeriodKind}, indicator: string) =>
    entry.indicator === indicator && entry.level === level && entry.period === period;
  return manifest.indicators
    .flatMap((card) => {
      const moved = manifest.deviation.find((entry) => at(entry, card.id));
      const left = manifest.utility.find((entry) => at(entry, card.id));
      if (!moved || !left) return [];
      const offered = isOffered(manifest, card.id, level, period);
      return [{card, chance: left.poisson_sd, rounding: moved.rms, offered}];
    })
    .sort((a, b) => b.chance - a.chance);
}
