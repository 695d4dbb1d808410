import type {Level} from "../areas/area.js";
import type {CellState} from "../disclosure/cell-state.js";
import {parsePeriod} from "../periods/period.js";
import {chartTexts} from "./charts.js";
import type {Locale} from "./locale.js";

const TAGS: Record<Locale, string> = {nl: "nl-NL", en: "en-GB"};
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Writes a number with exactly the given decimals; by default as many as its size bears (see `decimalsFor`). */
export function formatNumber(value: number, locale: Locale, decimals = decimalsFor(value)): string {
  const key = `${locale} ${decimals}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(TAGS[locale], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals
    });
    numberFormats.set(key, format);
  }
  return format.format(Object.is(value, -0) ? 0 : value);
}

/** Writes a number with its unit: `3,2%` and `3.2%`, `12,1 per 1.000 inwoners`, `15 woningen`. */
export function formatQuantity(value: number, unit: string, locale: Locale, decimals?: number): string {
  const number = formatNumber(value, locale, decimals ?? decimalsFor(value));
  if (unit === "%") return `${number}%`;
  return unit ? `${number} ${unit}` : number;
}

/** Returns the decimals that a number of this size bears: none for whole numbers and from 100, else one, under 1 two. */
export function decimalsFor(value: number): number {
  return Number.isInteger(value) ? 0 : decimalsOfSize(value);
}

/** Returns one number of decimals for numbers that stand under each other: what the largest of them bears. */
export function decimalsForAll(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0;
  return decimalsOfSize(values.reduce((most, v) => Math.max(most, Math.abs(v)), 0));
}

function decimalsOfSize(value: number): number {
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 1 ? 1 : 2;
}

/** Writes an ISO date in full: `31 december 2025`, `31 December 2025`. */
export function formatDate(iso: string, locale: Locale): string {
  return dateFormat(locale, {day: "numeric", month: "long", year: "numeric"}).format(new Date(iso));
}

/** Writes a period code in words: `2024`, `3e kwartaal 2024`, `maart 2024`, `2021–2025`. */
export function formatPeriod(code: string, locale: Locale): string {
  const {kind, start, end} = parsePeriod(code);
  const year = start.slice(0, 4);
  if (kind === "year") return year;
  if (kind === "span") return `${year}–${Number(end.slice(0, 4)) - 1}`;
  if (kind === "month") return dateFormat(locale, {month: "long", year: "numeric"}).format(new Date(start));
  return `${chartTexts[locale].quarters[(Number(start.slice(5, 7)) - 1) / 3]} ${year}`;
}

/** Writes a period code as short as an axis wants it: `2024`, `2024 K3`, `mrt 2024`, `2021–25`. */
export function formatPeriodShort(code: string, locale: Locale): string {
  const {kind, start, end} = parsePeriod(code);
  const year = start.slice(0, 4);
  if (kind === "year") return year;
  if (kind === "span") return `${year}–${String(Number(end.slice(0, 4)) - 1).slice(2)}`;
  if (kind === "month") return dateFormat(locale, {month: "short", year: "numeric"}).format(new Date(start));
  return `${year} ${chartTexts[locale].quarter_letter}${(Number(start.slice(5, 7)) - 1) / 3 + 1}`;
}

/** Names a level of areas, in the plural where asked: `buurt`, `buurten`; `neighbourhood` in English. */
export function formatLevel(level: Level, locale: Locale, plural = false): string {
  return chartTexts[locale].levels[level][plural ? 1 : 0];
}

/** Says in words what a cell without a value says; `base` is the rounding base b, for `0 tot 4`. */
export function formatState(state: CellState, locale: Locale, base = 5): string {
  const {states} = chartTexts[locale];
  return state === "small" ? states.small(base - 1) : states[state];
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(TAGS[locale], {...options, timeZone: "UTC"});
    dateFormats.set(key, format);
  }
  return format;
}
