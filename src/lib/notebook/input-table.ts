import {heldTable} from "../queries/held-table.js";
import {literal, quoted} from "../sql-text.js";
import type {InputValue} from "./input-values.js";
import type {InputSpec} from "./schema/inputs.js";

/** Names the one column of an input's table: what its values are. */
export function inputColumn({type}: InputSpec): string {
  return type === "number" ? "value" : type;
}

/**
 * Writes the statement that makes an input a table of its name, a row per chosen value, so that queries say
 * `WHERE area IN (FROM gebied)` and nothing is pasted into SQL. Where several may be chosen and nothing is, its rows are
 * all there is to choose, so that what nobody narrowed down is left whole; an input of one area gives no row then.
 */
export function inputTableSql(name: string, spec: InputSpec, value: InputValue): string {
  const every = everyOption(spec, value);
  if (every !== null) return `CREATE OR REPLACE TABLE ${heldTable(name)} AS ${every}`;
  const values = optionsOr(spec, value);
  const number = spec.type === "number";
  const list = values.map((one) => (number ? String(Number(one)) : literal(String(one)))).join(", ");
  const type = number ? "DOUBLE" : "VARCHAR";
  return `CREATE OR REPLACE TABLE ${heldTable(name)} AS SELECT unnest(CAST([${list}] AS ${type}[])) AS ${quoted(inputColumn(spec))}`;
}

/** Selects all there is to choose of an input of several that holds nothing; null for any other. */
function everyOption(spec: InputSpec, value: InputValue): string | null {
  if (!("multiple" in spec) || !spec.multiple) return null;
  if (spec.type === "period" && String(value).startsWith("each "))
    return `SELECT CAST(period AS VARCHAR) AS period FROM period WHERE kind = ${literal(String(value).slice(5))}`;
  if (!Array.isArray(value) || value.length > 0) return null;
  switch (spec.type) {
    case "area":
      return `SELECT CAST(area AS VARCHAR) AS area FROM area${spec.level ? ` WHERE level = ${literal(spec.level)}` : ""}`;
    case "period":
      return `SELECT CAST(period AS VARCHAR) AS period FROM period${spec.kind ? ` WHERE kind = ${literal(spec.kind)}` : ""}`;
    case "indicator":
      return spec.options ? null : "SELECT CAST(indicator AS VARCHAR) AS indicator FROM indicator";
    default:
      return null;
  }
}

/** What an input of several holds; all its own options where that is nothing. */
function optionsOr(spec: InputSpec, value: InputValue): readonly (string | number)[] {
  const values = [value].flat();
  if (values.length > 0 || !("multiple" in spec) || !spec.multiple) return values;
  return "options" in spec ? (spec.options ?? []) : [];
}
