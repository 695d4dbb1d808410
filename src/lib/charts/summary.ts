import {CELL_STATES} from "../disclosure/cell-state.js";
import {chartTypeTexts} from "../i18n/chart-types.js";
import {chartTexts} from "../i18n/charts.js";
import {formatNumber, formatQuantity} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import {writeCell, writeLabel} from "./chart-cell.js";
import {describeDistribution} from "./distribution-words.js";
import {listWords} from "./list-words.js";
import {describeSlope} from "./slope-words.js";
import type {ChartSpec} from "./spec.js";
import {stateInWords} from "./state-words.js";

type Valued = ChartCell & {value: number};

const MOST_SERIES = 3;

/**
 * Says in a few sentences what a chart shows. Names an extreme only with its interval, says whether two
 * intervals overlap, and never gives a cause, a rank or a percentage of change.
 */
export function summarise(
  spec: ChartSpec,
  cells: readonly ChartCell[],
  locale: Locale,
  decimals: number
): string {
  const texts = chartTexts[locale];
  if (!cells.length) return texts.no_rows;
  return [describe(spec, cells, locale, decimals), describeGaps(spec, cells, locale)]
    .filter(Boolean)
    .join(" ");
}

function describe(spec: ChartSpec, cells: readonly ChartCell[], locale: Locale, decimals: number): string {
  const t = chartTypeTexts[locale];
  const range = () => describeRange(spec, cells, locale, decimals);
  const trends = () => describeTrends(spec, cells, locale, decimals) || range();
  switch (spec.type) {
    case "line":
    case "sparkline":
      return trends();
    case "area": {
      const parts = [...new Set(cells.map((c) => c.series))].map((name) => writeLabel(name, locale));
      return parts.length > 1 ? `${t.parts(listWords(parts, locale))} ${range()}` : trends();
    }
    case "slope":
      return describeSlope(spec, cells, locale, decimals);
    case "distribution":
      return describeDistribution(spec, cells, locale, decimals);
    case "multiples":
      return `${t.panels(formatNumber(new Set(cells.map((c) => c.series)).size, locale, 0))} ${trends()}`;
    default:
      return range();
  }
}

function describeRange(
  spec: ChartSpec,
  cells: readonly ChartCell[],
  locale: Locale,
  decimals: number
): string {
  const {summary} = chartTexts[locale];
  const valued = cells.filter(hasValue).sort((a, b) => a.value - b.value);
  const low = valued[0];
  const high = valued.at(-1);
  if (!low || !high) return summary.none;
  const write = (cell: ChartCell) => writeCell(spec, cell, locale, decimals);
  if (low === high)
    return cells.length > 1 ? summary.only(low.name, write(low)) : `${low.name}: ${write(low)}.`;
  if (low.value === high.value) return summary.equal(formatQuantity(low.value, spec.unit, locale, decimals));
  if (!hasInterval(low) || !hasInterval(high) || spec.type === "heatmap") {
    return summary.range(...pair(low, high, (c) => formatQuantity(c.value, spec.unit, locale, decimals)));
  }
  const range = summary.range(...pair(low, high, (c) => summary.named(c.name, write(c))));
  return `${range} ${low.upper! >= high.lower! ? summary.overlap : summary.apart}`;
}

function describeTrends(
  spec: ChartSpec,
  cells: readonly ChartCell[],
  locale: Locale,
  decimals: number
): string {
  const {summary} = chartTexts[locale];
  const series = [...new Set(cells.map((c) => c.series))];
  if (series.length > MOST_SERIES) return "";
  const sentences = series.map((name) => {
    const own = cells.filter((c) => c.series === name).filter(hasValue);
    const first = own[0];
    const last = own.at(-1);
    if (!first || !last || first === last) return "";
    const words = (cell: ChartCell) =>
      [writeLabel(cell.x, locale), writeCell(spec, cell, locale, decimals)] as const;
    const trend = summary.trend(...words(first), ...words(last));
    const sentence = name ? `${name} – ${trend}` : trend;
    if (!hasInterval(first) || !hasInterval(last)) return sentence;
    const overlap = first.upper! >= last.lower! && last.upper! >= first.lower!;
    return `${sentence} ${overlap ? summary.unclear : summary.differs}`;
  });
  return sentences.filter(Boolean).join(" ");
}

function describeGaps(spec: ChartSpec, cells: readonly ChartCell[], locale: Locale): string {
  const counts = CELL_STATES.filter((state) => state !== "value")
    .map((state) => ({state, count: cells.filter((c) => c.state === state).length}))
    .filter(({count}) => count > 0)
    .map(({state, count}) => `${stateInWords(state, spec, cells, locale)} (${count}×)`);
  return counts.length ? chartTexts[locale].summary.without(counts.join(", ")) : "";
}

function pair(low: Valued, high: Valued, write: (cell: Valued) => string): [string, string] {
  return [write(low), write(high)];
}

function hasValue(cell: ChartCell): cell is Valued {
  return cell.value !== null;
}

function hasInterval(cell: ChartCell): boolean {
  return cell.lower !== null && cell.upper !== null;
}
