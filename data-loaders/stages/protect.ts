import {createHmac, createSecretKey} from "node:crypto";
import {type Area, LEVELS} from "../../src/lib/areas/area.js";
import {type Rollup, rollups} from "../../src/lib/disclosure/rollups.js";
import {periodOfMonth} from "../../src/lib/periods/period.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {DeviationEntry, GateEntry} from "../../src/lib/snapshot/manifest.js";
import type {UtilityEntry} from "../../src/lib/snapshot/utility.js";
import {LEAST_BASE} from "../least-base.js";
import {type CellDigests, cellDigests, joinDigests, NO_DIGESTS} from "./protect/cell-digests.js";
import {digestsToKeep, earlierCells, type PastRelease} from "./protect/earlier-cells.js";
import {completeGrid, type Grid} from "./protect/grid.js";
import {limitOutside, outsideCells} from "./protect/outside.js";
import {indicatorCells, releasedTable} from "./protect/released-tables.js";
import {type IndicatorMask, indicatorMasks, roundGrid} from "./protect/round-grid.js";
import type {Rounded} from "./protect/rounded.js";
import {deviationEntry, gateEntry, type IndicatorSums, sumIndicator} from "./protect/sum-indicator.js";
import {utilityEntry} from "./protect/utility-entry.js";
import {type YearlyCell, yearlyWhole} from "./protect/yearly-whole.js";
import type {Aggregate, Released} from "./types.js";

export interface ProtectContext {
  /** The publication geography; atomic cells lie in its areas. */
  areas: readonly Area[];
  /** Private seed of the rounding; the same seed gives the same release. */
  seed: string;
  /** A level × period is offered where the mean released count per cell is at least this. */
  minimum_mean: number;
  /** Closed years that the release covers. */
  years: readonly number[];
  /** Public residents per buurt × year, what events are divided by. */
  residents?: readonly YearlyCell[];
  /** Protected tables of earlier releases, oldest first: their cells are copied, not rounded anew. */
  previous?: readonly Released[];
  /** Keyed digests of the counts that those were rounded from. */
  digests?: CellDigests;
  /** Earlier releases one by one, oldest first: in a revision a count that comes back says what it said then. */
  past?: readonly PastRelease[];
  /** Tells how well the order of areas is kept, which takes true counts: of a fictional municipality only. */
  fictional?: boolean;
  /** Rounds anew each cell whose count is no longer that of its digest. */
  revising?: boolean;
}

/** What may leave the private side. */
export interface Protected {
  /** One table per cube, all its atomic cells, and `indicator_cells`: which of them make each indicator. */
  tables: Released[];
  /** Every indicator at every level × period that the gate offers. */
  figures: Figure[];
  gate: GateEntry[];
  deviation: DeviationEntry[];
  utility: UtilityEntry[];
  /** Keyed digests of the counts that the cells were rounded from: for the ledger, never published. */
  digests: CellDigests;
}

/**
 * Makes counts safe to publish: the only way from `Aggregate` to `Released`.
 *
 * Each cube is rounded once, at its atomic cells; figures, gate and everything a reader can add up are sums
 * of those, and an indicator that is divided by what another cube counts takes that cube's released cells. What
 * a release cannot hide is said in `docs/disclosure.md`.
 */
export function protect(aggregates: readonly Aggregate[], context: ProtectContext): Protected {
  const names = aggregates.map(({cube}) => cube.name);
  if (new Set(names).size < names.length) throw new Error("protect: two cubes have the same name");
  for (const {cube} of aggregates) {
    if (Number.isInteger(cube.base) && cube.base >= LEAST_BASE) continue;
    throw new Error(
      `cube ${cube.name}: base ${cube.base}; counts from registers are rounded to ${LEAST_BASE} or more`
    );
  }
  if (aggregates.length && !context.seed) throw new Error("protect: the rounding seed is empty");
  const draw = seededDraw(context.seed);
  const rounded = aggregates.map((aggregate) => roundCube(aggregate, context, draw));
  for (const one of rounded) limitOutside(one, rounded, context);
  const told = rounded.map((one) => tell(one, rounded, context));
  return {
    tables: rounded.length
      ? [...rounded.map(releasedTable), indicatorCells(rounded.map(({grid}) => grid))]
      : [],
    figures: told.flatMap(({figures}) => figures),
    gate: told.flatMap(({gate}) => gate),
    deviation: told.flatMap(({deviation}) => deviation),
    utility: told.flatMap(({utility}) => utility),
    digests: rounded.reduce((all, {digests}) => joinDigests(all, digests), context.digests ?? NO_DIGESTS)
  };
}

function roundCube(aggregate: Aggregate, context: ProtectContext, draw: (key: string) => number): RoundedNow {
  const grid = completeGrid(aggregate, context.areas, context.years);
  const breakdowns = rollups(context.areas, grid.areas, grid.periods, context.years);
  const tables = (context.previous ?? []).filter((table) => table.name === grid.cube.name);
  const now = cellDigests(grid, createSecretKey(context.seed, "utf8"));
  const then = context.digests ?? NO_DIGESTS;
  const earlier = earlierCells(grid, tables, {
    then,
    now,
    past: context.past ?? [],
    revising: !!context.revising
  });
  const rounded = roundGrid(grid, breakdowns, draw, earlier);
  return {grid, breakdowns, ...rounded, digests: digestsToKeep(grid, rounded.stands, {then, now})};
}

type RoundedNow = Rounded & {digests: CellDigests};

/** Takes figures, gate, deviation and utility of one cube from its rounded counts; the public edition does too. */
export function tell(
  {grid, released, breakdowns}: Rounded,
  all: readonly Rounded[],
  context: ProtectContext
) {
  const figures: Figure[] = [];
  const gate: GateEntry[] = [];
  const deviation: (DeviationEntry | null)[] = [];
  const utility: (UtilityEntry | null)[] = [];
  indicatorMasks(grid).forEach((mask, i) => {
    const {whole: of} = grid.cube.indicators[i]!;
    const outside = outsideCells(of, grid.cube.name, all, context);
    const exact = context.fictional && outsideCells(of, grid.cube.name, all.map(asCounted), context);
    for (const breakdown of breakdowns) {
      const whole = outside && yearlyWhole(outside, context.areas, breakdown);
      const sums = sumIndicator(released, mask, breakdown, whole);
      const entry = gateEntry(sums, mask, breakdown, context.minimum_mean, grid.cube.base);
      gate.push(entry);
      const counted = sumIndicator(grid.counts, mask, breakdown, whole);
      const moved = deviationEntry(sums, counted, mask, breakdown);
      deviation.push(moved);
      const truth = exact ? {...counted, whole: yearlyWhole(exact, context.areas, breakdown)} : counted;
      if (moved || entry.offered)
        utility.push(
          utilityEntry(sums, mask, breakdown, grid.cube.base, context.fictional ? truth : undefined)
        );
      if (entry.offered) figures.push(...figuresOf(sums, mask, breakdown, missingPeriods(grid, breakdown)));
    }
    gate.push(...tooFine(mask.indicator, grid, breakdowns));
  });
  return {
    figures,
    gate,
    deviation: deviation.filter((d) => !!d),
    utility: utility.filter((u) => !!u)
  };
}

/** A cube as if nothing had been rounded. */
const asCounted = (one: Rounded): Rounded => ({...one, released: one.grid.counts});

/** Levels below the cube's finest are never offered, whatever the counts. */
function tooFine(indicator: string, {cube}: Grid, breakdowns: readonly Rollup[]): GateEntry[] {
  const kinds = [...new Set(breakdowns.map(({kind}) => kind))];
  return LEVELS.slice(LEVELS.indexOf(cube.finest) + 1).flatMap((level) =>
    kinds.map((period) => ({indicator, level, period, offered: false}))
  );
}

function figuresOf(sums: IndicatorSums, mask: IndicatorMask, breakdown: Rollup, missing: string[]): Figure[] {
  const {indicator} = mask;
  const known = breakdown.margins.map(({area, period}, i) => ({
    indicator,
    area,
    period,
    n: sums.part[i]!,
    denominator: sums.whole[i]!
  }));
  const areas = new Set(breakdown.margins.map((margin) => margin.area));
  const unknown = [...areas].flatMap((area) =>
    missing.map((period) => ({indicator, area, period, n: null, denominator: null}))
  );
  return [...known, ...unknown];
}

/** Lists the periods of a breakdown that the source lacks; a span with some years is not missing. */
function missingPeriods({missing}: Grid, {kind}: Rollup): string[] {
  if (kind === "span") return [];
  return [
    ...new Set(
      missing.map((code) => {
        const year = Number(code.slice(0, 4));
        const number = Number(code.slice(6));
        return periodOfMonth(kind, year, code.includes("KW") ? number * 3 : Math.max(1, number));
      })
    )
  ];
}

/** Draws a 53-bit number for a cell from an HMAC under the private seed. */
export function seededDraw(seed: string): (key: string) => number {
  const secret = createSecretKey(seed, "utf8");
  return (key) => {
    const digest = createHmac("sha256", secret).update(key).digest();
    return digest.readUInt32BE(0) * 2 ** 21 + (digest.readUInt32BE(4) >>> 11);
  };
}
