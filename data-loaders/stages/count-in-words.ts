/** Fewer than this may be about somebody, and a log travels further than a table. */
const FEW = 10;

/** Writes a count for the log: exactly, or `fewer than 10`. */
export function count(n: number): string {
  return n > 0 && n < FEW ? `fewer than ${FEW}` : String(n);
}
