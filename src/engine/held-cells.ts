import {inputTableSql} from "../lib/notebook/input-table.js";
import type {InputValue} from "../lib/notebook/input-values.js";
import type {InputSpec} from "../lib/notebook/schema/inputs.js";
import {isBroken} from "./broken-engine.js";
import type {Engine} from "./open-engine.js";
import {keepSelect, type SelectOptions} from "./run-select.js";

/** What a cell holds in the engine, such that it can be made again in another. */
export type HeldCell =
  | {kind: "input"; spec: InputSpec; value: InputValue}
  | {kind: "answer"; sql: string; options: Omit<SelectOptions, "signal">};

/**
 * Makes again, in a new engine, what cells held in an earlier one: inputs first, then answers until no more can be
 * made. Returns the names of those that cannot; `began` tells which answer is being made.
 */
export async function restoreCells(
  engine: Engine,
  cells: ReadonlyMap<string, HeldCell>,
  began: (name: string) => void
): Promise<string[]> {
  let left: [string, Extract<HeldCell, {kind: "answer"}>][] = [];
  for (const [name, cell] of cells) {
    if (cell.kind === "answer") left.push([name, cell]);
    else await holdInput(engine, name, cell.spec, cell.value);
  }
  for (;;) {
    const failed: typeof left = [];
    for (const [name, cell] of left) {
      began(name);
      try {
        await keepSelect(engine, name, cell.sql, cell.options);
      } catch (error) {
        if (isBroken(error)) throw error;
        failed.push([name, cell]); // it reads one that comes later, or one that is gone
      }
    }
    if (failed.length === 0 || failed.length === left.length) return failed.map(([name]) => name);
    left = failed;
  }
}

/** Makes an input a table of its name, in the place of what was there. */
export async function holdInput(
  {bindings, connection}: Engine,
  name: string,
  spec: InputSpec,
  value: InputValue
): Promise<void> {
  await bindings.runQuery(connection, inputTableSql(name, spec, value));
}
