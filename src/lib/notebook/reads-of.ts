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
  const {spec} = cell;
  const own = inputsIn(spec, []);
  if (cell.kind !== "chart") return own;
  const {data} = cell.spec;
  return typeof data === "string"
    ? [{name: data, of: "query", path: ["data"]}, ...own]
    : [...own, ...inputsIn(data, ["data"])];
}

/** Lists the inputs that pointing in a figure sets. A figure does not follow what it sets itself, so that none is read. */
export function selectsOf(cell: Pick<Cell, "kind">): string[] {
  if (!("spec" in cell) || cell.kind === "input") return [];
  const {selects = []} = cell.spec as {selects?: string | readonly string[]};
  return [selects].flat().map((name) => name.slice(1));
}

function inputsIn(spec: Readonly<Record<string, unknown>>, path: readonly string[]): Read[] {
  return Object.entries(spec).flatMap(([key, value]) =>
    typeof value === "string" && !WORDS.has(key) && INPUT_REFERENCE.test(value)
      ? [{name: value.slice(1), of: "input" as const, path: [...path, key]}]
      : []
  );
}

/** What stands here is text, also where it begins with a `$`. */
const WORDS = new Set(["title", "description", "alt", "unit", "selects"]);
