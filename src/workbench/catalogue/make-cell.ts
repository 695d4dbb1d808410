import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {Desk} from "../desk/desk.js";
import {placeAfterCurrent} from "../notebook/insert-cell.js";
import type {Entry} from "./entries.js";
import {type Making, makingsOf} from "./makings.js";

/** Does to the notebook what was chosen; the focus stays where it is, so that more can be added. */
export function makeCell(desk: Desk, {command, label}: Making, name: string, at?: number): void {
  const {workspace} = desk;
  if (!workspace || desk.state.read_only) return;
  const t = catalogueTexts[desk.locale];
  const place = at ?? placeAfterCurrent(desk, workspace);
  const about = workspace.do(command.do === "insert" ? {...command, at: place} : command);
  if (about instanceof NotebookError) {
    desk.announce(about.inWords(desk.locale));
    return;
  }
  const shown = about.at(-1) ?? null;
  desk.show({current: shown});
  desk.announce(t.added(`${label}, ${name}`));
  queueMicrotask(() => document.getElementById(`wb-${shown}`)?.scrollIntoView({block: "nearest"}));
}

/** Makes what is most sensible of an entry; of a cell of the notebook, goes there. */
export function makeFirst(desk: Desk, entry: Entry, at?: number): void {
  if (entry.kind === "cell") desk.focus(entry.live.id);
  if (entry.kind === "cell" || !desk.workspace) return;
  const [first] = makingsOf(entry, desk.manifest, desk.locale, desk.workspace.document);
  if (first) makeCell(desk, first, entry.name, at);
}
