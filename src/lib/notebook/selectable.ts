import type {Input} from "./notebook.js";

/** Says whether pointing in a figure can set an input: areas and periods stand in figures, nothing else does. */
export function isSelectable(cell: {kind: string; spec?: unknown}): cell is Input {
  return cell.kind === "input" && ["area", "period"].includes((cell as Input).spec.type);
}
