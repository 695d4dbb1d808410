import {utcTicks} from "d3";
import {formatDate, formatNumber, formatPeriodShort} from "../i18n/format.js";
import type {Locale} from "../i18n/locale.js";
import type {ChartCell} from "./chart-cell.js";
import {isPeriodCode, monthsOf} from "./period-column.js";
import {textWidth} from "./text-width.js";

/** Where the points of a trend stand, and what is written under them. */
export interface LineAxis {
  domain: [number, number];
  position: (cell: ChartCell) => number;
  /** Width of one step between points. */
  step: number;
  /** How many different places there are. */
  places: number;
  ticks: {at: number; label: string}[];
  /** Light vertical lines, at the turns of years. */
  rules: number[];
}

type Place = string | number | null;

/** Lays out the x of a line chart: periods by month, ISO dates by day, numbers as they are, words in order. */
export function lineAxis(cells: readonly ChartCell[], locale: Locale, width: number): LineAxis {
  const places = [...new Set(cells.map((c) => c.x))].filter((x) => x !== null);
  if (places.length && places.every(isPeriodCode)) return periodAxis(places, locale, width);
  const at = numeric(places);
  const all = places.map(at);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const step = places.length > 1 ? (most - least) / (places.length - 1) : 1;
  const dates = places.every((x) => typeof x === "string" && ISO.test(x));
  const labelled = dates
    ? utcTicks(new Date(least), new Date(most), 4).map((d) => ({
        at: d.getTime(),
        label: formatDate(d.toISOString(), locale)
      }))
    : places.map((x) => ({
        at: at(x),
        label: typeof x === "number" && !isYear(x) ? formatNumber(x, locale) : String(x)
      }));
  return {
    domain: all.length ? [least - step / 2, most + step / 2] : [0, 1],
    position: (cell) => at(cell.x),
    step,
    places: places.length,
    ticks: thin(labelled, width, most - least + step),
    rules: []
  };
}

const ISO = /^\d{4}-\d\d-\d\d/;

function isYear(x: number): boolean {
  return Number.isInteger(x) && x > 1800 && x < 2200;
}

function numeric(places: readonly Place[]): (x: Place) => number {
  if (places.every((x) => typeof x === "number")) return (x) => Number(x);
  if (places.every((x) => typeof x === "string" && ISO.test(x))) return (x) => Date.parse(String(x));
  const order = new Map(places.map((x, i) => [x, i]));
  return (x) => order.get(x) ?? 0;
}

function periodAxis(codes: readonly string[], locale: Locale, width: number): LineAxis {
  const months = codes.map(monthsOf);
  const from = Math.min(...months.map((m) => m.from));
  const to = Math.max(...months.map((m) => m.to));
  const middle = (code: string) => (monthsOf(code).from + monthsOf(code).to) / 2;
  const each = codes.map((code) => ({at: middle(code), label: formatPeriodShort(code, locale)}));
  const fit = each.length <= 6 && thin(each, width, to - from).length === each.length;
  const years = Array.from(
    {length: Math.ceil(to / 12) - Math.floor(from / 12)},
    (_, i) => i + Math.floor(from / 12)
  );
  const inYears = years.map((y) => ({
    at: (Math.max(from, y * 12) + Math.min(to, y * 12 + 12)) / 2,
    label: String(y)
  }));
  return {
    domain: [from, to],
    position: (cell) => middle(String(cell.x)),
    step: (to - from) / codes.length,
    places: codes.length,
    ticks: fit ? each : thin(inYears, width, to - from),
    rules: fit ? [] : years.map((y) => y * 12).filter((month) => month > from && month < to)
  };
}

/** Keeps every nth label so that none touches its neighbour. */
function thin(ticks: {at: number; label: string}[], width: number, span: number) {
  const unit = width / (span || 1);
  for (let step = 1; step < ticks.length; step++) {
    const some = ticks.filter((_, i) => i % step === 0);
    const free = some.every((t, i) => {
      const next = some[i + 1];
      return !next || (next.at - t.at) * unit >= (textWidth(t.label) + textWidth(next.label)) / 2 + 8;
    });
    if (free) return some;
  }
  return ticks.slice(0, 1);
}
