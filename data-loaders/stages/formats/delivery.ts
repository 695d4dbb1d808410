import type {PrivateEngine} from "../../engines/private-engine.js";
import type {FileContract} from "../../sources/contract.js";
import {type BrokenRule, brokenRule} from "../broken-rule.js";

/** One file of a source on its way in: what the reader of every format is given. */
export interface Delivery {
  engine: PrivateEngine;
  source: string;
  /** Where the file lies; `schema.table` for a table of a database. */
  path: string;
  contract: FileContract;
  /** Name of the table to make: every column text, named as in the header, empty fields missing. */
  table: string;
}

/** A delivery as it was loaded, before any rule on values. */
export interface Loaded {
  /** Loaded columns, by name in the header. A delivery without any makes no table. */
  columns: readonly string[];
  rows: number;
  /** SQL for the number of a row as an editor or spreadsheet shows it. */
  row: string;
}

/** Makes the error of a delivery that breaks a rule; rows of a database have no numbers to name. */
export function refused(delivery: Delivery, rule: Omit<BrokenRule, "source" | "file" | "format">): Error {
  const {source, path: file, contract} = delivery;
  const format = contract.format.type;
  return brokenRule({...rule, ...(format === "table" ? {first: []} : {}), source, file, format});
}
