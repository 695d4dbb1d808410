import {ancestorOf} from "../areas/ancestor.js";
import {type Area, LEVELS, type Level} from "../areas/area.js";
import {PERIOD_KINDS, type PeriodKind, parsePeriod, periodOfMonth} from "../periods/period.js";

/** One published breakdown by area and time: every area of a level × every period of a kind. */
export interface Rollup {
  level: Level;
  kind: PeriodKind;
  /** Area and period of each margin. */
  margins: {area: string; period: string}[];
  /** Number of the margin that each atomic area × period adds to; atomic areas are the slow index. */
  marginOf: Int32Array;
}

/** Lists every breakdown in which atomic areas × periods are published, narrowest first; atoms have one level. */
export function rollups(
  areas: readonly Area[],
  atoms: readonly string[],
  periods: readonly string[],
  years: readonly number[]
): Rollup[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const shortest = periods.length ? PERIOD_KINDS.indexOf(parsePeriod(periods[0]!).kind) : 0;
  const kinds = PERIOD_KINDS.slice(0, shortest + 1);
  const finest = LEVELS.indexOf(byCode.get(atoms[0] ?? "")?.level ?? "buurt");
  const levels = LEVELS.slice(0, finest + 1).reverse();
  return levels.flatMap((level) => {
    const areaOf = atoms.map((atom) => ancestorOf(atom, level, byCode));
    return [...kinds].reverse().map((kind) => {
      const periodOf = periods.map((code) => enclosing(code, kind, years));
      return rollup(level, kind, areaOf, periodOf);
    });
  });
}

/** Lists the atomic periods of a kind in the years that a release covers. */
export function atomicPeriods(kind: Exclude<PeriodKind, "span">, years: readonly number[]): string[] {
  const codes = years.flatMap((year) =>
    Array.from({length: 12}, (_, month) => periodOfMonth(kind, year, month + 1))
  );
  return [...new Set(codes)];
}

/** Names the whole span of years of a release, `2021-2025`. */
export function spanOf(years: readonly number[]): string {
  return `${Math.min(...years)}-${Math.max(...years)}`;
}

function rollup(level: Level, kind: PeriodKind, areaOf: string[], periodOf: string[]): Rollup {
  const areas = [...new Set(areaOf)];
  const periods = [...new Set(periodOf)];
  const marginOf = new Int32Array(areaOf.length * periodOf.length);
  const periodNumber = periodOf.map((period) => periods.indexOf(period));
  areaOf.forEach((area, a) => {
    const first = areas.indexOf(area) * periods.length;
    periodNumber.forEach((number, p) => {
      marginOf[a * periodOf.length + p] = first + number;
    });
  });
  return {level, kind, margins: areas.flatMap((area) => periods.map((period) => ({area, period}))), marginOf};
}

function enclosing(code: string, kind: PeriodKind, years: readonly number[]): string {
  if (kind === "span") return spanOf(years);
  const {start} = parsePeriod(code);
  return periodOfMonth(kind, Number(start.slice(0, 4)), Number(start.slice(5, 7)));
}
