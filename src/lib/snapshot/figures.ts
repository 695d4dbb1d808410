/**
 * One released figure, `figures.arrow`: a count and what it is divided by, for an area of any level and a
 * period of any kind. Rows exist only where the gate offers the level × period. `n` null: the source is
 * missing for that period. `denominator` 0: structurally empty (nobody and nothing to count).
 * For a stock, a span holds the sum over its reference dates, in numerator and denominator alike.
 */
export interface Figure {
  indicator: string;
  area: string;
  period: string;
  n: number | null;
  denominator: number | null;
}
