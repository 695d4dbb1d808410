import {scaleLinear, tickStep, ticks} from "d3";
import {formatNumber} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import type {ChartSpec} from "./spec.js";
import {tickDecimals} from "./tick-decimals.js";

/** The axis along which numbers stand. */
export interface ValueAxis {
  domain: [number, number];
  ticks: number[];
  format: (value: number) => string;
}

interface AxisOptions {
  /** About how many ticks. */
  count: number;
  locale: Locale;
  /** Whether the axis ends on ticks; default true. */
  nice?: boolean;
  /** Numbers that must fit beside those of the cells. */
  also?: readonly number[];
}

/**
 * Lays out the axis of numbers from zero, limits of intervals included. Counts get whole ticks, multiples of their
 * base where they are rounded to one, since half a dwelling cannot be counted and 3 never is released.
 */
export function valueAxis(
  spec: Pick<ChartSpec, "unit" | "base">,
  cells: readonly Pick<ChartCell, "value" | "lower" | "upper">[],
  {count, locale, nice = true, also = []}: AxisOptions
): ValueAxis {
  const numbers = [...cells.flatMap((c) => [c.value, c.lower, c.upper]).filter((v) => v !== null), ...also];
  const low = numbers.reduce((a, b) => Math.min(a, b), 0);
  const high = numbers.reduce((a, b) => Math.max(a, b), 0) || 1;
  const values = cells.map((c) => c.value).filter((v) => v !== null);
  if (isCount(spec, values)) {
    const base = spec.base ?? 1;
    const unit = values.every((v) => v % base === 0) ? base : 1;
    const step = wholeStep(tickStep(low, Math.max(high, unit), count), unit);
    const [from, to] = nice
      ? [Math.floor(low / step) * step, Math.ceil(high / step) * step]
      : [low, Math.max(high, 1)];
    const first = Math.ceil(from / step);
    const all = Array.from({length: Math.floor(to / step) - first + 1}, (_, i) => (first + i) * step);
    return {domain: [from, to], ticks: all, format: (v) => formatNumber(v, locale, 0)};
  }
  const [from, to] = nice ? scaleLinear().domain([low, high]).nice(count).domain() : [low, high];
  const domain: [number, number] = [from!, to!];
  const places = tickDecimals(domain, count);
  return {domain, ticks: ticks(from!, to!, count), format: (v) => formatNumber(v, locale, places)};
}

/** Says whether numbers are counts: whole, and of no rate. */
function isCount({unit}: Pick<ChartSpec, "unit">, values: readonly number[]): boolean {
  return values.length > 0 && unit !== "%" && !unit.startsWith("per ") && values.every(Number.isInteger);
}

/** Returns the least of 1, 2, 5, 10, 20… times a unit that is not under a step. */
function wholeStep(step: number, unit: number): number {
  for (let power = unit; ; power *= 10) {
    for (const times of [1, 2, 5]) if (times * power >= step) return times * power;
  }
}
