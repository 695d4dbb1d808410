import {notebookTables} from "../../src/lib/queries/notebook-tables.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {openQueryEngine, type QueryEngine} from "./query-engine.js";

/** Opens an engine for one notebook, on what notebooks may read of a snapshot; it knows the names of the rest. */
export function openNotebookEngine({tables}: Manifest, database: string): Promise<QueryEngine> {
  const readable = notebookTables({tables});
  const hidden = tables.map(({name}) => name).filter((name) => !readable.includes(name));
  return openQueryEngine(database, readable, {hidden});
}
