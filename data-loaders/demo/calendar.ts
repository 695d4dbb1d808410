/** First year and number of months that the registers cover. */
export const FIRST_YEAR = 2021;
export const YEARS: readonly number[] = [2021, 2022, 2023, 2024, 2025];
export const MONTHS = YEARS.length * 12;

/** No day: a residence that has not ended, a person who has not died. */
export const NEVER = 0x7fffffff;

/** Days are whole numbers since 1 January 1970. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** First day of the n-th month, counted from January of the first year; may lie before it. */
export function monthStart(month: number): number {
  return Date.UTC(FIRST_YEAR, month, 1) / 86_400_000;
}

export const START = monthStart(0);
export const END = monthStart(MONTHS);

const known = new Map<number, string>();

/** Writes a day as ISO date; NEVER is the empty text. */
export function isoDay(day: number): string {
  if (day === NEVER) return "";
  let text = known.get(day);
  if (text === undefined) {
    text = new Date(day * 86_400_000).toISOString().slice(0, 10);
    known.set(day, text);
  }
  return text;
}

export function ageOn(born: number, day: number): number {
  return Math.floor((day - born) / 365.2425);
}

/** Days that two spans have in common; ends are not part of a span. */
export function overlap(from: number, to: number, start: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}
