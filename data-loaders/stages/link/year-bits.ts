/** Years counted at a time: twelve bits a year, one for each month, must fit in 64 bits. */
const BLOCK = 5;

/** Consecutive years whose 31 Decembers, or months, stand in the bits of one integer. */
export interface YearBlock {
  first: number;
  years: readonly number[];
}

/** Splits years into blocks that can be counted in bits. */
export function yearBlocks(years: readonly number[]): YearBlock[] {
  const [first] = years;
  if (first === undefined) return [];
  const block = years.filter((year) => year < first + BLOCK);
  return [{first, years: block}, ...yearBlocks(years.slice(block.length))];
}

/** SQL for the years on whose 31 December something held that began on `from` and had ended by `until`. */
export function decemberBits({first}: YearBlock, from: string, until: string): string {
  return bits(`year(${from}) - ${first}`, `year(${until}) - ${first}`, BLOCK);
}

/** SQL for the years with a day on which something held that began on `from` and had ended by `until`. */
export function yearBits({first}: YearBlock, from: string, until: string): string {
  return bits(`year(${from}) - ${first}`, `year(${until} - 1) - ${first} + 1`, BLOCK);
}

/** SQL for the year of a day and those after it, `count` together. */
export function yearsFrom({first}: YearBlock, day: string, count: number): string {
  return bits(`year(${day}) - ${first}`, `year(${day}) - ${first} + ${count}`, BLOCK);
}

/** SQL for the months with a day on which something held that began on `from` and had ended by `until`. */
export function monthBits({first}: YearBlock, from: string, until: string): string {
  const month = (day: string) => `(year(${day}) - ${first}) * 12 + month(${day})`;
  return bits(`${month(from)} - 1`, month(`${until} - 1`), BLOCK * 12);
}

/** SQL that asks whether the bit of a year is set. */
export function hasYear({first}: YearBlock, column: string, year: number): string {
  return `(coalesce(${column}, 0) >> ${year - first}) & 1 = 1`;
}

/** SQL for the number of rows of a group in which the bit of a year is set. */
export function sumOfYear({first}: YearBlock, column: string, year: number): string {
  return `CAST(coalesce(sum((${column} >> ${year - first}) & 1), 0) AS INTEGER)`;
}

/** Sets the bits from one place up to, not including, another; an end that is NULL is open, and none precedes. */
function bits(from: string, until: string, count: number): string {
  // `least` passes over a NULL.
  const within = (place: string) => `greatest(0, least(${count}, ${place}))`;
  const bit = (place: string) => `(1::BIGINT << CAST(${place} AS BIGINT))`;
  return `(${bit(`greatest(${within(from)}, ${within(until)})`)} - ${bit(within(from))})`;
}
