import {incomingTexts} from "../../lib/i18n/incoming.js";
import {readDocument} from "../../live/notebook-document.js";
import type {Desk} from "../desk/desk.js";
import {focusTitle} from "./focus-title.js";
import {dropFragment} from "./fragment.js";

/** Puts a copy that is one's own in the place of a notebook that is read, with what was chosen in it. */
export function editCopy(desk: Desk): void {
  const {workspace} = desk;
  if (!workspace) return;
  const place = workspace.document.cells.findIndex(({id}) => id === desk.state.current);
  const document = readDocument(workspace.source());
  // The address would bring the report back over what is written from now on.
  dropFragment();
  desk.open(document, {from: "new"}, workspace.live.values);
  desk.announce(incomingTexts[desk.locale].taken_over(document.header.title));
  const cell = document.cells[place];
  if (cell && place > 0) setTimeout(() => desk.focus(cell.id));
  else focusTitle();
}
