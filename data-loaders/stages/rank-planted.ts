import {group} from "d3";
import {ancestorOf} from "../../src/lib/areas/ancestor.js";
import type {Area, Level} from "../../src/lib/areas/area.js";
import {parsePeriod} from "../../src/lib/periods/period.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {PlantedEntry} from "../../src/lib/snapshot/manifest.js";
import {spearman} from "../../src/lib/stats/rank-correlation.js";
import type {RegisterIndicator} from "../indicators/indicator.js";
import type {PlantedCounts} from "./measure-planted.js";
import type {PlantedUnit} from "./read-truth.js";

/** Fewer areas than this say nothing about an order. */
const MINIMUM_AREAS = 10;

/**
 * Compares, over the whole span, the released rate of areas with the planted one: whether who reads the published
 * figures would find the areas where something was planted. Both are divided by the released denominator.
 */
export function rankPlanted(
  counts: readonly PlantedCounts[],
  indicators: readonly RegisterIndicator[],
  truth: readonly PlantedUnit[],
  figures: readonly Figure[],
  {areas, areaOf}: {areas: readonly Area[]; areaOf: ReadonlyMap<string, string>}
): PlantedEntry[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const spans = group(
    figures.filter(({period}) => parsePeriod(period).kind === "span"),
    ({indicator}) => indicator
  );
  return indicators
    .filter(({planted}) => planted.length)
    .map(({card, planted}) => {
      const units = truth.filter(({phenomenon}) => planted.includes(phenomenon));
      const rank = (["buurt", "wijk"] as const).flatMap((level) => {
        const plantedIn = countBy(units, (buurt) => ancestorOf(areaOf.get(buurt)!, level, byCode));
        const shown = (spans.get(card.id) ?? []).filter(
          ({area, n, denominator}) => byCode.get(area)?.level === level && n !== null && denominator
        );
        return rankAt(level, shown, plantedIn);
      });
      const found = counts.find(({indicator}) => indicator === card.id);
      return {
        indicator: card.id,
        planted: found?.planted ?? null,
        found: found?.found ?? null,
        innocent: found?.innocent ?? null,
        rank
      };
    });
}

function rankAt(
  level: Level,
  shown: readonly Figure[],
  planted: ReadonlyMap<string, number>
): PlantedEntry["rank"] {
  if (shown.length < MINIMUM_AREAS) return [];
  const released = shown.map(({n, denominator}) => n! / denominator!);
  const truth = shown.map(({area, denominator}) => (planted.get(area) ?? 0) / denominator!);
  const rho = spearman(released, truth);
  return rho === null ? [] : [{level, areas: shown.length, rho: Math.round(rho * 100) / 100}];
}

function countBy(units: readonly PlantedUnit[], areaOf: (buurt: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {buurt} of units) counts.set(areaOf(buurt), (counts.get(areaOf(buurt)) ?? 0) + 1);
  return counts;
}
