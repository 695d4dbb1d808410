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
 * `WHERE area IN (FROM gebied)` and nothing is pasted into SQL. An area that nobody chose gives no row.
 */
export function inputTableSql(name: string, spec: InputSpec, value: InputValue): string {
  const values = [value].flat();
  const number = spec.type === "number";
  const list = values.map((one) => (number ? String(Number(one)) : literal(String(one)))).join(", ");
  const type = number ? "DOUBLE" : "VARCHAR";
  return `CREATE OR REPLACE TABLE ${heldTable(name)} AS SELECT unnest(CAST([${list}] AS ${type}[])) AS ${quoted(inputColumn(spec))}`;
}
