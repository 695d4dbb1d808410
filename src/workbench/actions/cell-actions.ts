import {deskTexts} from "../../lib/i18n/desk.js";
import {formatNumber} from "../../lib/i18n/format.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {LiveCell} from "../../live/live-cell.js";
import type {Desk} from "../desk/desk.js";
import type {Command} from "../document/commands.js";
import type {Action} from "./action.js";
import {keysInWords} from "./keys.js";

/** What can be done to the current cell. */
export const cellActions: Action[] = [
  {
    id: "edit",
    group: "cell",
    cell: true,
    keys: ["Enter"],
    label: (locale, desk) => deskTexts[locale][isOpen(desk) ? "done" : "edit"],
    when: editable,
    run(desk) {
      const id = desk.state.current!;
      if (isOpen(desk)) done(desk, id);
      else desk.focus(id, "editor");
    }
  },
  {
    id: "run",
    group: "cell",
    cell: true,
    keys: ["Mod+Enter"],
    label: (locale) => deskTexts[locale].run,
    when: hasCell,
    run: (desk) => desk.workspace!.run(desk.state.current!)
  },
  {
    id: "previous-cell",
    group: "view",
    keys: ["ArrowUp"],
    label: (locale) => deskTexts[locale].previous_cell,
    when: hasCell,
    run: (desk) => step(desk, -1)
  },
  {
    id: "next-cell",
    group: "view",
    keys: ["ArrowDown"],
    label: (locale) => deskTexts[locale].next_cell,
    when: hasCell,
    run: (desk) => step(desk, 1)
  },
  {
    id: "first-cell",
    group: "view",
    label: (locale) => deskTexts[locale].first_cell,
    when: hasCell,
    run: (desk) => step(desk, -cellsOf(desk).length)
  },
  {
    id: "last-cell",
    group: "view",
    label: (locale) => deskTexts[locale].last_cell,
    when: hasCell,
    run: (desk) => step(desk, cellsOf(desk).length)
  },
  {
    id: "move-up",
    group: "cell",
    cell: true,
    keys: ["Alt+ArrowUp"],
    label: (locale) => deskTexts[locale].move_up,
    when: (desk) => editable(desk) && placeOf(desk) > 0,
    run: (desk) => command(desk, {do: "move", id: desk.state.current!, to: placeOf(desk) - 1})
  },
  {
    id: "move-down",
    group: "cell",
    cell: true,
    keys: ["Alt+ArrowDown"],
    label: (locale) => deskTexts[locale].move_down,
    when: (desk) => editable(desk) && placeOf(desk) < cellsOf(desk).length - 1,
    run: (desk) => command(desk, {do: "move", id: desk.state.current!, to: placeOf(desk) + 1})
  },
  {
    id: "duplicate",
    group: "cell",
    cell: true,
    keys: ["D"],
    label: (locale) => deskTexts[locale].duplicate,
    when: editable,
    run: (desk) => command(desk, {do: "duplicate", id: desk.state.current!})
  },
  {
    id: "remove",
    group: "cell",
    cell: true,
    keys: ["Delete", "Backspace"],
    label: (locale) => deskTexts[locale].remove,
    when: editable,
    run: (desk) => command(desk, {do: "remove", id: desk.state.current!})
  },
  {
    id: "fold",
    group: "view",
    cell: true,
    keys: ["F"],
    label: (locale, desk) =>
      deskTexts[locale][desk.state.folded.has(desk.state.current!) ? "unfold" : "fold"],
    when: hasCell,
    run: (desk) => toggleFold(desk, desk.state.current!)
  }
];

/** Folds a cell to one line, or back. */
export function toggleFold(desk: Desk, id: string): void {
  const folded = new Set(desk.state.folded);
  if (!folded.delete(id)) folded.add(id);
  desk.show({folded});
}

/** Carries out a command, and moves to what it is about. */
export function command(desk: Desk, what: Command): void {
  const about = desk.workspace!.do(what);
  if (about instanceof NotebookError) {
    desk.announce(about.inWords(desk.locale));
    return;
  }
  if (about[0]) desk.focus(about[0]);
  tell(desk, what, about[0]);
}

/** Says what was done, and how to undo what took something away. */
function tell(desk: Desk, what: Command, about: string | undefined): void {
  const t = deskTexts[desk.locale];
  const number = (value: number) => formatNumber(value, desk.locale, 0);
  const cells = cellsOf(desk);
  if (what.do === "move") {
    const place = cells.findIndex(({id}) => id === about) + 1;
    desk.announce(t.moved_to(number(place), number(cells.length)));
    return;
  }
  const deed = t[`deed_${what.do}`];
  const words = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}.`;
  const undoable = what.do === "remove" || what.do === "turn";
  desk.announce(undoable ? `${words} ${t.undo_hint(keysInWords("Mod+Z"))}` : words, {undoable});
}

/** Closes the editor of a cell, and runs what was typed. */
export function done(desk: Desk, id: string): void {
  const opened = new Set(desk.state.opened);
  opened.delete(id);
  desk.workspace?.pause();
  if (desk.workspace?.unrun.has(id)) desk.workspace.run(id);
  desk.show({opened});
  desk.focus(id);
}

function cellsOf({workspace}: Desk): readonly LiveCell[] {
  return workspace?.document.cells ?? [];
}

function placeOf(desk: Desk): number {
  return cellsOf(desk).findIndex(({id}) => id === desk.state.current);
}

function hasCell(desk: Desk): boolean {
  return placeOf(desk) >= 0;
}

function editable(desk: Desk): boolean {
  return hasCell(desk) && !desk.state.read_only;
}

function isOpen({state}: Desk): boolean {
  return state.opened.has(state.current ?? "");
}

function step(desk: Desk, by: number): void {
  const cells = cellsOf(desk);
  const next = cells[Math.max(0, Math.min(placeOf(desk) + by, cells.length - 1))];
  if (next) desk.focus(next.id);
}
