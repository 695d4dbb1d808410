import {literal, quoted} from "../../src/lib/sql-text.js";
import type {CodeList, ColumnContract, ColumnType, FileContract} from "../sources/contract.js";

/** A point in well-known text; its groups are x and y. */
export const POINT = "POINT ?\\((\\d+(?:\\.\\d+)?) (\\d+(?:\\.\\d+)?)\\)";

/** Writes the SQL of a field's text: padding removed, missing texts made NULL, variants of codes made one. */
export function textOf(name: string, contract: FileContract): string {
  const text = contract.padding === "blanks" ? `trim(${quoted(name)})` : quoted(name);
  const missing = ["", ...contract.missing].map(literal).join(", ");
  const column = contract.columns[name]!;
  return `CASE WHEN ${text} IN (${missing}) THEN NULL ELSE ${meant(text, column)} END`;
}

/** The code that a spelling stands for; a text that is no spelling of any code stays as it is. */
function meant(text: string, column: ColumnContract): string {
  if (column.type !== "code" && column.type !== "codes") return text;
  const spellings = spellingsOf(column.codes);
  if (!spellings) return text;
  const one = (spelling: string) =>
    `coalesce(${spellings}[lower(trim(${spelling}, ${literal(BLANKS)}))], ${spelling})`;
  if (column.type === "code") return one(text);
  return `list_aggregate(list_transform(string_split(${text}, ','), lambda spelling: ${one("spelling")}), 'string_agg', ',')`;
}

const BLANKS = " \t\r\n\u00A0";

/** A DuckDB map of spellings, in lower case without outer blanks, to codes; null where a list has no variants. */
function spellingsOf({values, variants}: CodeList): string | null {
  if (!variants) return null;
  const spelling = (text: string) => literal(text.trim().toLowerCase());
  const pairs = new Map(values.map((value) => [spelling(value), literal(value)]));
  for (const [variant, value] of Object.entries(variants)) pairs.set(spelling(variant), literal(value));
  return `MAP {${Array.from(pairs, ([from, to]) => `${from}: ${to}`).join(", ")}}`;
}

type DateType = Extract<ColumnType, {type: "date"}>;

/** How dates are written: as a pattern whose groups lie in the order of the text, and as an example. */
export const WRITTEN = {
  iso: {pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}", example: "2024-12-31"},
  "dd-mm-yyyy": {pattern: "[0-9]{2}-[0-9]{2}-[0-9]{4}", example: "31-12-2024"},
  yyyymmdd: {pattern: "[0-9]{8}", example: "20241231"}
} as const;

/** Writes the SQL of the ISO form of a date's text. */
export function isoDate(text: string, {written = "iso"}: DateType): string {
  const part = (from: number, length: number) => `substr(${text}, ${from}, ${length})`;
  if (written === "dd-mm-yyyy") return `(${part(7, 4)} || '-' || ${part(4, 2)} || '-' || ${part(1, 2)})`;
  if (written === "yyyymmdd") return `(${part(1, 4)} || '-' || ${part(5, 2)} || '-' || ${part(7, 2)})`;
  return text;
}

/** Names the type of the column that a field becomes; a point becomes two, see `typed`. */
export function sqlType({type}: ColumnType): "INTEGER" | "DOUBLE" | "DATE" | "VARCHAR" {
  if (type === "integer") return "INTEGER";
  if (type === "decimal") return "DOUBLE";
  return type === "date" ? "DATE" : "VARCHAR";
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
      return [`CAST(${isoDate(text, column)} AS DATE) AS ${name}`];
    case "rd_point":
      return [1, 2].map(
        (group) =>
          `CAST(regexp_extract(${text}, ${literal(POINT)}, ${group}) AS DOUBLE) AS ${quoted(`${column.as}_${group === 1 ? "x" : "y"}`)}`
      );
    default:
      return [`${text} AS ${name}`];
  }
}
