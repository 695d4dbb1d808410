import type {Cell} from "./notebook.js";
import {INPUT_REFERENCE} from "./schema/values.js";

/** A name that a figure reads, and the key where it says so. */
export interface Read {
  name: string;
  of: "query" | "input";
  path: string[];
}

/**
 * Lists the queries and inputs that a figure reads. What the SQL of a query reads only the engine knows, which
 * parses it.
 */
export function readsOf(cell: Cell): Read[] {
  if (!("spec" in cell) || cell.kind === "input") return [];
  if (cell.kind === "chart")
    return typeof cell.spec.data === "string" ? [{name: cell.spec.data, of: "query", path: ["data"]}] : [];
  return Object.entries(cell.spec).flatMap(([key, value]) =>
    typeof value === "string" &&
    key !== "title" &&
    key !== "description" &&
    key !== "alt" &&
    INPUT_REFERENCE.test(value)
      ? [{name: value.slice(1), of: "input" as const, path: [key]}]
      : []
  );
}
