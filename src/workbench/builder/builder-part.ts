import {nothing, type TemplateResult} from "lit-html";
import type {LiveCell} from "../../live/live-cell.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";

/** Draws the controls that change a cell by clicks; nothing for a cell that has none. */
export function builderPart(
  _desk: Desk,
  _workspace: Workspace,
  _live: LiveCell
): TemplateResult | typeof nothing {
  return nothing;
}
