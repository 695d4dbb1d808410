import {basename} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {FileFormat} from "../sources/contract.js";

/** What is wrong with a delivery, in words that hold no value from it. */
export interface BrokenRule {
  /** The rule, as a problem: `not a whole number`. */
  problem: string;
  source: string;
  /** Path or name of the file; only its base name is shown. */
  file: string;
  column?: string | undefined;
  /** How many rows break the rule; left out where the file as a whole does. */
  rows?: number;
  /** First rows that do, as an editor or spreadsheet numbers them. */
  first?: readonly number[];
  /** Says whether row 1 is a header; default by the end of the file's name. */
  format?: FileFormat["type"];
  /** What the reader can do about it. */
  wayOut: string;
}

/** Makes the one error of a delivery that breaks its contract. */
export function brokenRule(rule: BrokenRule): CliError {
  const where = [rule.source, basename(rule.file)];
  if (rule.column !== undefined) where.push(`column ${rule.column}`);
  if (rule.rows !== undefined) where.push(countOf(rule.rows, rule.first ?? [], hasHeader(rule)));
  return new CliError(`${rule.problem}: ${where.join(", ")}; ${rule.wayOut}`);
}

/** How many first rows an error names. */
export const ROWS_NAMED = 3;

function countOf(rows: number, first: readonly number[], header: boolean): string {
  const count = rows === 1 ? "1 row" : `${rows} rows`;
  if (!first.length) return count;
  const named = first.slice(0, ROWS_NAMED).join(", ");
  const counted = header ? "the header is row 1" : "counted from 1, without a header";
  return `${count} (${rows > first.length ? "first " : ""}${named}; ${counted})`;
}

function hasHeader({file, format}: BrokenRule): boolean {
  if (format !== undefined) return format === "csv" || format === "excel";
  return !/\.(parquet|json|jsonl|ndjson)$/i.test(file);
}
