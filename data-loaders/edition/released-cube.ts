import type {Area} from "../../src/lib/areas/area.js";
import {atomicPeriods, rollups} from "../../src/lib/disclosure/rollups.js";
import type {CellSize} from "../../src/lib/snapshot/edition.js";
import {RESIDENT_TABLE} from "../stages/protect/released-tables.js";
import type {Rounded} from "../stages/protect/rounded.js";
import type {CubeIndicator, InCategory, Whole} from "../stages/types.js";
import type {PlainTable} from "../write/parts.js";

/** A row of `indicator_cells`: a category of a table that an indicator adds up or is divided by. */
export interface CategoryRow {
  indicator: string;
  table_name: string;
  category: string;
  in_part: boolean;
  in_whole: boolean;
}

/** Reads the rows of `indicator_cells`. */
export function categoryRows(table: PlainTable): CategoryRow[] {
  const column = (name: string) => table.columns.find((of) => of.name === name)!.values;
  const [indicator, named, category, inPart, inWhole] = [
    "indicator",
    "table_name",
    "category",
    "in_part",
    "in_whole"
  ].map(column);
  return indicator!.map((id, row) => ({
    indicator: String(id),
    table_name: String(named![row]),
    category: String(category![row]),
    in_part: !!inPart![row],
    in_whole: !!inWhole![row]
  }));
}

export interface CubeContext {
  areas: readonly Area[];
  /** Years that the release covers. */
  years: readonly number[];
  categories: readonly CategoryRow[];
}

/**
 * Reads a released table back into the cube that it is, with its indicators as `indicator_cells` says, so that its
 * figures and gate are taken by the code that protects. Nothing private is in it: its counts are the released ones.
 */
export function releasedCube(
  table: PlainTable,
  {level, period}: CellSize,
  {areas, years, categories}: CubeContext
): Rounded {
  const names = table.columns.map(({name}) => name).filter((name) => !["area", "period", "n"].includes(name));
  const values = (name: string) => table.columns.find((column) => column.name === name)!.values.map(String);
  const counts = table.columns.find(({name}) => name === "n")!.values.map(Number);
  const codes = areas.filter((area) => area.level === level).map(({code}) => code);
  codes.sort();
  const periods = [...new Set(values("period"))].sort();
  const dimensions = names.map((name) => ({name, values: [...new Set(values(name))]}));
  const split = names.map(values);
  const named = counts.map((_, row) => names.map((name, d) => `${name}=${split[d]![row]}`).join("; "));
  const found = new Map(
    named.map((category, row) => [
      category,
      Object.fromEntries(names.map((name, d) => [name, split[d]![row]!]))
    ])
  );
  const order = [...found.keys()];
  const released = new Int32Array(codes.length * periods.length * order.length);
  if (released.length !== counts.length)
    throw new Error(`${table.name}: expected a cell of every area × period × category`);
  const [areaAt, periodAt, categoryAt] = [codes, periods, order].map(
    (of) => new Map(of.map((name, i) => [name, i]))
  );
  const [areaOf, periodOf] = [values("area"), values("period")];
  counts.forEach((n, row) => {
    const slot = areaAt!.get(areaOf[row]!)! * periods.length + periodAt!.get(periodOf[row]!)!;
    released[slot * order.length + categoryAt!.get(named[row]!)!] = n;
  });
  return {
    grid: {
      cube: {
        name: table.name,
        dimensions,
        // Whether a cell counts a stock matters to rounding only, and nothing is rounded here.
        kind: "event",
        base: table.base,
        finest: level,
        indicators: indicatorsOf(table.name, categories)
      },
      areas: codes,
      periods,
      missing: atomicPeriods(period, years).filter((code) => !periods.includes(code)),
      categories: [...found.values()],
      counts: released
    },
    released,
    breakdowns: rollups(areas, codes, periods, years)
  };
}

function indicatorsOf(cube: string, categories: readonly CategoryRow[]): CubeIndicator[] {
  const own = categories.filter((row) => row.table_name === cube && row.in_part);
  return [...new Set(own.map(({indicator}) => indicator))].map((indicator) => ({
    indicator,
    part: within(own.filter((row) => row.indicator === indicator)),
    whole: wholeOf(
      cube,
      categories.filter((row) => row.indicator === indicator && row.in_whole)
    )
  }));
}

function wholeOf(cube: string, rows: readonly CategoryRow[]): Whole {
  const table = rows[0]?.table_name ?? cube;
  if (table === RESIDENT_TABLE) return "residents";
  return table === cube ? within(rows) : {cube: table, where: within(rows)};
}

function within(rows: readonly CategoryRow[]): InCategory {
  const known = new Set(rows.map(({category}) => category));
  return (category) =>
    known.has(
      Object.entries(category)
        .map(([name, value]) => `${name}=${value}`)
        .join("; ")
    );
}
