import {ancestorOf} from "../../../src/lib/areas/ancestor.js";
import type {Area} from "../../../src/lib/areas/area.js";
import type {Rollup} from "../../../src/lib/disclosure/rollups.js";
import {yearsOf} from "../../../src/lib/periods/years-of.js";

/** Released or public counts per area × year, of which sums are denominators; null where the source lacks one. */
export interface YearlyCell {
  area: string;
  /** Code of a year. */
  period: string;
  n: number | null;
}

/**
 * Sums yearly counts to the margins of a breakdown. A month, quarter or year takes its own year's count; a span
 * takes the sum over its years, so that a rate over a span is per year. Null where any part is missing.
 */
export function yearlyWhole(
  cells: readonly YearlyCell[],
  areas: readonly Area[],
  {level, margins}: Rollup
): (number | null)[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const sums = new Map<string, number | null>();
  for (const {area, period, n} of cells) {
    const key = `${ancestorOf(area, level, byCode)} ${period.slice(0, 4)}`;
    const before = sums.get(key);
    sums.set(key, before === null || n === null ? null : (before ?? 0) + n);
  }
  const years = new Map([...new Set(margins.map(({period}) => period))].map((code) => [code, yearsOf(code)]));
  return margins.map(({area, period}) =>
    years.get(period)!.reduce<number | null>((total, year) => {
      const n = sums.get(`${area} ${year}`) ?? null;
      return total === null || n === null ? null : total + n;
    }, 0)
  );
}
