import type {Level} from "../areas/area.js";
import {chartTypeTexts} from "../i18n/chart-types.js";
import {chartTexts} from "../i18n/charts.js";
import {formatLevel, formatPeriod} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import {chartCells, chartDecimals} from "./chart-cell.js";
import {isPeriodCode, monthsOf} from "./period-column.js";
import {slopePairs} from "./slope-pairs.js";
import type {ChartRow, ChartSpec} from "./spec.js";
import {summarise} from "./summary.js";

/** Words for a chart, for an author to take over or to change. */
export interface SuggestedWords {
  title: string;
  /** How to read it, in a sentence. */
  description: string;
  /** What kind of chart it is and what it shows, for who cannot see it. */
  alt: string;
}

/**
 * Suggests the words of a chart from its spec and rows alone: what is counted by what and when, never what it means.
 * `subject` names what the numbers are of; left out it is made of the unit.
 */
export function suggestWords(
  spec: Omit<ChartSpec, "title">,
  rows: readonly ChartRow[],
  locale: Locale,
  subject: string = subjectOf(spec, rows, locale)
): SuggestedWords {
  const whole: ChartSpec = {...spec, title: ""};
  const cells = chartCells(whole, rows, locale);
  return {
    title: titleOf(whole, rows, locale, subject),
    description: reading(whole, rows, locale),
    alt: altText(spec.type, summarise(whole, cells, locale, chartDecimals(whole, cells)), locale)
  };
}

/** Returns the text alternative of a chart: its kind and its summary. */
export function altText(type: ChartSpec["type"], summary: string, locale: Locale): string {
  const t = chartTypeTexts[locale];
  return t.alt(t[`kind_${type}`], summary);
}

function titleOf(spec: ChartSpec, rows: readonly ChartRow[], locale: Locale, subject: string): string {
  const t = chartTypeTexts[locale];
  const split = spec.type === "map" ? "area" : (spec.y ?? spec.series);
  const own = rows.filter((row) => spec.whole === undefined || row.area !== spec.whole);
  const several = split !== undefined && new Set(own.map((row) => row[split])).size > 1;
  const [area] = new Set(rows.map((row) => row.area_name));
  const kind = several ? kindOfColumn(split, own, locale) : null;
  const what = several
    ? kind === null
      ? subject
      : t.per(subject, kind)
    : typeof area === "string"
      ? t.in_area(subject, area)
      : subject;
  const when = whenInWords(spec, rows, locale);
  return when ? t.at(what, when) : what;
}

/** Names what a column tells apart: the level of the areas, else the column itself; null where it says only `name`. */
function kindOfColumn(column: string, rows: readonly ChartRow[], locale: Locale): string | null {
  const name = NAME.exec(column);
  // A mere name is that of the area beside it, where there is one.
  const areas = name?.[1] === undefined && rows.every(({area}) => typeof area === "string");
  if (column === "area" || column === "area_name" || (name && areas)) {
    const levels = new Set(rows.map((row) => LEVEL_OF[String(row.area).slice(0, 2)]));
    const [level] = levels;
    return levels.size === 1 && level ? formatLevel(level, locale) : chartTypeTexts[locale].area_one;
  }
  if (name) return name[1]?.replaceAll("_", " ") ?? null;
  return (chartTexts[locale].columns[column] ?? column).toLowerCase().replaceAll("_", " ");
}

/** A column of names: `name`, `name_nl`, `wijk_naam`, with what they are the names of. */
const NAME = /^(?:(.+)_)?(?:name|naam)(?:_nl|_en)?$/i;
const LEVEL_OF: Readonly<Record<string, Level>> = {GM: "gemeente", WK: "wijk", BU: "buurt"};

function whenInWords(spec: ChartSpec, rows: readonly ChartRow[], locale: Locale): string {
  const t = chartTypeTexts[locale];
  const codes = rows
    .map((row) => (spec.x && isPeriodCode(row[spec.x]) ? row[spec.x] : row.period))
    .filter(isPeriodCode)
    .sort((a, b) => monthsOf(a).from - monthsOf(b).from);
  const [first, last] = [codes[0], codes.at(-1)];
  if (!first || !last) return "";
  const [from, to] = [formatPeriod(first, locale), formatPeriod(last, locale)];
  if (first === last) return from;
  return spec.type === "slope" ? t.two(from, to) : t.from_to(from, to);
}

function subjectOf(spec: Omit<ChartSpec, "title">, rows: readonly ChartRow[], locale: Locale): string {
  const t = chartTypeTexts[locale];
  const names = [...new Set(rows.map((row) => row.indicator_name))].filter(
    (name) => typeof name === "string"
  );
  if (names.length === 1) return names[0]!;
  if (names.length > 1) return t.indicators;
  if (spec.unit === "%") return t.share;
  return spec.unit ? `${t.number} ${spec.unit}` : t.figures;
}

function reading(spec: ChartSpec, rows: readonly ChartRow[], locale: Locale): string {
  const t = chartTypeTexts[locale];
  const has = (column: string | undefined) =>
    column !== undefined && rows.some((row) => typeof row[column] === "number");
  const intervals = has(spec.lower) && has(spec.upper);
  switch (spec.type) {
    case "area":
      return spec.stacked ? t.read_stacked : t.read_area;
    case "heatmap":
      return spec.midpoint === undefined ? t.read_heatmap : t.read_ratio;
    case "slope": {
      const comparable = slopePairs(chartCells(spec, rows, locale)).some((pair) => pair.comparable);
      return comparable ? t.read_slope : t.bare_slope;
    }
    case "multiples":
    case "distribution":
    case "map":
      return t[`read_${spec.type}`];
    case "sparkline":
      return t.bare_line;
    default:
      return intervals ? t[`read_${spec.type}`] : t[`bare_${spec.type}`];
  }
}
