import {suggestion} from "./nearest.js";
import type {Cell, Input, Query} from "./notebook.js";
import {NotebookError} from "./notebook-error.js";
import {yamlLine} from "./read-yaml.js";
import {readsOf, selectsOf} from "./reads-of.js";
import {isSelectable} from "./selectable.js";

/** Throws where two cells have one name, or a figure reads a query or an input that is not there. */
export function checkNames(cells: readonly Cell[]): void {
  const named = new Map<string, Query | Input>();
  for (const cell of cells) {
    if (cell.kind !== "query" && cell.kind !== "input") continue;
    const before = named.get(cell.name);
    if (before) throw new NotebookError(cell.line, (t) => t.name_taken(cell.name, before.kind, before.line));
    named.set(cell.name, cell);
  }
  for (const cell of cells) {
    for (const name of selectsOf(cell)) {
      const input = named.get(name);
      const line = "source" in cell ? yamlLine(cell.source, cell.line + 1, ["selects"]) : cell.line;
      const known = cells.filter(isSelectable).map((other) => other.name);
      if (input?.kind !== "input")
        throw new NotebookError(
          line,
          (t, locale) =>
            t.no_cell("input", name) +
            (known.length ? suggestion(name, known, locale) : t.no_cell_at_all("input"))
        );
      if (!isSelectable(input)) throw new NotebookError(line, (t) => t.not_selectable(name));
    }
    for (const {name, of, path} of readsOf(cell)) {
      if (named.get(name)?.kind === of) continue;
      const known = [...named.values()].filter(({kind}) => kind === of).map((other) => other.name);
      throw new NotebookError(
        "source" in cell ? yamlLine(cell.source, cell.line + 1, path) : cell.line,
        (t, locale) =>
          t.no_cell(of, name) + (known.length ? suggestion(name, known, locale) : t.no_cell_at_all(of))
      );
    }
  }
}
