import {readDocument} from "../../live/notebook-document.js";
import type {Desk} from "../desk/desk.js";
import type {StoredNotebook} from "./stored-notebook.js";

/** Puts a kept notebook on the desk; what was typed and is not in it stands where it was typed again. */
export function showKept(desk: Desk, kept: StoredNotebook, mine: boolean): void {
  const document = readDocument(kept.source);
  desk.open(document, {from: "browser", key: kept.key}, kept.values);
  const opened = new Set<string>();
  for (const {at, text} of mine ? kept.refused : []) {
    const id = document.cells[at]?.id;
    if (id === undefined) continue;
    desk.workspace!.do({do: "write", id, text});
    opened.add(id);
  }
  for (const [detail, text] of Object.entries((mine && kept.unsaved) || {}))
    desk.workspace!.draft(detail, text);
  desk.show({opened, read_only: !mine});
}
