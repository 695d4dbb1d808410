import {type Area, LEVELS, type Level} from "../areas/area.js";
import {PERIOD_KINDS, type PeriodKind, parsePeriod} from "../periods/period.js";
import type {IndicatorCard} from "../snapshot/card.js";
import type {Manifest} from "../snapshot/manifest.js";
import {isOffered} from "./closed.js";
import {type Detour, detourOf} from "./detour.js";
import type {Selection} from "./selection.js";

/** What a page shows: the reader's selection, completed where nothing was chosen or the choice is not offered. */
export interface Scene {
  card: IndicatorCard;
  /** Level of map and table. */
  level: Level;
  /** Period of map and table. */
  period: string;
  /** The selected area; null is the municipality as a whole. */
  area: Area | null;
  municipality: Area;
  /** Kind of the periods along a trend line: the finest that is offered for the area. */
  trend: PeriodKind | null;
  /** Level and kind of the heatmap's areas and periods; null where no level has more than a span. */
  grid: {level: Level; kind: PeriodKind} | null;
  /** What was asked and is not shown; null where the page shows what was asked. */
  detour: Detour | null;
}

/** Completes a selection for a page about the given indicators, in order of preference. */
export function sceneOf(manifest: Manifest, indicators: readonly string[], selection: Selection): Scene {
  const id =
    selection.indicator && indicators.includes(selection.indicator) ? selection.indicator : indicators[0];
  const card = manifest.indicators.find((c) => c.id === id);
  if (!card) throw new Error(`unknown indicator: ${id}`);
  const offers = (level: Level, kind: PeriodKind) => isOffered(manifest, card.id, level, kind);
  const municipality = manifest.areas.find((a) => a.level === "gemeente")!;
  const area = manifest.areas.find((a) => a.code === selection.area && a.level !== "gemeente") ?? null;
  const level = sceneLevel(selection, area, offers);
  const trendLevel = area?.level ?? "gemeente";
  const period = scenePeriod(manifest, selection, (kind) => offers(level, kind));
  return {
    card,
    level,
    period,
    area,
    municipality,
    trend: (["quarter", "year"] as const).find((kind) => offers(trendLevel, kind)) ?? null,
    grid: sceneGrid(level, offers),
    detour: detourOf(manifest, selection, {card, level, period, area})
  };
}

type Offers = (level: Level, kind: PeriodKind) => boolean;

const FINEST_FIRST = [...LEVELS].reverse();

function sceneLevel(selection: Selection, area: Area | null, offers: Offers): Level {
  const offered = (level: Level | null) => level && PERIOD_KINDS.some((kind) => offers(level, kind));
  const areas = FINEST_FIRST.filter((level) => level !== "gemeente");
  return (
    [selection.level, area?.level ?? null].find(offered) ??
    areas.find((level) => offers(level, "year")) ??
    areas.find((level) => offers(level, "span")) ??
    "gemeente"
  );
}

/** The chosen period, else the year or span around it, else the latest year, else the longest span. */
function scenePeriod(
  {periods}: Manifest,
  selection: Selection,
  offers: (kind: PeriodKind) => boolean
): string {
  const offered = periods.filter((p) => offers(p.kind));
  if (selection.period) {
    const chosen = parsePeriod(selection.period);
    const around = offered
      .filter((p) => p.start <= chosen.start && p.end >= chosen.end)
      .sort((a, b) => b.start.localeCompare(a.start) || a.end.localeCompare(b.end));
    if (around[0]) return around[0].code;
  }
  const latest = (kind: PeriodKind) => offered.findLast((p) => p.kind === kind)?.code;
  return latest("year") ?? latest("span") ?? offered.at(-1)?.code ?? periods.at(-1)!.code;
}

function sceneGrid(level: Level, offers: Offers): Scene["grid"] {
  const coarser = FINEST_FIRST.slice(FINEST_FIRST.indexOf(level));
  const found = coarser.find((l) => offers(l, "year"));
  return found ? {level: found, kind: "year"} : null;
}
