import {CELL_KINDS, type CellKind} from "../../lib/notebook/cell-kinds.js";
import type {AnyCell} from "../../lib/notebook/read-cells.js";
import {infoOf} from "../document/cell-text.js";

/** Says what a cell is to its editor: a broken one is what its fence says. */
export function kindInEditor(cell: AnyCell): CellKind | "prose" | "broken" {
  if (cell.kind !== "broken") return cell.kind;
  const [word] = infoOf(cell).split(/\s+/);
  return CELL_KINDS.find((kind) => kind === word) ?? "broken";
}
