import type {Cell} from "../../src/lib/notebook/notebook.js";
import {answerNotes} from "../../src/lib/queries/answer-notes.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {QueryEngine} from "./query-engine.js";

/** Lets an engine tell the author of a notebook, per query, what a reader of its answer must know. */
export function notingEngine(
  engine: QueryEngine,
  cells: readonly Cell[],
  manifest: Manifest,
  tell: (line: number, note: string) => void
): QueryEngine {
  const tables = manifest.tables.map(({name}) => name);
  return {
    ...engine,
    async run(name, sql) {
      const answer = await engine.run(name, sql);
      const cell = cells.find((one) => one.kind === "query" && one.name === name);
      const columns = answer.columns.map((column, i) => ({name: column, kind: answer.kinds?.[i] ?? "text"}));
      const noted = {columns, rows: answer.rows, tables: engine.reads(sql, tables)};
      for (const note of answerNotes(sql, noted, manifest, "en")) {
        tell(cell?.line ?? 0, `query ${name}: ${note}`);
      }
      return answer;
    }
  };
}
