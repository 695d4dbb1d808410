import * as fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {protect} from "../../data-loaders/stages/protect.js";
import type {Aggregate, Cube} from "../../data-loaders/stages/types.js";
import {cardShares} from "../../site/audit/attack/card-shares.js";
import {movedSums} from "../../site/audit/attack/limited-shares.js";
import {loadSolver} from "../../site/audit/attack/load-solver.js";
import {nestingRelations} from "../../site/audit/attack/nesting-relations.js";
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

/** Dwellings about which there is a question: some of the dwellings of an area, in a cube of their own. */
const SIGNALS: Cube = {
  name: "signals",
  dimensions: [{name: "kind", values: ["letter", "visit"]}],
  kind: "stock",
  base: 5,
  finest: "buurt",
  indicators: [
    {indicator: "asked", part: () => true, whole: {cube: "dwellings", where: () => true}},
    {
      indicator: "visited",
      part: (c) => c.kind === "visit",
      whole: {cube: "dwellings", where: (c) => c.registered === "no"}
    }
  ]
};

/** Takes a share of the dwellings of each area × year, of each kind as far as its whole allows. */
function signals({cells}: Aggregate, share: number): Aggregate {
  const slots = new Map<string, {area: string; period: string; all: number; unregistered: number}>();
  for (const {area, period, category, n} of cells) {
    const slot = slots.get(`${area} ${period}`) ?? {area, period, all: 0, unregistered: 0};
    slot.all += n;
    if (category.registered === "no") slot.unregistered += n;
    slots.set(`${area} ${period}`, slot);
  }
  const taken = [...slots.values()].flatMap(({area, period, all, unregistered}) => {
    const visit = Math.floor(share * unregistered);
    return [
      {area, period, category: {kind: "visit"}, n: visit},
      {area, period, category: {kind: "letter"}, n: Math.floor(share * (all - visit))}
    ];
  });
  return {cube: SIGNALS, cells: taken} as unknown as Aggregate;
}

/** A protected town as the attacker meets it, with its true counts in the order of the released cells. */
function town(means: readonly number[], share: number, seed: number) {
  const dwellings = invent(DWELLINGS, means, seed);
  const aggregates = [dwellings, signals(dwellings, share)];
  const {tables} = protect(aggregates, {areas: AREAS, years: YEARS, minimum_mean: 10, seed: `seed ${seed}`});
  const cards = [...DWELLINGS.indicators, ...SIGNALS.indicators];
  const manifest = {
    tables: tables.map(({name, status, base}) => ({name, status, base}) as TableEntry),
    indicators: cards.map(({indicator}) => ({id: indicator, kind: "stock"}) as IndicatorCard),
    areas: AREAS,
    editions: []
  };
  const decoded = tables.map(({name, columns}) => ({
    name,
    columns: columns.map((column) => ({...column, values: column.values as unknown[]}))
  }));
  const released = releasedCells({manifest, tables: decoded});
  const counts = new Map(
    aggregates.flatMap(({cube, cells}) =>
      cells.map(({area, period, category, n}) => [
        [cube.name, area, period, ...cube.dimensions.map(({name}) => category[name])].join(),
        n
      ])
    )
  );
  const truth = released.tables.flatMap(({name, names, rows}) =>
    Array.from({length: rows}, (_, row) => {
      const key = [name, ...[...names.values()].map((values) => values[row])].join();
      return counts.get(key) ?? 0;
    })
  );
  const relations = nestingRelations(released.tables, cardShares(manifest, decoded), AREAS);
  return {...released, truth, relations, sums: movedSums(released.moved, released.cells)};
}

describe("releasedCells(release)", () => {
  it("gives ranges that hold the true counts of a protected town, whatever its shares", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 0, max: 60}), {minLength: 4, maxLength: 4}),
        fc.constantFrom(0, 0.05, 0.5, 0.88, 0.95, 1),
        fc.integer({min: 1, max: 1_000}),
        (means, share, seed) => {
          const {cells, tables, truth, relations, sums} = town(means, share, seed);
          const [{names, rows}] = tables as [(typeof tables)[number]];
          const periods = names.get("period")!;
          const facts = [...new Set(periods)].map((period): Fact => {
            const ofYear = Array.from({length: rows}, (_, row) => row).filter(
              (row) => periods[row] === period
            );
            const total = ofYear.reduce((sum, row) => sum + truth[row]!, 0);
            return {kind: "total", cells: ofYear, total, source: period};
          });
          const {lower, upper, conflicts, unsolved} = attackCells(cells, facts, solve, {relations, sums});
          const missed = truth.flatMap((x, i) => (x < lower[i]! || x > upper[i]! ? [i] : []));
          expect({missed, conflicts, unsolved}).toEqual({missed: [], conflicts: [], unsolved: 0});
        }
      ),
      {seed: 20_261_122, numRuns: 8}
    );
  });
});
