import type {SelectOptions, SelectResult} from "../engine/run-select.js";
import type {InputValue} from "../lib/notebook/input-values.js";
import type {InputSpec} from "../lib/notebook/schema/inputs.js";

/** What a live notebook asks of the engine; nothing is downloaded before the first query runs. */
export interface NotebookEngine {
  /** Makes an input a table of its name. */
  hold(name: string, spec: InputSpec, value: InputValue): Promise<void>;
  /** Runs one SELECT and keeps its answer as a table of that name. */
  answer(name: string, sql: string, options?: SelectOptions): Promise<SelectResult>;
  /** Drops the table of a cell that is gone. */
  forget(name: string): Promise<void>;
  /** Lists the tables that a query reads, of those named. */
  reads(sql: string, known: readonly string[]): Promise<readonly string[]>;
}
