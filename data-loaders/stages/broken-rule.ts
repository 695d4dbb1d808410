import {basename} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";

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
  /** First rows that do, as an editor or spreadsheet numbers them: the header is row 1. */
  first?: readonly number[];
  /** What the reader can do about it. */
  wayOut: string;
}

/** Makes the one error of a delivery that breaks its contract. */
export function brokenRule(rule: BrokenRule): CliError {
  const where = [rule.source, basename(rule.file)];
  if (rule.column !== undefined) where.push(`column ${rule.column}`);
  if (rule.rows !== undefined) where.push(countOf(rule.rows, rule.first ?? []));
  return new CliError(`${rule.problem}: ${where.join(", ")}; ${rule.wayOut}`);
}

/** How many first rows an error names. */
export const ROWS_NAMED = 3;

function countOf(rows: number, first: readonly number[]): string {
  const count = rows === 1 ? "1 row" : `${rows} rows`;
  if (!first.length) return count;
  const named = first.slice(0, ROWS_NAMED).join(", ");
  return `${count} (${rows > first.length ? "first " : ""}${named}; the header is row 1)`;
}
