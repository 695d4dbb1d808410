import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {coarsenTable} from "../../data-loaders/edition/coarsen-table.js";
import {publicEdition} from "../../data-loaders/edition/public-edition.js";
import type {PlainTable} from "../../data-loaders/write/parts.js";
import {LEVELS} from "../../src/lib/areas/area.js";
import {atomicPeriods} from "../../src/lib/disclosure/rollups.js";
import type {CellSize} from "../../src/lib/snapshot/edition.js";
import {AREAS} from "../unit/disclosure/synthetic-town.js";
import {internalTown, PLAN} from "../unit/edition/internal-town.js";

const KINDS = ["year", "quarter", "month"] as const;
const size = fc.record({level: fc.constantFrom(...LEVELS), period: fc.constantFrom(...KINDS)});
const YEARS = [2023, 2024];

/** A released cube of any size and base, with any multiples of it. */
const cubes = fc
  .record({size, base: fc.constantFrom(5, 10), split: fc.integer({min: 1, max: 3})})
  .chain(({size: of, base, split}) => {
    const areas = AREAS.filter(({level}) => level === of.level).map(({code}) => code);
    const keys = areas.flatMap((area) =>
      atomicPeriods(of.period, YEARS).flatMap((period) =>
        Array.from({length: split}, (_, c) => [area, period, `c${c}`] as const)
      )
    );
    const counts = fc.array(fc.integer({min: 0, max: 40}), {minLength: keys.length, maxLength: keys.length});
    return counts.map((times) => ({
      of,
      base,
      table: tableOf(
        base,
        keys,
        times.map((n) => n * base)
      )
    }));
  });

function tableOf(
  base: number,
  keys: readonly (readonly [string, string, string])[],
  n: number[]
): PlainTable {
  const words = ["area", "period", "kind"].map((name, i) => ({
    name,
    type: "enum" as const,
    values: keys.map((key) => key[i]!)
  }));
  return {
    name: "any",
    status: "protected",
    base,
    columns: [...words, {name: "n", type: "integer", values: n}]
  };
}

const counts = ({columns}: PlainTable) => columns.at(-1)!.values.map(Number);
const rows = ({columns}: PlainTable) =>
  columns[0]!.values.map((_, row) => columns.map(({values}) => values[row]).join(" ")).sort();
/** The larger of two sizes, in area and in period. */
const wider = (a: CellSize, b: CellSize): CellSize => ({
  level: LEVELS[Math.min(LEVELS.indexOf(a.level), LEVELS.indexOf(b.level))]!,
  period: KINDS[Math.min(KINDS.indexOf(a.period), KINDS.indexOf(b.period))]!
});

describe("coarsenTable(table, size, areas)", () => {
  it("gives multiples of b only, which add up to what they did", () => {
    fc.assert(
      fc.property(cubes, size, ({of, base, table}, asked) => {
        const coarse = coarsenTable(table, wider(of, asked), AREAS);
        expect(counts(coarse).filter((n) => n % base !== 0)).toEqual([]);
        const total = (values: number[]) => values.reduce((sum, n) => sum + n, 0);
        expect(total(counts(coarse))).toBe(total(counts(table)));
      }),
      {numRuns: 25}
    );
  });

  it("commutes with adding up: by way of any size between, the same cells", () => {
    fc.assert(
      fc.property(cubes, size, size, ({of, table}, between, asked) => {
        const [near, far] = [wider(of, between), wider(wider(of, between), asked)];
        expect(rows(coarsenTable(coarsenTable(table, near, AREAS), far, AREAS))).toEqual(
          rows(coarsenTable(table, far, AREAS))
        );
      }),
      {numRuns: 25}
    );
  });

  it("changes nothing when it is done twice", () => {
    fc.assert(
      fc.property(cubes, size, ({of, table}, asked) => {
        const once = coarsenTable(table, wider(of, asked), AREAS);
        expect(coarsenTable(once, wider(of, asked), AREAS)).toEqual(once);
      }),
      {numRuns: 25}
    );
  });
});

describe("publicEdition(intern)", () => {
  const plans = fc
    .record({shared: fc.constantFrom("buurt", "wijk", "gemeente"), reports: size})
    .map(({shared, reports}) =>
      PLAN.map((entry) => {
        if (entry.cube === "shared")
          return {...entry, openbaar: {level: shared as CellSize["level"], period: "year" as const}};
        return entry.cube === "reports" ? {...entry, openbaar: reports} : entry;
      })
    );
  const towns = fc.record({seed: fc.integer({min: 1, max: 1e9}), fewer: fc.constantFrom(1, 8), plan: plans});

  it("shows figures that the internal snapshot shows, whatever the plan, and rounds nothing anew", () => {
    fc.assert(
      fc.property(towns, (town) => {
        const intern = internalTown(town);
        const edition = publicEdition(intern);
        const known = new Set(intern.figures.map((figure) => JSON.stringify(figure)));
        expect(edition.figures.filter((figure) => !known.has(JSON.stringify(figure)))).toEqual([]);
        for (const {name, base, columns} of edition.tables.filter(({status}) => status === "protected"))
          expect([name, columns.at(-1)!.values.filter((n) => Number(n) % base !== 0)]).toEqual([name, []]);
      }),
      {numRuns: 4}
    );
  });

  it("decides the gate at a level × period as the internal snapshot does", () => {
    fc.assert(
      fc.property(towns, (town) => {
        const intern = internalTown(town);
        const {gate} = publicEdition(intern).manifest;
        for (const {cube, openbaar} of town.plan) {
          const table = intern.tables.find(({name}) => name === "indicator_cells")!;
          const ids = table.columns[0]!.values.filter((_, row) => table.columns[1]!.values[row] === cube);
          for (const entry of gate.filter(({indicator, offered}) => offered && ids.includes(indicator)))
            expect(LEVELS.indexOf(entry.level)).toBeLessThanOrEqual(LEVELS.indexOf(openbaar!.level));
        }
        const before = new Map(
          intern.manifest.gate.map((entry) => [
            `${entry.indicator} ${entry.level} ${entry.period}`,
            entry.offered
          ])
        );
        const opened = gate.filter(
          ({indicator, level, period, offered}) => offered && !before.get(`${indicator} ${level} ${period}`)
        );
        expect(opened).toEqual([]);
      }),
      {numRuns: 4}
    );
  });
});
