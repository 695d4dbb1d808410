import {literal, quoted} from "../../src/lib/sql-text.js";
import type {ColumnContract, FileContract} from "../sources/contract.js";

/** A point in well-known text; its groups are x and y. */
export const POINT = "POINT ?\\((\\d+(?:\\.\\d+)?) (\\d+(?:\\.\\d+)?)\\)";

/** Writes the SQL of a field's text: padding removed, missing texts made NULL. */
export function textOf(column: string, contract: FileContract): string {
  const text = contract.padding === "blanks" ? `trim(${quoted(column)})` : quoted(column);
  const missing = ["", ...contract.missing].map(literal).join(", ");
  return `CASE WHEN ${text} IN (${missing}) THEN NULL ELSE ${text} END`;
}

/** Writes the typed columns that a field becomes, from its text `t`. */
export function typed(column: ColumnContract, text: string, file: FileContract): string[] {
  const name = quoted(column.as);
  switch (column.type) {
    case "integer":
      return [`CAST(${text} AS INTEGER) AS ${name}`];
    case "decimal":
      return [`CAST(${file.decimal === "," ? `replace(${text}, ',', '.')` : text} AS DOUBLE) AS ${name}`];
    case "date":
      return [`CAST(${text} AS DATE) AS ${name}`];
    case "rd_point":
      return [1, 2].map(
        (group) =>
          `CAST(regexp_extract(${text}, ${literal(POINT)}, ${group}) AS DOUBLE) AS ${quoted(`${column.as}_${group === 1 ? "x" : "y"}`)}`
      );
    default:
      return [`${text} AS ${name}`];
  }
}
