import {fileOpen} from "browser-fs-access";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Action} from "../actions/action.js";
import type {Desk} from "../desk/desk.js";
import {editCopy} from "./edit-copy.js";
import {takeFile} from "./receive.js";
import {openShare} from "./share-dialog.js";

/** Notebooks that come in, and links that go out. */
export const incomingActions: Action[] = [
  {
    id: "open-file",
    group: "notebook",
    keys: ["Mod+O"],
    label: (locale) => incomingTexts[locale].open_file,
    run: (desk) => void chooseFile(desk)
  },
  {
    id: "edit-copy",
    group: "notebook",
    label: (locale) => incomingTexts[locale].edit_copy,
    when: (desk) => desk.workspace !== null && desk.state.read_only,
    run: editCopy
  },
  {
    id: "share-link",
    group: "share",
    keys: ["Alt+L"],
    label: (locale) => incomingTexts[locale].share,
    when: (desk) => desk.workspace !== null,
    run: openShare
  }
];

/** Lets a file be chosen; where the browser can, it can then be saved to the same place. */
async function chooseFile(desk: Desk): Promise<void> {
  const kinds = {
    extensions: [".md", ".html", ".htm"],
    mimeTypes: ["text/markdown", "text/html"],
    id: "buurtpeil"
  };
  const file = await fileOpen(kinds).catch(() => null); // none was chosen
  if (file) await takeFile(desk, file, file.handle ? {handle: file.handle} : {});
}
