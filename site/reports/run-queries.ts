import type {Answer} from "../../src/lib/notebook/figure/answer.js";
import {inOrder} from "../../src/lib/notebook/in-order.js";
import type {InputValues} from "../../src/lib/notebook/input-values.js";
import type {Cell, Input, Query} from "../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../src/lib/notebook/notebook-error.js";
import type {NoAnswer} from "../../src/lib/queries/refusal.js";
import {refusalWords} from "../../src/lib/queries/refusal-words.js";
import {RefusedQuery} from "../../src/lib/queries/refused-query.js";
import type {QueryEngine} from "./query-engine.js";
import {QueryStopped} from "./stop-in-time.js";

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
      answers.set(cell.name, {...(await engine.run(cell.name, cell.sql)), sql: cell.sql});
    } catch (error) {
      throw refusedAt(cell, error);
    }
  }
  return answers;
}

/** Puts what the engine refused at its line of the notebook, in words. */
function refusedAt({name, line}: Query, error: unknown): unknown {
  const reason: NoAnswer | null =
    error instanceof RefusedQuery
      ? error.refusal
      : error instanceof QueryStopped
        ? {kind: error.reason}
        : null;
  if (!reason) return error;
  const inside = "line" in reason ? (reason.line ?? 0) : 0;
  return new NotebookError(line + inside, (t, locale) => {
    const {engine} = reason;
    const said = reason.kind === "other" || reason.kind === "syntax" || reason.kind === "conversion";
    const words = refusalWords(reason, locale);
    return t.in_query(name, said && engine ? `${words} ${engine.split("\n")[0]}` : words);
  });
}

/** Cells and tables of the snapshot share one space of names. */
function refuseTaken({kind, name, line}: Input | Query, engine: QueryEngine): void {
  if (engine.tables().includes(name)) throw new NotebookError(line, (t) => t.name_of_table(kind, name));
}
