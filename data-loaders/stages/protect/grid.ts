import type {Area} from "../../../src/lib/areas/area.js";
import {atomicPeriods} from "../../../src/lib/disclosure/rollups.js";
import {parsePeriod} from "../../../src/lib/periods/period.js";
import type {Aggregate, Cube} from "../types.js";

/** A cube as a full block of counts, area × period × category, the category running fastest. */
export interface Grid {
  cube: Cube;
  areas: readonly string[];
  /** Atomic periods that the source covers, in time order. */
  periods: readonly string[];
  /** Atomic periods of the release that it does not cover. */
  missing: readonly string[];
  categories: readonly Readonly<Record<string, string>>[];
  counts: Int32Array;
}

/**
 * Completes the cells of a cube to every area × period × category, so that a zero is present as a zero.
 *
 * A year without a single cell anywhere in the municipality is a year that the source lacks, not a year
 * of zeros.
 */
export function completeGrid(
  {cube, cells}: Aggregate,
  areas: readonly Area[],
  years: readonly number[]
): Grid {
  const atoms = areas.filter((area) => area.level === cube.finest).map((area) => area.code);
  const codes = [...new Set(atoms)].sort();
  const found = new Set(cells.map((cell) => cell.period));
  const kinds = new Set([...found].map((period) => parsePeriod(period).kind));
  if (kinds.size > 1) throw new Error(`cube ${cube.name}: ${kinds.size} kinds of period; expected one`);
  const kind = [...kinds][0] ?? (cube.kind === "stock" ? "year" : "month");
  if (kind === "span") throw new Error(`cube ${cube.name}: atomic cells need a closed period, not a span`);
  const covered = new Set([...found].map((period) => period.slice(0, 4)));
  const all = atomicPeriods(kind, years);
  const periods = all.filter((period) => covered.has(period.slice(0, 4)));
  const categories = product(cube.dimensions).filter(cube.occurs ?? (() => true));
  const counts = new Int32Array(codes.length * periods.length * categories.length);
  fill({cube, cells, codes, periods, categories, counts});
  return {
    cube,
    areas: codes,
    periods,
    missing: all.filter((period) => !covered.has(period.slice(0, 4))),
    categories,
    counts
  };
}

function fill(block: {
  cube: Cube;
  cells: Aggregate["cells"];
  codes: string[];
  periods: string[];
  categories: Readonly<Record<string, string>>[];
  counts: Int32Array;
}): void {
  const {cube, cells, codes, periods, categories, counts} = block;
  const areaNumber = numbers(codes);
  const periodNumber = numbers(periods);
  const name = (category: Readonly<Record<string, string>>) =>
    JSON.stringify(cube.dimensions.map((d) => category[d.name]));
  const categoryNumber = numbers(categories.map(name));
  const seen = new Uint8Array(counts.length);
  const wrong = {area: 0, period: 0, category: 0, count: 0, duplicate: 0};
  for (const cell of cells) {
    const a = areaNumber.get(cell.area);
    const p = periodNumber.get(cell.period);
    const c = categoryNumber.get(name(cell.category));
    if (a === undefined) wrong.area++;
    else if (p === undefined) wrong.period++;
    else if (c === undefined) wrong.category++;
    else if (!Number.isInteger(cell.n) || cell.n < 0 || cell.n > MOST) wrong.count++;
    else {
      const i = (a * periods.length + p) * categories.length + c;
      wrong.duplicate += seen[i]!;
      seen[i] = 1;
      counts[i] = cell.n;
    }
  }
  for (const [rule, n] of Object.entries(wrong)) {
    if (n > 0) throw new Error(`cube ${cube.name}: ${n} cells with a wrong ${rule}; ${WAY_OUT}`);
  }
}

/** Counts are kept in 32 bits, and rounding adds to them. */
const MOST = 2_000_000_000;

const WAY_OUT =
  "cells need an area of the cube's level, a period within the years, declared categories, " +
  `a whole count of 0 to ${MOST}, and no double`;

function numbers(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}

function product(dimensions: Cube["dimensions"]): Record<string, string>[] {
  return dimensions.reduce<Record<string, string>[]>(
    (rows, {name, values}) => rows.flatMap((row) => values.map((value) => ({...row, [name]: value}))),
    [{}]
  );
}
