import {parsePeriod, periodOfMonth} from "../../src/lib/periods/period.js";

/** A count, null where the source says that it is missing, undefined where the source says nothing. */
export type Count = number | null | undefined;

/**
 * Lists every period that can be told from the periods of a source: those themselves, the quarters and years of
 * which all months are there, and one span over the years, where there are two or more in a row. Order is by
 * kind (span first), then time.
 */
export function closedPeriods(given: Iterable<string>): string[] {
  const known = new Set(given);
  const months = [...known].filter((code) => parsePeriod(code).kind === "month");
  const quarters = new Set([...ofKind(known, "quarter"), ...full("quarter", months, 3)]);
  const years = [...new Set([...ofKind(known, "year"), ...full("year", months, 12)])].sort();
  const [first, last] = [years.at(0)?.slice(0, 4), years.at(-1)?.slice(0, 4)];
  const unbroken = years.length > 1 && Number(last) - Number(first) === years.length - 1;
  return [...(unbroken ? [`${first}-${last}`] : []), ...years, ...[...quarters].sort(), ...months.sort()];
}

/** Counts a period: as the source gives it, else the sum of what it consists of; null where a part lacks. */
export function countOf(given: (period: string) => Count, period: string): number | null {
  const own = given(period);
  if (own !== undefined) return own;
  const parts = partsOf(period).map((part) => countOf(given, part));
  return parts.length && parts.every((n) => n !== null) ? parts.reduce((a, b) => a + b) : null;
}

function partsOf(period: string): string[] {
  const {kind, start, end} = parsePeriod(period);
  const year = Number(start.slice(0, 4));
  if (kind === "month") return [];
  if (kind === "span")
    return Array.from({length: Number(end.slice(0, 4)) - year}, (_, i) => `${year + i}JJ00`);
  const first = Number(start.slice(5, 7));
  return Array.from({length: kind === "year" ? 12 : 3}, (_, i) => periodOfMonth("month", year, first + i));
}

function ofKind(codes: Iterable<string>, kind: string): string[] {
  return [...codes].filter((code) => parsePeriod(code).kind === kind);
}

function full(kind: "quarter" | "year", months: readonly string[], size: number): string[] {
  const held = new Map<string, number>();
  for (const month of months) {
    const whole = periodOfMonth(kind, Number(month.slice(0, 4)), Number(month.slice(6)));
    held.set(whole, (held.get(whole) ?? 0) + 1);
  }
  return [...held].filter(([, count]) => count === size).map(([code]) => code);
}
