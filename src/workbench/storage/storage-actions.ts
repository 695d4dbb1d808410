import {html} from "lit-html";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Action} from "../actions/action.js";
import type {Desk} from "../desk/desk.js";
import {dialogView} from "../desk/dialog.js";
import {newNotebook} from "../opening/new-notebook.js";
import {keeperOf} from "./keeper.js";
import {recentPart} from "./recent-part.js";
import {saveToFile} from "./save-to-file.js";
import {openVersions} from "./versions-dialog.js";

/** What can be done about where a notebook is kept. */
export const storageActions: Action[] = [
  {
    id: "save",
    group: "notebook",
    keys: ["Mod+S"],
    label: (locale) => storageTexts[locale].save,
    when: isOpen,
    run: (desk) => void saveToFile(desk)
  },
  {
    id: "save-as",
    group: "notebook",
    keys: ["Mod+Shift+S"],
    label: (locale) => storageTexts[locale].save_as,
    when: isOpen,
    run: (desk) => void saveToFile(desk, {elsewhere: true})
  },
  {
    id: "versions",
    group: "notebook",
    keys: ["Alt+V"],
    label: (locale) => storageTexts[locale].versions,
    when: isOpen,
    run: openVersions
  },
  {
    id: "my-notebooks",
    group: "notebook",
    keys: ["Alt+M"],
    label: (locale) => storageTexts[locale].mine,
    when: isOpen,
    run: openMine
  },
  {
    id: "new-notebook",
    group: "notebook",
    label: (locale) => storageTexts[locale].new_notebook,
    when: isOpen,
    run: (desk) => desk.open(newNotebook(desk.locale), {from: "new"})
  },
  {
    id: "duplicate-notebook",
    group: "notebook",
    label: (locale) => storageTexts[locale].duplicate_notebook,
    when: isOpen,
    run: (desk) => void keeperOf(desk)!.copyCurrent()
  }
];

function isOpen(desk: Desk): boolean {
  return desk.workspace !== null && keeperOf(desk) !== null;
}

function openMine(desk: Desk): void {
  const title = storageTexts[desk.locale].mine;
  desk.show({
    dialog: () => dialogView(desk, {title, wide: true, body: html`${recentPart(desk, {titled: false})}`})
  });
}
