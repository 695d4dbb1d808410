import {chartTypeTexts} from "../i18n/chart-types.js";
import {chartTexts} from "../i18n/charts.js";
import {formatNumber, formatQuantity} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import {writeCell, writeLabel} from "./chart-cell.js";
import type {ChartSpec} from "./spec.js";

/**
 * Says how far apart areas lie, without naming which is lowest or highest, and where the whole and the chosen area are
 * with their intervals.
 */
export function describeDistribution(
  spec: ChartSpec,
  cells: readonly ChartCell[],
  locale: Locale,
  decimals: number
): string {
  const t = chartTypeTexts[locale];
  const named = (code: string | undefined) =>
    cells.find((c) => code !== undefined && c.area === code && c.value !== null);
  const whole = named(spec.whole);
  const mark = spec.mark === spec.whole ? undefined : named(spec.mark);
  const values = cells
    .filter((c) => c !== whole && c.value !== null)
    .map((c) => c.value!)
    .sort((a, b) => a - b);
  if (!values.length) return chartTexts[locale].summary.none;
  const quantity = (value: number) => formatQuantity(value, spec.unit, locale, decimals);
  const sentences = [
    t.spread(formatNumber(values.length, locale, 0), quantity(values[0]!), quantity(values.at(-1)!))
  ];
  for (const cell of [whole, mark])
    if (cell) sentences.push(t.named(nameOf(cell, locale), writeCell(spec, cell, locale, decimals)));
  if (whole && mark && [whole, mark].every((c) => c.lower !== null && c.upper !== null)) {
    const overlap = whole.upper! >= mark.lower! && mark.upper! >= whole.lower!;
    sentences.push((overlap ? t.mark_same : t.mark_apart)(nameOf(mark, locale), nameOf(whole, locale)));
  }
  return sentences.join(" ");
}

function nameOf(cell: ChartCell, locale: Locale): string {
  return writeLabel(cell.row.area_name ?? cell.y, locale) || cell.name;
}
