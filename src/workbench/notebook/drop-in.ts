import {command} from "../actions/cell-actions.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import type {DropPlaces} from "./drop-place.js";
import {insertCell} from "./insert-cell.js";

/** What the notebook does with what is dropped in it: a cell of its own goes there, new cells are added. */
export function dropIn(desk: Desk, workspace: Workspace): DropPlaces {
  return {
    open: () => !desk.state.read_only,
    drop(what, place) {
      if (what.what === "new") insertCell(desk, workspace, what.markdown, place);
      else {
        const from = workspace.document.cells.findIndex(({id}) => id === what.id);
        // The place is counted with the cell that leaves.
        const to = place > from ? place - 1 : place;
        if (from >= 0 && to !== from) command(desk, {do: "move", id: what.id, to});
      }
    }
  };
}
