import type {ChartSpec} from "../../src/lib/charts/spec.js";
import {chartRows} from "../../src/lib/figures/chart-rows.js";
import {closedInWords} from "../../src/lib/figures/closed-words.js";
import {indicatorChart} from "../../src/lib/figures/indicator-chart.js";
import type {Observation} from "../../src/lib/figures/observation.js";
import {observe} from "../../src/lib/figures/observe.js";
import {provenanceOf} from "../../src/lib/figures/provenance.js";
import type {Locale} from "../../src/lib/i18n/locale.js";
import {reportTexts} from "../../src/lib/i18n/report.js";
import {suggestion} from "../../src/lib/notebook/nearest.js";
import type {Chart} from "../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../src/lib/notebook/notebook-error.js";
import {yamlLine} from "../../src/lib/notebook/read-yaml.js";
import type {ObservedChart} from "../../src/lib/notebook/schema/charts.js";
import {type PeriodKind, parsePeriod} from "../../src/lib/periods/period.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import type {Drawable} from "./drawable.js";

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
  const {indicator, level} = spec.data;
  const card = data.manifest.indicators.find((c) => c.id === indicator);
  if (!card) {
    const known = data.manifest.indicators.map((c) => c.id);
    const line = yamlLine(cell.source, cell.line + 1, ["data", "indicator"]);
    throw new NotebookError(
      line,
      `chart "${spec.title}": no indicator "${indicator}"${suggestion(indicator, known)}`
    );
  }
  const observations = observationsOf(spec, data);
  const {data: _, value = "rate", ...more} = spec;
  const own = value === "rate" ? {} : {value, lower: undefined, upper: undefined, unit: card.unit[locale]};
  const lines = spec.type === "line" && level !== "gemeente" ? {series: "area_name"} : {};
  const chart: ChartSpec = indicatorChart(spec.type, card, spec.title, locale, {
    level,
    ...lines,
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

function observationsOf(
  {data: {indicator, level, period}}: ObservedChart,
  data: SnapshotData
): Observation[] {
  const [which, kind] = period.split(" ") as [string, PeriodKind | undefined];
  if (!kind) return observe(data, {indicator, level, period});
  const all = observe(data, {indicator, level, periodKind: kind});
  if (which === "each") return all;
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

/** A notebook names a period, or `latest year` and `each quarter`. */
function kindOf({data: {period}}: ObservedChart): PeriodKind {
  const [which, kind] = period.split(" ") as [string, PeriodKind | undefined];
  return kind ?? parsePeriod(which).kind;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
