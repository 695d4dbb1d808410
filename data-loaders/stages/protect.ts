import {createHmac, createSecretKey} from "node:crypto";
import type {Area} from "../../src/lib/areas/area.js";
import {type Rollup, rollups} from "../../src/lib/disclosure/rollups.js";
import {periodOfMonth} from "../../src/lib/periods/period.js";
import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {DeviationEntry, GateEntry} from "../../src/lib/snapshot/manifest.js";
import {completeGrid, type Grid} from "./protect/grid.js";
import {type IndicatorMask, indicatorMasks, roundGrid} from "./protect/round-grid.js";
import {deviationEntry, gateEntry, type IndicatorSums, sumIndicator} from "./protect/sum-indicator.js";
import type {Aggregate, Released} from "./types.js";

export interface ProtectContext {
  /** The publication geography; atomic cells lie in its buurten. */
  areas: readonly Area[];
  /** Private seed of the rounding; the same seed gives the same release. */
  seed: string;
  /** A level × period is offered where the mean released count per cell is at least this. */
  minimum_mean: number;
  /** Closed years that the release covers. */
  years: readonly number[];
  /** Protected tables of the previous release: their cells are copied, not rounded anew. */
  previous?: readonly Released[];
}

/** What may leave the private side. */
export interface Protected {
  /** One table per cube, all its atomic cells, and `indicator_cells`: which of them make each indicator. */
  tables: Released[];
  /** Every indicator at every level × period that the gate offers. */
  figures: Figure[];
  gate: GateEntry[];
  deviation: DeviationEntry[];
}

/**
 * Makes counts safe to publish: the only way from `Aggregate` to `Released`.
 *
 * Each cube is rounded once, at its atomic cells; figures, gate and everything a reader can add up are sums
 * of those. What a release cannot hide is said in `docs/disclosure.md`.
 */
export function protect(aggregates: readonly Aggregate[], context: ProtectContext): Protected {
  const names = aggregates.map(({cube}) => cube.name);
  if (new Set(names).size < names.length) throw new Error("protect: two cubes have the same name");
  if (aggregates.length && !context.seed) throw new Error("protect: the rounding seed is empty");
  const draw = seededDraw(context.seed);
  const cubes = aggregates.map((aggregate) => protectCube(aggregate, context, draw));
  return {
    tables: cubes.length
      ? [...cubes.map((cube) => cube.table), indicatorCells(cubes.map((cube) => cube.grid))]
      : [],
    figures: cubes.flatMap((cube) => cube.figures),
    gate: cubes.flatMap((cube) => cube.gate),
    deviation: cubes.flatMap((cube) => cube.deviation)
  };
}

function protectCube(aggregate: Aggregate, context: ProtectContext, draw: (key: string) => number) {
  const grid = completeGrid(aggregate, context.areas, context.years);
  const breakdowns = rollups(context.areas, grid.areas, grid.periods, context.years);
  const before = context.previous?.find((table) => table.name === grid.cube.name);
  const released = roundGrid(grid, breakdowns, draw, before);
  const figures: Figure[] = [];
  const gate: GateEntry[] = [];
  const deviation: (DeviationEntry | null)[] = [];
  for (const mask of indicatorMasks(grid)) {
    for (const breakdown of breakdowns) {
      const sums = sumIndicator(released, mask, breakdown);
      const entry = gateEntry(sums, mask, breakdown, context.minimum_mean, grid.cube.base);
      gate.push(entry);
      deviation.push(deviationEntry(sums, sumIndicator(grid.counts, mask, breakdown), mask, breakdown));
      if (entry.offered) figures.push(...figuresOf(sums, mask, breakdown, missingPeriods(grid, breakdown)));
    }
  }
  return {grid, table: releasedTable(grid, released), figures, gate, deviation: deviation.filter((d) => !!d)};
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

function releasedTable({cube, areas, periods, categories}: Grid, released: Int32Array): Released {
  const rows = [...released.keys()];
  const slot = (row: number) => Math.floor(row / categories.length);
  const dimension = (name: string) => ({
    name,
    type: "enum" as const,
    values: rows.map((row) => categories[row % categories.length]![name]!)
  });
  return {
    name: cube.name,
    status: "protected",
    base: cube.base,
    columns: [
      {name: "area", type: "enum", values: rows.map((r) => areas[Math.floor(slot(r) / periods.length)]!)},
      {name: "period", type: "enum", values: rows.map((r) => periods[slot(r) % periods.length]!)},
      ...cube.dimensions.map((d) => dimension(d.name)),
      {name: "n", type: "integer", values: [...released]}
    ]
  } as unknown as Released;
}

/** Says in data which cells an indicator adds up, so that anyone can recompute a figure. */
function indicatorCells(grids: readonly Grid[]): Released {
  const rows = grids.flatMap((grid) =>
    indicatorMasks(grid).flatMap(({indicator, part, whole}) =>
      grid.categories
        .map((category, c) => ({
          indicator,
          table_name: grid.cube.name,
          category: grid.cube.dimensions.map((d) => `${d.name}=${category[d.name]}`).join("; "),
          in_part: part[c]!,
          in_whole: whole[c]!
        }))
        .filter((row) => row.in_whole)
    )
  );
  const column = <K extends keyof (typeof rows)[number]>(name: K, type: "enum" | "varchar" | "boolean") => ({
    name,
    type,
    values: rows.map((row) => row[name])
  });
  return {
    name: "indicator_cells",
    status: "code list",
    base: 1,
    columns: [
      column("indicator", "enum"),
      column("table_name", "enum"),
      column("category", "varchar"),
      column("in_part", "boolean"),
      column("in_whole", "boolean")
    ]
  } as unknown as Released;
}

/** Draws a 53-bit number for a cell from an HMAC under the private seed. */
function seededDraw(seed: string): (key: string) => number {
  const secret = createSecretKey(seed, "utf8");
  return (key) => {
    const digest = createHmac("sha256", secret).update(key).digest();
    return digest.readUInt32BE(0) * 2 ** 21 + (digest.readUInt32BE(4) >>> 11);
  };
}
