import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk} from "../desk/desk.js";
import {openMenu} from "../desk/menu.js";
import {insertMenu} from "../notebook/insert-menu.js";
import type {Action} from "./action.js";

/** Adding a cell beside the current one, by the menu of kinds. */
export const insertActions: Action[] = [
  insertAction("insert-above", "A", 0),
  insertAction("insert-below", "B", 1)
];

function insertAction(id: "insert-above" | "insert-below", key: string, beside: 0 | 1): Action {
  const text = id === "insert-above" ? "insert_above" : "insert_below";
  return {
    id,
    group: "insert",
    cell: true,
    keys: [key],
    label: (locale) => deskTexts[locale][text],
    when: (desk) => !desk.state.read_only && placeOf(desk) >= 0,
    run(desk) {
      const frame = document.querySelector<HTMLElement>(`#wb-${desk.state.current}`);
      if (!frame) return;
      const items = insertMenu(desk, desk.workspace!, placeOf(desk) + beside);
      openMenu(desk, {id, label: deskTexts[desk.locale][text], anchor: frame, items});
    }
  };
}

function placeOf({workspace, state}: Desk): number {
  return workspace?.document.cells.findIndex(({id}) => id === state.current) ?? -1;
}
