import type {Answer} from "../../src/lib/notebook/figure/answer.js";
import {inOrder} from "../../src/lib/notebook/in-order.js";
import type {InputValues} from "../../src/lib/notebook/input-values.js";
import type {Cell, Input, Query} from "../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../src/lib/notebook/notebook-error.js";
import type {QueryEngine} from "./query-engine.js";

/** Fills the inputs and runs the queries, in the order in which they read each other. */
export async function runQueries(
  cells: readonly Cell[],
  values: InputValues,
  engine: QueryEngine
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const cell of cells) {
    if (cell.kind === "input") {
      refuseTaken(cell, engine);
      await engine.hold(cell.name, cell.spec, values[cell.name]!);
    }
  }
  const queries = cells.filter((cell) => cell.kind === "query");
  const names = queries.map(({name}) => name);
  const reading = queries.map((cell) => ({...cell, reads: engine.reads(cell.sql, names)}));
  for (const cell of inOrder(reading)) {
    refuseTaken(cell, engine);
    try {
      answers.set(cell.name, await engine.run(cell.name, cell.sql));
    } catch (error) {
      throw new NotebookError(cell.line, (t) => t.in_query(cell.name, (error as Error).message));
    }
  }
  return answers;
}

/** Cells and tables of the snapshot share one space of names. */
function refuseTaken({kind, name, line}: Input | Query, engine: QueryEngine): void {
  if (engine.tables().includes(name)) throw new NotebookError(line, (t) => t.name_of_table(kind, name));
}
