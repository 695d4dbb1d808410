import type {Desk} from "../desk/desk.js";
import {forgetBeginning} from "./begin-state.js";
import {newNotebook} from "./new-notebook.js";
import type {Begun} from "./templates.js";

/** Puts a notebook that begins with something on the desk, and goes to its first figure. */
export function openBegun(desk: Desk, begun: Partial<Begun> = {}): void {
  const document = newNotebook(desk.locale, begun);
  forgetBeginning(desk);
  desk.open(document, {from: "new"});
  const first = document.cells.find(({cell}) => cell.kind !== "input") ?? document.cells[0];
  if (first) desk.focus(first.id);
  else queueMicrotask(() => globalThis.document.querySelector<HTMLElement>(".wb .nb-title")?.focus());
}
