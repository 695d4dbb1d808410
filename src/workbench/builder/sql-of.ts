import type {TableEntry} from "../../lib/snapshot/manifest.js";
import {literal, quoted} from "../../lib/sql-text.js";
import {
  BY_WIJK,
  BY_YEAR,
  type Filter,
  hasCoded,
  type Measure,
  measureColumn,
  type QueryChoice,
  type QuerySchema,
  tableOf
} from "./query-choice.js";

/** Writes a choice as a query that reads well; `choiceOf` reads it back. */
export function sqlOf(choice: QueryChoice, schema: QuerySchema): string {
  const table = tableOf(schema, choice.table);
  if (!table) throw new Error(`there is no table ${choice.table}`);
  const joins = joinsOf(choice, table);
  const list = [
    choice.splits.map((split) => splitSql(split, table, joins)).join(", "),
    ...choice.measures.map((one) => measureSql(one)),
    ...(choice.state ? [stateSql(choice, schema)] : [])
  ].filter(Boolean);
  return [
    `SELECT ${list.length > 0 ? list.join(",\n       ") : allSql(table, joins)}`,
    ...rowsSql(choice.filters, table, joins),
    ...(choice.splits.length > 0 ? ["GROUP BY ALL"] : []),
    ...(choice.order ? [`ORDER BY ${name(choice.order.by)}${choice.order.down ? " DESC" : ""}`] : []),
    ...(choice.limit === null ? [] : [`LIMIT ${choice.limit}`])
  ].join("\n");
}

/** Writes which rows are counted: of which table and code lists, and what they must hold. */
export function rowsSql(filters: readonly Filter[], table: TableEntry, joins: readonly Join[]): string[] {
  const where = filters.map((one) => filterSql(one, table, joins));
  return [
    `FROM ${name(table.name)}`,
    ...joins.map((join) => JOINS[join]),
    ...(where.length > 0 ? [`WHERE ${where.join("\n  AND ")}`] : [])
  ];
}

/** All columns of the table itself, and none of the code lists. */
export function allSql(table: TableEntry, joins: readonly Join[]): string {
  return joins.length > 0 ? `${name(table.name)}.*` : "*";
}

/** Code lists that a query joins. */
export type Join = "area" | "wijk" | "period";

const JOINS: Readonly<Record<Join, string>> = {
  area: "JOIN area USING (area)",
  wijk: "JOIN area AS wijk ON wijk.area = area.parent",
  period: "JOIN period USING (period)"
};

/** Lists the code lists that a choice needs. */
export function joinsOf({splits, filters}: QueryChoice, table: TableEntry): Join[] {
  const chosen = filters.map(({column}) => column);
  const area =
    splits.includes(BY_WIJK) ||
    (splits.includes("area") && hasCoded(table, "area")) ||
    chosen.some((column) => column.startsWith("area."));
  return [
    ...(area ? (["area"] as const) : []),
    ...(splits.includes(BY_WIJK) ? (["wijk"] as const) : []),
    ...(chosen.some((column) => column.startsWith("period.")) ? (["period"] as const) : [])
  ];
}

/** Writes what a split adds to the columns of the answer. */
export function splitSql(split: string, table: TableEntry, joins: readonly Join[]): string {
  if (split === BY_WIJK) return "wijk.area, wijk.name";
  if (split === BY_YEAR) return "left(period::VARCHAR, 4) || 'JJ00' AS period";
  const column = own(split, table, joins);
  return split === "area" && hasCoded(table, "area") ? `${column}, area.name` : column;
}

/** A denominator counts only where its count is there, or the rate would be too low. */
export function measureSql(measure: Measure): string {
  const as = `AS ${name(measureColumn(measure))}`;
  if ("column" in measure) return `${measure.what}(${name(measure.column)}) ${as}`;
  switch (measure.what) {
    case "rows":
      return `count(*) ${as}`;
    case "rate":
      return `${measure.per}.0 * sum(n) / nullif(sum(denominator) FILTER (WHERE n IS NOT NULL), 0) ${as}`;
    default:
      return `sum(${measure.what}) ${as}`;
  }
}

/** Says what charts ask: a rounded 0 is small, a rate of too few is not shown. */
function stateSql({state, measures, filters}: QueryChoice, {protection}: QuerySchema): string {
  const rate = measures.some(({what}) => what === "rate");
  return [
    "CASE WHEN sum(n) IS NULL THEN 'missing'",
    ...(rate ? ["WHEN sum(denominator) = 0 THEN 'empty'"] : []),
    ...(rate ? [`WHEN sum(denominator) < ${fewestOf(filters, protection)} THEN 'not_published'`] : []),
    ...(state === "rounded" ? ["WHEN sum(n) = 0 THEN 'small'"] : []),
    "ELSE 'value' END AS state"
  ].join("\n            ");
}

/** How large a denominator must be for a rate, at the reference dates of the chosen period together. */
export function fewestOf(filters: readonly Filter[], protection: QuerySchema["protection"]): number {
  const periods = filters.find(({column}) => column === "period");
  const dates = periods && "values" in periods ? yearsOf(periods.values[0]) : 1;
  return protection.minimum_inhabitants * dates;
}

/** Several years together count as many reference dates. */
function yearsOf(period: unknown): number {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(String(period)) ?? [];
  return first && last ? Math.max(1, Number(last) - Number(first) + 1) : 1;
}

function filterSql(filter: Filter, table: TableEntry, joins: readonly Join[]): string {
  const column = columnSql(filter.column, table, joins);
  if ("input" in filter) return `${column} IN (FROM ${name(filter.input)})`;
  const values = filter.values.map((value) => (typeof value === "string" ? literal(value) : String(value)));
  return values.length === 1 ? `${column} = ${values[0]}` : `${column} IN (${values.join(", ")})`;
}

/** Writes the column that a filter is about. */
export function columnSql(column: string, table: TableEntry, joins: readonly Join[]): string {
  return column.includes(".") ? column : own(column, table, joins);
}

/** A column of the table itself; with the table's name where a code list has one of that name as well. */
function own(column: string, table: TableEntry, joins: readonly Join[]): string {
  const others = joins.flatMap((join) => COLUMNS[join]);
  const shared = joins.includes("wijk") && column === "area";
  return others.includes(column) || shared ? `${name(table.name)}.${name(column)}` : name(column);
}

/** Columns of the code lists, but for those that they are joined by. */
const COLUMNS: Readonly<Record<Join, readonly string[]>> = {
  area: ["level", "name", "parent"],
  wijk: ["level", "name", "parent"],
  period: ["kind", "first_day", "day_after"]
};

function name(text: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(text) ? text : quoted(text);
}
