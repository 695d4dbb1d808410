import {quoted} from "../sql-text.js";
import {QUERY_LIMITS} from "./limits.js";
import type {Refusal} from "./refusal.js";
import type {DescribedColumn} from "./select-statement.js";

/** Refuses an answer by its columns: a chart wants numbers and texts, and not too many. */
export function checkColumns(columns: readonly DescribedColumn[]): Refusal | null {
  if (columns.length > QUERY_LIMITS.columns)
    return {kind: "too_many_columns", name: String(QUERY_LIMITS.columns)};
  const lists = columns.find(({type}) => COMPOSED.test(type));
  return lists ? {kind: "lists", name: lists.name} : null;
}

/** Asks how many rows an answer has, and how many characters of text. */
export function sizeStatement(source: string, columns: readonly DescribedColumn[]): string {
  const lengths = columns
    .filter(({type}) => type === "VARCHAR" || type === "BLOB")
    .map(({name}) => `coalesce(sum(octet_length(${quoted(name)}::BLOB)), 0)`);
  return `SELECT count(*)::DOUBLE AS rows, (${["0", ...lengths].join(" + ")})::DOUBLE AS text FROM ${source}`;
}

/** Refuses an answer by its size: a part of it would be read as the whole. */
export function checkSize(
  {rows, text}: {rows: number; text: number},
  most: number = QUERY_LIMITS.rows
): Refusal | null {
  if (rows > most) return {kind: "too_many_rows", name: String(most)};
  return text > QUERY_LIMITS.text ? {kind: "too_much_text", name: String(QUERY_LIMITS.text)} : null;
}

const COMPOSED = /\[\d*\]$|^(STRUCT|MAP|UNION|VARIANT|BLOB|BIT)\b/;
