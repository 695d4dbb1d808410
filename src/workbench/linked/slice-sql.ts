import type {TableEntry} from "../../lib/snapshot/manifest.js";
import {quoted} from "../../lib/sql-text.js";
import {
  BY_WIJK,
  BY_YEAR,
  columnType,
  type Filter,
  hasCoded,
  type Measure,
  type QueryChoice,
  type QuerySchema,
  tableOf
} from "../builder/query-choice.js";
import {columnSql, type Join, joinsOf, rowsSql} from "../builder/sql-of.js";

/** What rows of a slice are told apart by: the columns of a split, or what an input narrows down. */
export interface SliceDimension {
  /** Columns of the answer that follow from it; none where only an input reads it. */
  output: readonly string[];
  /** Columns of the slice; the first tells one from another. */
  columns: readonly string[];
  /** Input that chooses among its values. */
  input: string | null;
  /** Whether its values are words, and not numbers. */
  words: boolean;
}

/** How a query is answered from sums that were made once: what to ask, and what its columns are. */
export interface SlicePlan {
  choice: QueryChoice;
  sql: string;
  dimensions: readonly SliceDimension[];
}

/** Sums of a slice beside those of the columns that are added up. */
export const ROW_COUNT = "row_count";

/** More rows than these are quicker left to the engine. */
export const MOST_SLICE_ROWS = 1_000_000;

const WORDS = /enum|varchar/i;
const WHOLE = /^(?:u?(?:tiny|small|big|huge)?int(?:eger)?)$/i;

/**
 * Plans the sums from which a query can be answered whatever its inputs hold; null where there are none, as of a least, a
 * greatest, or a number of first rows.
 */
export function slicePlan(choice: QueryChoice, schema: QuerySchema): SlicePlan | null {
  const table = tableOf(schema, choice.table);
  if (!table || choice.limit !== null || choice.splits.length + choice.measures.length === 0) return null;
  const inputs = choice.filters.filter((filter) => "input" in filter);
  const typeOf = (column: string) => columnType(table, column);
  // Words in words, and numbers in whole numbers: there two engines cannot differ about what is equal.
  const suits = (column: string) => WORDS.test(typeOf(column)) || WHOLE.test(typeOf(column));
  if (inputs.length === 0 || !inputs.every(({column}) => suits(column))) return null;
  if (!choice.splits.every((split) => suits(split) || typeOf(split) === "boolean")) return null;
  if (!choice.measures.every((measure) => isSum(measure, typeOf))) return null;
  return planOf(choice, table, inputs);
}

function isSum(measure: Measure, typeOf: (column: string) => string): boolean {
  if (!("column" in measure)) return true;
  return measure.what === "sum" && WHOLE.test(typeOf(measure.column));
}

function planOf(
  choice: QueryChoice,
  table: TableEntry,
  inputs: readonly (Filter & {input: string})[]
): SlicePlan {
  const joins = joinsOf(choice, table);
  const typeOf = (column: string) => columnType(table, column);
  const columns: string[] = [];
  const add = (sql: string, type = "varchar") => {
    const name = `d${columns.length}`;
    columns.push(`${WORDS.test(type) ? `${sql}::VARCHAR` : sql} AS ${name}`);
    return name;
  };
  const dimensions = choice.splits.map((split): SliceDimension => {
    const input = inputs.find(({column}) => column === split)?.input ?? null;
    const words = WORDS.test(typeOf(split));
    if (split === BY_WIJK)
      return {output: ["area", "name"], columns: [add("wijk.area"), add("wijk.name")], input, words};
    if (split === BY_YEAR)
      return {output: ["period"], columns: [add("left(period::VARCHAR, 4) || 'JJ00'")], input, words};
    const own = add(columnSql(split, table, joins), typeOf(split));
    if (split !== "area" || !hasCoded(table, "area")) return {output: [split], columns: [own], input, words};
    return {output: ["area", "name"], columns: [own, add("area.name")], input, words};
  });
  const others = inputs
    .filter(({column}) => !choice.splits.includes(column))
    .map(
      ({column, input}): SliceDimension => ({
        output: [],
        columns: [add(columnSql(column, table, joins), typeOf(column))],
        input,
        words: WORDS.test(typeOf(column))
      })
    );
  const fixed = choice.filters.filter((filter) => "values" in filter);
  const sql = [
    `SELECT ${[...columns, ...sumsSql(choice, table, joins)].join(", ")}`,
    ...rowsSql(fixed, table, joins),
    "GROUP BY ALL",
    `LIMIT ${MOST_SLICE_ROWS + 1}`
  ].join("\n");
  return {choice, sql, dimensions: [...dimensions, ...others]};
}

/** Names the columns that a choice adds up. */
export function addedColumns({measures, state}: QueryChoice): string[] {
  const rate = measures.some(({what}) => what === "rate");
  return [
    ...new Set([
      ...(rate || state ? ["n"] : []),
      ...(rate ? ["denominator"] : []),
      ...measures.flatMap((measure) => {
        if ("column" in measure) return [measure.column];
        return measure.what === "n" || measure.what === "denominator" ? [measure.what] : [];
      })
    ])
  ];
}

/** Of a column its sum and how many rows have it: where none has, the sum is unknown and not 0. */
export const counted = (column: string) => `${column} there`;
/** A denominator counts in a rate only where its count is there. */
export const WITH_COUNT = "denominator with count";

function sumsSql(choice: QueryChoice, table: TableEntry, joins: readonly Join[]): string[] {
  const rate = choice.measures.some(({what}) => what === "rate");
  return [
    ...addedColumns(choice).flatMap((column) => {
      const sql = columnSql(column, table, joins);
      return [
        `coalesce(sum(${sql}), 0)::DOUBLE AS ${quoted(column)}`,
        `count(${sql})::DOUBLE AS ${quoted(counted(column))}`
      ];
    }),
    ...(rate
      ? [`coalesce(sum(denominator) FILTER (WHERE n IS NOT NULL), 0)::DOUBLE AS ${quoted(WITH_COUNT)}`]
      : []),
    `count(*)::DOUBLE AS ${ROW_COUNT}`
  ];
}
