import {parsePeriod} from "../periods/period.js";

const PERIOD = /^\d{4}(JJ00|KW0[1-4]|MM(0[1-9]|1[0-2])|-\d{4})$/;

/** Tells whether a value is a period code. */
export function isPeriodCode(value: unknown): value is string {
  return typeof value === "string" && PERIOD.test(value);
}

/** Returns the first month of a period and the month after its last, counted from the year 0. */
export function monthsOf(code: string): {from: number; to: number} {
  const month = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
  const {start, end} = parsePeriod(code);
  return {from: month(start), to: month(end)};
}
