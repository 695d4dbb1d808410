import type {Level} from "../../areas/area.js";
import type {ChartSpec, Provenance} from "../../charts/spec.js";
import {chartRows} from "../../figures/chart-rows.js";
import {closedInWords} from "../../figures/closed-words.js";
import {indicatorChart} from "../../figures/indicator-chart.js";
import type {Observation} from "../../figures/observation.js";
import {observe} from "../../figures/observe.js";
import {observeTogether} from "../../figures/observe-together.js";
import {periodsInWords} from "../../figures/periods-in-words.js";
import {provenanceOf} from "../../figures/provenance.js";
import {formatNumber} from "../../i18n/format.js";
import {linkedTexts} from "../../i18n/linked.js";
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
import {settledPeriods} from "./settled-periods.js";

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
  const settled = inOneKind(cell, spec, card, data);
  return observed(settled, card, observationsFor(cell, settled, data), data, locale);
}

/** Of several periods, those of one kind; those of a slope were checked already. */
function inOneKind(cell: Chart, spec: ObservedChart, card: IndicatorCard, data: SnapshotData): ObservedChart {
  const {period} = spec.data;
  if (!Array.isArray(period) || spec.type === "slope") return spec;
  const counts = spec.value === "n" && !IN_TIME.includes(spec.type) ? [card] : [];
  return {
    ...spec,
    data: {...spec.data, period: settledPeriods(cell, ["data", "period"], period, data, {counts})}
  };
}

/** What runs through time shows each chosen period; anything else shows them together. */
const IN_TIME: readonly ChartSpec["type"][] = ["line", "area", "multiples", "heatmap", "sparkline"];

/**
 * Observes what a chart draws: of a slope two periods, and in small multiples and distributions the municipality too,
 * first and last, as what the rest is set against.
 */
function observationsFor(cell: Chart, spec: ObservedChart, data: SnapshotData): Observation[] {
  const {type, data: which} = spec;
  const {code} = data.manifest.municipality;
  if (type === "slope") return bothPeriods(cell, which, [which.period].flat(), data);
  const together = !IN_TIME.includes(type);
  const own = observationsOf({...which, together}, data);
  if (!hasWhole(spec)) return own;
  const latest = type === "distribution" && !Array.isArray(which.period);
  const period = latest ? own[0]?.period : which.period;
  const whole = period
    ? observationsOf({indicator: which.indicator, period, areas: [code], together}, data)
    : [];
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
  const {indicator, level, period} = spec.data;
  const several =
    Array.isArray(period) && spec.type !== "slope" && !IN_TIME.includes(spec.type) ? period : null;
  if (several) return overSeveral(spec, several, card, observations, data, locale);
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
  const provenance = provenanceOf(data, indicator, distinct(observations.map((o) => o.period)), locale);
  return {
    spec: chart,
    rows: chartRows(data, observations),
    provenance:
      Array.isArray(period) && spec.type !== "slope" ? toldOver(provenance, period, locale) : provenance,
    nothing: whyNothing(observations, card, spec, data, locale)
  };
}

/** Says over which periods together a figure is. */
function overSeveral(
  spec: ObservedChart,
  periods: readonly string[],
  card: IndicatorCard,
  observations: readonly Observation[],
  data: SnapshotData,
  locale: Locale
): Drawable {
  const one = {...spec, data: {...spec.data, period: periods[0]!}};
  const t = linkedTexts[locale];
  const [count, words] = [formatNumber(periods.length, locale, 0), periodsInWords(periods, locale)];
  const said = spec.value === "n" ? t.together_n(count, words) : t.together_rate(count, words);
  const description = [spec.description, said].filter(Boolean).join(" ");
  const labelled = observations.map((cell) => ({...cell, period: periods[0]!}));
  const drawn = observed({...one, description}, card, labelled, data, locale);
  return {
    ...drawn,
    rows: chartRows(data, observations),
    provenance: toldOver(provenanceOf(data, card.id, periods, locale), periods, locale)
  };
}

/** Chosen periods are told with their gaps. */
export function toldOver(provenance: Provenance, periods: readonly string[], locale: Locale): Provenance {
  return {...provenance, period: periodsInWords(periods, locale)};
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
  period: string | readonly string[];
  areas?: readonly string[] | undefined;
  /** Whether several periods are put together, an observation an area; default each by itself. */
  together?: boolean;
}

/** Observes what a notebook names; of `latest year` the latest in which anything can be said. */
export function observationsOf({period, together, ...which}: Observed, data: SnapshotData): Observation[] {
  const query = {
    indicator: which.indicator,
    ...(which.level && {level: which.level}),
    ...(which.areas && {areas: which.areas})
  };
  if (typeof period !== "string") {
    if (together) return observeTogether(data, query, period);
    return observe(data, {...query, periodKind: parsePeriod(period[0]!).kind, periods: period});
  }
  const [first, kind] = period.split(" ") as [string, PeriodKind | undefined];
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
