import type {Released, Whole} from "../types.js";
import type {Grid} from "./grid.js";
import {indicatorMasks} from "./round-grid.js";
import type {Rounded} from "./rounded.js";

/** Makes the table of all atomic cells of a cube. */
export function releasedTable({grid: {cube, areas, periods, categories}, released}: Rounded): Released {
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
export function indicatorCells(grids: readonly Grid[]): Released {
  const rows = grids.flatMap((grid) =>
    indicatorMasks(grid).flatMap(({indicator, part, whole}, i) => {
      const row = (of: Grid, c: number, in_part: boolean, in_whole: boolean) => ({
        indicator,
        table_name: of.cube.name,
        category: of.cube.dimensions.map((d) => `${d.name}=${of.categories[c]![d.name]}`).join("; "),
        in_part,
        in_whole
      });
      const own = grid.categories.map((_, c) => row(grid, c, part[c]!, whole?.[c] ?? false));
      return [...own, ...outsideRows(indicator, grid.cube.indicators[i]!.whole, grids, row)].filter(
        (of) => of.in_part || of.in_whole
      );
    })
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

/** Names the cells of another table that an indicator is divided by. */
function outsideRows<Row>(
  indicator: string,
  whole: Whole,
  grids: readonly Grid[],
  row: (of: Grid, c: number, in_part: boolean, in_whole: boolean) => Row
): (Row | {indicator: string; table_name: string; category: string; in_part: boolean; in_whole: boolean})[] {
  if (typeof whole === "function") return [];
  if (whole === "residents")
    return [{indicator, table_name: RESIDENT_TABLE, category: "", in_part: false, in_whole: true}];
  const of = grids.find(({cube}) => cube.name === whole.cube)!;
  return of.categories.map((category, c) => row(of, c, false, whole.where(category)));
}

/** Public table of residents per area × year; `publish-open` releases it. */
export const RESIDENT_TABLE = "resident";
