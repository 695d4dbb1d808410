import type {Level} from "../../areas/area.js";
import type {ChartSpec} from "../../charts/spec.js";
import {chartRows} from "../../figures/chart-rows.js";
import {closedInWords} from "../../figures/closed-words.js";
import {indicatorChart} from "../../figures/indicator-chart.js";
import type {Observation} from "../../figures/observation.js";
import {observe} from "../../figures/observe.js";
import {provenanceOf} from "../../figures/provenance.js";
import type {Locale} from "../../i18n/locale.js";
import {reportTexts} from "../../i18n/report.js";
import {type PeriodKind, parsePeriod} from "../../periods/period.js";
import type {IndicatorCard} from "../../snapshot/card.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import {suggestion} from "../nearest.js";
import type {Chart} from "../notebook.js";
import type {ObservedChart} from "../schema/charts.js";
import {checkObserved} from "./check-observed.js";
import type {Drawable} from "./drawable.js";
import {figureError} from "./figure-error.js";

/**
 * Prepares a chart of an indicator's observations: states, intervals, unit and provenance come from its card.
 * `latest year` is the latest one in which anything can be shown at that level.
 */
export function observedChart(
  cell: Chart,
  spec: ObservedChart,
  data: SnapshotData,
  locale: Locale
): Drawable {
  const card = cardOf(cell, ["data", "indicator"], spec.data.indicator, data);
  checkObserved(cell, spec, data);
  return observed(spec, card, observationsFor(cell, spec, data), data, locale);
}

/**
 * Observes what a chart draws: of a slope two periods, and in small multiples and distributions the municipality too,
 * first and last, as what the rest is set against.
 */
function observationsFor(cell: Chart, spec: ObservedChart, data: SnapshotData): Observation[] {
  const {type, data: which} = spec;
  const {code} = data.manifest.municipality;
  if (Array.isArray(which.period)) return bothPeriods(cell, which, which.period, data);
  const own = observationsOf({...which, period: which.period}, data);
  if (!hasWhole(spec)) return own;
  const period = type === "distribution" ? own[0]?.period : which.period;
  const whole = period ? observationsOf({indicator: which.indicator, period, areas: [code]}, data) : [];
  return type === "multiples" ? [...whole, ...own] : [...own, ...whole];
}

/** Observes two periods, those of an area together. */
function bothPeriods(
  cell: Chart,
  which: ObservedChart["data"],
  periods: readonly string[],
  data: SnapshotData
): Observation[] {
  const [first, last] = periods.map((period) => observationsOf({...which, period}, data));
  const none = periods[[first, last].findIndex((rows) => !rows!.length)];
  const at = ["data", "period"];
  if (none) throw figureError(cell, at, (t) => t.no_period(none));
  const {period} = first![0]!;
  if (period === last![0]!.period) throw figureError(cell, at, (t) => t.period_twice(period));
  return first!.flatMap((o) => [o, ...last!.filter(({area}) => area === o.area)]);
}

/** Finds the card of an indicator that a cell names; another name is a mistake at the line of its key. */
export function cardOf(
  cell: Parameters<typeof figureError>[0],
  path: readonly string[],
  indicator: string,
  {manifest}: SnapshotData
): IndicatorCard {
  const card = manifest.indicators.find((c) => c.id === indicator);
  if (card) return card;
  const known = manifest.indicators.map((c) => c.id);
  throw figureError(
    cell,
    path,
    (t, locale) => t.no_indicator(indicator) + suggestion(indicator, known, locale)
  );
}

/** Prepares a chart of observations that were chosen already. */
export function observed(
  spec: ObservedChart,
  card: IndicatorCard,
  observations: readonly Observation[],
  data: SnapshotData,
  locale: Locale
): Drawable {
  const {indicator, level} = spec.data;
  const {data: _, value = "rate", ...more} = spec;
  const own = value === "rate" ? {} : {value, lower: undefined, upper: undefined, unit: card.unit[locale]};
  const lines = spec.type === "line" && level !== "gemeente" ? {series: "area_name"} : {};
  const chart: ChartSpec = indicatorChart(spec.type, card, spec.title, locale, {
    level,
    ...lines,
    ...(hasWhole(spec) ? {whole: data.manifest.municipality.code} : {}),
    closed: closedInWords(data.manifest, card, level, kindOf(spec), locale),
    ...own,
    ...more
  });
  return {
    spec: chart,
    rows: chartRows(data, observations),
    provenance: provenanceOf(data, indicator, distinct(observations.map((o) => o.period)), locale),
    nothing: whyNothing(observations, card, spec, data, locale)
  };
}

/** A rate of the municipality is one to set others against; its count is their sum. */
function hasWhole({type, value = "rate"}: ObservedChart): boolean {
  return (type === "multiples" || type === "distribution") && value === "rate";
}

/** Which cells of an indicator a notebook names; `period` may be `latest year` or `each month`. */
export interface Observed {
  indicator: string;
  /** Left out, areas may be of any level. */
  level?: Level;
  period: string;
  areas?: readonly string[] | undefined;
}

/** Observes what a notebook names; of `latest year` the latest in which anything can be said. */
export function observationsOf({period, ...which}: Observed, data: SnapshotData): Observation[] {
  const [first, kind] = period.split(" ") as [string, PeriodKind | undefined];
  const query = {
    indicator: which.indicator,
    ...(which.level && {level: which.level}),
    ...(which.areas && {areas: which.areas})
  };
  if (!kind) return observe(data, {...query, period});
  const all = observe(data, {...query, periodKind: kind});
  if (first === "each") return all;
  // Periods are in order of time within an area, so the last one met is the latest.
  const ends = new Map(data.manifest.periods.map((p) => [p.code, p.end]));
  const latest = (rows: readonly Observation[]) =>
    rows
      .map((o) => o.period)
      .reduce<string | null>((a, b) => (a && ends.get(a)! >= ends.get(b)! ? a : b), null);
  const code = latest(all.filter(says)) ?? latest(all);
  return all.filter((o) => o.period === code);
}

/** Tells whether a cell says a number, if only `0 to 4`. */
function says({state}: Observation): boolean {
  return state === "value" || state === "small";
}

function whyNothing(
  rows: readonly Observation[],
  card: IndicatorCard,
  spec: ObservedChart,
  {manifest}: SnapshotData,
  locale: Locale
): string | null {
  const {level} = spec.data;
  if (rows.some(says)) return null;
  const texts = reportTexts[locale];
  const gated = rows.length > 0 && rows.every((o) => o.state === "not_published");
  if (!gated) return texts.no_figures;
  const why = closedInWords(manifest, card, level, kindOf(spec), locale);
  return texts.not_offered(card.name[locale], why);
}

/** A notebook names a period or two of a kind, or `latest year` and `each quarter`. */
function kindOf({data: {period}}: ObservedChart): PeriodKind {
  const [which, kind] = [period].flat()[0]!.split(" ") as [string, PeriodKind | undefined];
  return kind ?? parsePeriod(which).kind;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
