import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk} from "../desk/desk.js";
import type {WorkStep} from "../document/workspace.js";

/** Undoes what was done last, says so, and moves to where it was. */
export function undoLast(desk: Desk): void {
  tell(desk, () => desk.workspace!.undo(), "undone");
}

/** Does again what was undone last. */
export function redoLast(desk: Desk): void {
  tell(desk, () => desk.workspace!.redo(), "redone");
}

function tell(desk: Desk, go: () => WorkStep | null, how: "undone" | "redone"): void {
  const before = desk.workspace!.document.cells;
  const step = go();
  if (!step) return;
  const t = deskTexts[desk.locale];
  desk.announce(t[how](t[`deed_${step.what}`]));
  const {cells} = desk.workspace!.document;
  const there = (id: string) => cells.some((cell) => cell.id === id);
  // What came back is looked at; else what changed; else what stands where something went.
  const back = cells.find(({id}) => !before.some((one) => one.id === id))?.id;
  const gone = before.findIndex(({id}) => !there(id));
  const id = back ?? step.about.find(there) ?? cells[Math.min(Math.max(gone, 0), cells.length - 1)]?.id;
  if (id === undefined) return;
  const frame = document.querySelector(`#wb-${id}`);
  const inside = frame?.contains(document.activeElement) && document.activeElement !== frame;
  // Who undoes while typing, or at a control, goes on there.
  if (inside) desk.show({current: id});
  else desk.focus(id);
}
