import {suggestion} from "./nearest.js";
import type {Cell, Input, Query} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {yamlLine} from "./read-yaml.js";
import {readsOf} from "./reads-of.js";

/** Throws where two cells have one name, or a figure reads a query or an input that is not there. */
export function checkNames(cells: readonly Cell[]): void {
  const named = new Map<string, Query | Input>();
  for (const cell of cells) {
    if (cell.kind !== "query" && cell.kind !== "input") continue;
    const before = named.get(cell.name);
    if (before)
      throw new NotebookError(
        cell.line,
        `the name "${cell.name}" is taken by the ${before.kind} on line ${before.line}`
      );
    named.set(cell.name, cell);
  }
  for (const cell of cells) {
    for (const {name, of, path} of readsOf(cell)) {
      if (named.get(name)?.kind === of) continue;
      const known = [...named.values()].filter(({kind}) => kind === of).map((other) => other.name);
      const hint = known.length ? suggestion(name, known) : `; there is no ${of} in this notebook`;
      throw new NotebookError(
        "source" in cell ? yamlLine(cell.source, cell.line + 1, path) : cell.line,
        `no ${of} is named "${name}"${hint}`
      );
    }
  }
}
