import {literal} from "../../../src/lib/sql-text.js";
import type {ColumnContract, FileContract} from "../../sources/contract.js";

type Written = Extract<ColumnContract, {type: "date"}>["written"];

/** A number this large, held as a float, has lost digits: an id that was exported as a number. */
export const LARGEST_EXACT = 1e15;

const WRITTEN_OUT = new Intl.NumberFormat("en-US", {useGrouping: false, maximumSignificantDigits: 21});

/** Writes a number as the rules on columns read it: all its digits, no exponent, the contract's decimal sign. */
export function numberText(number: number, {decimal}: FileContract): string {
  const short = String(number);
  const text = short.includes("e") ? WRITTEN_OUT.format(number) : short;
  return decimal === "," ? text.replace(".", ",") : text;
}

/** Writes an ISO date as texts of its column are written. */
export function dateText(iso: string, column: ColumnContract): string {
  const [year, month, day] = iso.split("-");
  const written = writtenOf(column);
  return written === "dd-mm-yyyy"
    ? `${day}-${month}-${year}`
    : written === "yyyymmdd"
      ? `${year}${month}${day}`
      : iso;
}

/** Writes SQL, for DuckDB and PostgreSQL alike, that does for texts what `dateText` does. */
export function dateTextSql(iso: string, column: ColumnContract): string {
  const pattern = literal("^([0-9]{4})-([0-9]{2})-([0-9]{2})$");
  const written = writtenOf(column);
  if (written === "dd-mm-yyyy") return `regexp_replace(${iso}, ${pattern}, ${literal("\\3-\\2-\\1")})`;
  if (written === "yyyymmdd") return `regexp_replace(${iso}, ${pattern}, ${literal("\\1\\2\\3")})`;
  return iso;
}

/** Writes SQL that gives the text of a number, with a point, the contract's decimal sign. */
export function decimalSignSql(text: string, {decimal}: FileContract): string {
  return decimal === "," ? `replace(${text}, '.', ',')` : text;
}

function writtenOf(column: ColumnContract): Written {
  return column.type === "date" ? column.written : undefined;
}
