import {formatPeriodShort} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import {isPeriodCode} from "./period-column.js";
import {textWidth} from "./text-width.js";

/** Chooses which columns of a grid get a label: all where they fit, else the first of each year, else every nth. */
export function columnTicks(
  columns: readonly string[],
  locale: Locale,
  width: number
): {column: string; label: string}[] {
  const short = (column: string) => (isPeriodCode(column) ? formatPeriodShort(column, locale) : column);
  const all = columns.map((column) => ({column, label: short(column)}));
  if (fits(all, columns, width)) return all;
  const firsts = columns.every(isPeriodCode)
    ? columns
        .filter((column, i) => column.slice(0, 4) !== columns[i - 1]?.slice(0, 4))
        .map((column) => ({column, label: column.slice(0, 4)}))
    : all;
  for (let step = 1; step < firsts.length; step++) {
    const some = firsts.filter((_, i) => i % step === 0);
    if (fits(some, columns, width)) return some;
  }
  return firsts.slice(0, 1);
}

function fits(ticks: {column: string; label: string}[], columns: readonly string[], width: number): boolean {
  return ticks.every(({column, label}, i) => {
    const next = ticks[i + 1];
    const room = (next ? columns.indexOf(next.column) : columns.length) - columns.indexOf(column);
    return textWidth(label) + 6 <= room * width;
  });
}
