import {parsePeriod} from "./period.js";

/** Lists the years that a period lies in: one, or all of a span. */
export function yearsOf(code: string): number[] {
  const {kind, start, end} = parsePeriod(code);
  const first = Number(start.slice(0, 4));
  const length = kind === "span" ? Number(end.slice(0, 4)) - first : 1;
  return Array.from({length}, (_, i) => first + i);
}
