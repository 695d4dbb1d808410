import type {Area, Level} from "../areas/area.js";
import {cellState} from "../disclosure/cell-state.js";
import {roundingSlack} from "../disclosure/rounding-slack.js";
import type {Period, PeriodKind} from "../periods/period.js";
import type {IndicatorCard} from "../snapshot/card.js";
import type {SnapshotData} from "../snapshot/snapshot-data.js";
import {figureIndex} from "./figure-index.js";
import type {Observation} from "./observation.js";
import {rateInterval} from "./rate-interval.js";

/** Which cells to look at; every filter that is left out lets everything through. */
export interface ObservationQuery {
  indicator: string;
  /** Areas of this level only. */
  level?: Level;
  /** These area codes only, in this order. */
  areas?: readonly string[];
  /** This period only. */
  period?: string;
  /** These periods only, in order of time. */
  periods?: readonly string[];
  /** Periods of this kind only, in order of time. */
  periodKind?: PeriodKind;
}

/**
 * Returns one observation per area × period of the query, areas first, also where there is no figure: the state
 * says why. A rate needs a denominator of `minimum_inhabitants` (per reference date or year): under it the cell
 * reads `not_published`, as a share of a handful of dwellings says nothing and its steps of b look like jumps.
 */
export function observe(data: SnapshotData, query: ObservationQuery): Observation[] {
  const index = figureIndex(data);
  const card = index.card(query.indicator);
  const asked = query.periods && new Set(query.periods);
  const periods = data.manifest.periods.filter(
    ({code, kind}) =>
      (!query.period || code === query.period) &&
      (!query.periodKind || kind === query.periodKind) &&
      (!asked || asked.has(code))
  );
  const rows: Observation[] = [];
  for (const area of areasOf(data, query)) {
    for (const period of periods) rows.push(observation(data, card, area, period));
  }
  return rows;
}

function areasOf(data: SnapshotData, {level, areas}: ObservationQuery): Area[] {
  const index = figureIndex(data);
  const chosen = areas
    ? areas.map((code) => index.area(code)).filter((area) => area !== undefined)
    : data.manifest.areas;
  return level ? chosen.filter((area) => area.level === level) : [...chosen];
}

function observation(data: SnapshotData, card: IndicatorCard, area: Area, period: Period): Observation {
  const index = figureIndex(data);
  const {protection, deviation} = data.manifest;
  const years = Number(period.end.slice(0, 4)) - Number(period.start.slice(0, 4));
  const dates = period.kind === "span" ? years : 1;
  const figure = index.figure(card.id, area.code, period.code);
  const offered = index.offered(card.id, area, period);
  const state = cellState(figure, offered, card.base, protection.minimum_inhabitants * dates);
  const row = {
    indicator: card.id,
    area: area.code,
    period: period.code,
    state,
    n: state === "not_published" ? null : (figure?.n ?? null),
    denominator: state === "not_published" ? null : (figure?.denominator ?? null)
  };
  if (state !== "value") return {...row, rate: null, lower: null, upper: null};
  const n = row.n!;
  const denominator = row.denominator!;
  const slack = roundingSlack(card, deviation, {level: area.level, period: period.kind});
  return {...row, rate: (n / denominator) * card.per, ...rateInterval(card, {n, denominator, dates, slack})};
}
