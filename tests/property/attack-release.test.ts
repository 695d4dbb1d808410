import {beforeAll, describe, expect, it} from "vitest";
import {protect} from "../../data-loaders/stages/protect.js";
import {loadSolver} from "../../site/audit/attack/load-solver.js";
import {releasedCells} from "../../site/audit/attack/released-cells.js";
import {attackCells} from "../../src/lib/disclosure/attack/attack-cells.js";
import type {Fact} from "../../src/lib/disclosure/attack/fact.js";
import type {Solver} from "../../src/lib/disclosure/attack/integer-programme.js";
import type {IndicatorCard} from "../../src/lib/snapshot/card.js";
import type {TableEntry} from "../../src/lib/snapshot/manifest.js";
import {AREAS, DWELLINGS, invent, YEARS} from "../unit/disclosure/synthetic-town.js";

let solve: Solver;

beforeAll(async () => {
  solve = await loadSolver();
});

/** A protected town with its true counts in the order of the released cells. */
function town(means: readonly number[], seed: number) {
  const aggregate = invent(DWELLINGS, means, seed);
  const {tables} = protect([aggregate], {
    areas: AREAS,
    years: YEARS,
    minimum_mean: 10,
    seed: "seed of the tests"
  });
  const ids = DWELLINGS.indicators.map(({indicator}) => indicator);
  const decoded = tables.map(({name, columns}) => ({
    name,
    columns: columns.map((column) => ({...column, values: column.values as unknown[]}))
  }));
  const released = releasedCells({
    manifest: {
      tables: tables.map(({name, status, base}) => ({name, status, base}) as TableEntry),
      indicators: ids.map((id) => ({id, kind: "stock"}) as IndicatorCard),
      areas: AREAS,
      editions: []
    },
    tables: decoded
  });
  const {names, rows} = released.tables[0]!;
  const key = (area: string, period: string, registered: string, water: string) =>
    [area, period, registered, water].join();
  const counts = new Map(
    aggregate.cells.map((cell) => {
      const {registered, water} = cell.category;
      return [key(cell.area, cell.period, registered!, water!), cell.n];
    })
  );
  const at = (column: string, row: number) => names.get(column)![row]!;
  const truth = Array.from(
    {length: rows},
    (_, row) =>
      counts.get(key(at("area", row), at("period", row), at("registered", row), at("water", row))) ?? 0
  );
  return {...released, truth, periods: names.get("period")!};
}

describe("releasedCells(release)", () => {
  it.each([
    ["with shares far from their limit", [20, 150, 4, 30], 7],
    ["with shares beyond their limit", [150, 4, 30, 1], 8],
    ["with small counts", [3, 1, 1, 2], 9]
  ] as const)("gives ranges that hold the true counts of a protected town %s", (_, means, seed) => {
    const {cells, truth, periods} = town(means, seed);
    const facts = [...new Set(periods)].map((period): Fact => {
      const ofYear = [...periods.keys()].filter((row) => periods[row] === period);
      const total = ofYear.reduce((sum, row) => sum + truth[row]!, 0);
      return {kind: "total", cells: ofYear, total, source: period};
    });
    const {lower, upper} = attackCells(cells, facts, solve);
    const missed = truth.filter((x, i) => x < lower[i]! || x > upper[i]!);
    expect(missed).toEqual([]);
    expect(truth).toHaveLength(600);
  });
});
