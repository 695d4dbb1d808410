import type {Observation} from "../lib/figures/observation.js";

/** Returns the code of the years that observations cover together: `2021-2025`, or one year's own code. */
export function spanOf(rows: readonly Observation[]): string {
  const years = rows.map((row) => row.period.slice(0, 4)).sort();
  const first = years[0]!;
  const last = years.at(-1)!;
  return first === last ? `${first}JJ00` : `${first}-${last}`;
}
