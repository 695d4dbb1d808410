import type {Manifest, TableEntry} from "../../lib/snapshot/manifest.js";

/** A query as clicks make it: what is counted, by what, of which rows. */
export interface QueryChoice {
  table: string;
  splits: readonly string[];
  measures: readonly Measure[];
  /** Whether a column says what each row can say, and whether a 0 of it is rounded; charts ask for it. */
  state: "exact" | "rounded" | null;
  filters: readonly Filter[];
  order: {by: string; down: boolean} | null;
  limit: number | null;
}

/** A number per row of the answer; a rate divides sums, and is never a mean of rates. */
export type Measure =
  | {what: "n" | "denominator" | "rows"}
  | {what: "rate"; per: 100 | 1000}
  | {what: "sum" | "avg" | "min" | "max"; column: string};

export type FilterValue = string | number | boolean;

/** What rows must hold in a column: one of some values, or what an input holds. */
export type Filter = {column: string} & ({values: readonly FilterValue[]} | {input: string});

/** What the choices are about: the tables of the snapshot, and from what denominator a rate is shown. */
export type QuerySchema = Pick<Manifest, "tables" | "protection">;

/** A split by the wijk of each area; the columns of the answer are those of a split by area. */
export const BY_WIJK = "area.parent";
/** A split by the year of each period. */
export const BY_YEAR = "period.year";
/** Columns of the code lists that rows are chosen by. */
export const OF_AREA = ["area.level", "area.parent"] as const;
export const OF_PERIOD = ["period.kind"] as const;

/** Finds a table by its name. */
export function tableOf({tables}: QuerySchema, name: string): TableEntry | undefined {
  return tables.find((table) => table.name === name);
}

/** Says whether a table has a column, and is no code list itself: then the code list of that name tells more of it. */
export function hasCoded(table: TableEntry, column: "area" | "period"): boolean {
  return table.status !== "code list" && table.columns.some(({name}) => name === column);
}

/** The type of a column as the manifest names it; columns of the code lists that are joined hold words. */
export function columnType(table: TableEntry, column: string): string {
  return table.columns.find(({name}) => name === column)?.type ?? "varchar";
}

export function hasColumn(table: TableEntry, column: string): boolean {
  return table.columns.some(({name}) => name === column);
}

/** Names the columns of the answer, in order. */
export function outputColumns({splits, measures, state}: QueryChoice, table: TableEntry): string[] {
  return [
    ...splits.flatMap((split) => outputOf(split, table)),
    ...measures.map(measureColumn),
    ...(state ? ["state"] : [])
  ];
}

function outputOf(split: string, table: TableEntry): string[] {
  if (split === BY_WIJK || (split === "area" && hasCoded(table, "area"))) return ["area", "name"];
  return [split === BY_YEAR ? "period" : split];
}

/** Names the column of a measure in the answer. */
export function measureColumn(measure: Measure): string {
  if ("column" in measure) return `${measure.what}_${measure.column}`;
  return measure.what === "rows" ? "row_count" : measure.what;
}
