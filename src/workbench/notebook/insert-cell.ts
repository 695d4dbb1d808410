import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";

/** Puts cells, written as Markdown, into the notebook, opens the first for editing and moves there. */
export function insertCell(desk: Desk, workspace: Workspace, markdown: string, at: number): void {
  const about = workspace.do({do: "insert", at, markdown});
  if (about instanceof NotebookError) desk.announce(about.inWords(desk.locale));
  else if (about[0]) desk.focus(about[0], "editor");
}

/** The place after the current cell; at the end where there is none. */
export function placeAfterCurrent(desk: Desk, {document}: Workspace): number {
  const at = document.cells.findIndex(({id}) => id === desk.state.current);
  return at < 0 ? document.cells.length : at + 1;
}
