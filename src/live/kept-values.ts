import {type InputValues, whyNot} from "../lib/notebook/input-values.js";
import type {LiveCell} from "./live-cell.js";

/** Keeps what a reader chose, unless the input was changed or does not take it any more. */
export function keptValues(
  first: InputValues,
  chosen: InputValues,
  cells: readonly LiveCell[],
  before: readonly LiveCell[]
): InputValues {
  const specs = (all: readonly LiveCell[]) =>
    new Map(all.flatMap(({cell}) => (cell.kind === "input" ? [[cell.name, cell.spec] as const] : [])));
  const was = specs(before);
  return Object.fromEntries(
    [...specs(cells)].map(([name, spec]) => {
      const old = chosen[name];
      const same = JSON.stringify(was.get(name)?.value) === JSON.stringify(spec.value);
      return [name, old !== undefined && same && whyNot(spec, old) === null ? old : first[name]!];
    })
  );
}
