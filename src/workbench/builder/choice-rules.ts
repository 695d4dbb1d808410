import type {TableEntry} from "../../lib/snapshot/manifest.js";
import {
  BY_WIJK,
  BY_YEAR,
  hasCoded,
  hasColumn,
  type Measure,
  OF_AREA,
  OF_PERIOD,
  outputColumns,
  type QueryChoice,
  type QuerySchema,
  tableOf
} from "./query-choice.js";

const NUMBERS = /int|double|float|decimal/i;

/** Lists what the rows of a table can be split by: its columns that are no number to add, and what they imply. */
export function splitsOf(table: TableEntry): string[] {
  const plain = table.columns.flatMap(({name, type}) =>
    (NUMBERS.test(type) && name !== "year") || name === "name" ? [] : [name]
  );
  const named = table.status === "code list" || !hasCoded(table, "area") ? hasColumn(table, "name") : false;
  return [
    ...plain,
    ...(named ? ["name"] : []),
    ...(hasCoded(table, "area") ? [BY_WIJK] : []),
    ...(hasCoded(table, "period") ? [BY_YEAR] : [])
  ];
}

/** Lists what can be counted in a table. */
export function measuresOf(table: TableEntry): Measure[] {
  const counted = table.status !== "code list";
  const has = (column: string) => counted && hasColumn(table, column);
  const others = table.columns.filter(
    ({name, type}) => counted && NUMBERS.test(type) && !["n", "denominator", "year"].includes(name)
  );
  return [
    ...(has("n") ? [{what: "n"} as const] : []),
    ...(has("denominator") ? [{what: "denominator"} as const] : []),
    ...(has("n") && has("denominator")
      ? [{what: "rate", per: 100} as const, {what: "rate", per: 1000} as const]
      : []),
    {what: "rows"},
    ...others.flatMap(({name}) => AGGREGATES.map((what) => ({what, column: name})))
  ];
}
const AGGREGATES = ["sum", "avg", "min", "max"] as const;

/** Lists the columns by which rows of a table can be chosen. */
export function filtersOf(table: TableEntry): string[] {
  return [
    ...table.columns.flatMap(({name, type}) => (/date|time/i.test(type) ? [] : [name])),
    ...(hasCoded(table, "area") ? OF_AREA : []),
    ...(hasCoded(table, "period") ? OF_PERIOD : [])
  ];
}

/** Says whether a choice can be written as one query that counts what it says. */
export function isChoice(choice: QueryChoice, schema: QuerySchema): boolean {
  const table = tableOf(schema, choice.table);
  if (!table) return false;
  const {splits, measures, filters, order, limit, state} = choice;
  const columns = outputColumns(choice, table);
  const known = measuresOf(table).map((one) => JSON.stringify(one));
  return (
    splits.every((split) => splitsOf(table).includes(split)) &&
    measures.every((one) => known.includes(JSON.stringify(one))) &&
    new Set(columns).size === columns.length &&
    filters.every(
      (one) => filtersOf(table).includes(one.column) && (!("values" in one) || one.values.length > 0)
    ) &&
    new Set(filters.map(({column}) => column)).size === filters.length &&
    (state === null || measures.some(({what}) => what === "n" || what === "rate")) &&
    (order === null || columns.includes(order.by)) &&
    (limit === null || (Number.isInteger(limit) && limit > 0))
  );
}
