import {chartTexts} from "../../../src/lib/i18n/charts.js";
import {formatNumber, formatQuantity, formatState} from "../../../src/lib/i18n/format.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {changeTexts} from "../../../src/lib/i18n/publish.js";
import type {FigureData} from "../../../src/lib/notebook/figure/figure-data.js";
import {type CellPair, periodInWords} from "./cell-pair.js";
import type {FigureCell} from "./cells-of.js";

/** More than these nobody reads; the count of all stands before them. */
const MOST = 3;

/**
 * Tells the largest changes of a figure with both values and both intervals; those whose intervals lie apart come
 * first. Never as a percentage, which of a small count says more than it knows.
 */
export function largestChanges(
  changed: readonly CellPair[],
  {unit, roles}: FigureData,
  moved: boolean,
  locale: Locale
): string[] {
  const t = changeTexts[locale];
  const say = (cell: FigureCell) => inFull(cell, unit, roles?.base, locale);
  return changed
    .filter(({before, now}) => say(before) !== say(now))
    .sort((a, b) => rank(b) - rank(a) || size(b) - size(a))
    .slice(0, MOST)
    .map(({before, now}) => {
      const periods = moved
        ? []
        : [now.period ?? ""].filter(Boolean).map((code) => periodInWords(code, locale));
      const where = [...now.names, ...periods].join(", ") || t.whole;
      const sentence = t.cell(where, say(now), say(before));
      const overlap = overlaps(before, now);
      return overlap === null ? sentence : `${sentence}; ${overlap ? t.within : t.apart}`;
    });
}

function rank({before, now}: CellPair): number {
  return overlaps(before, now) === false ? 1 : 0;
}

function size({before, now}: CellPair): number {
  return Math.abs((now.value ?? 0) - (before.value ?? 0));
}

/** Null where one of the two has no interval. */
function overlaps(a: FigureCell, b: FigureCell): boolean | null {
  if (a.lower === null || a.upper === null || b.lower === null || b.upper === null) return null;
  return a.lower <= b.upper && b.lower <= a.upper;
}

function inFull(
  {state, value, lower, upper}: FigureCell,
  unit: string,
  base: number | undefined,
  locale: Locale
): string {
  if (state !== "value" || value === null) return formatState(state, locale, base);
  const quantity = formatQuantity(value, unit, locale);
  if (lower === null || upper === null) return quantity;
  const limits = chartTexts[locale].intervalWords(formatNumber(lower, locale), formatNumber(upper, locale));
  return `${quantity} (${limits})`;
}
