import {fileSave} from "browser-fs-access";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog} from "../desk/dialog.js";
import {askToPersist} from "./ask-to-persist.js";
import {changedFileDialog} from "./changed-file-dialog.js";
import {changedText, fileState, mayWrite} from "./file-state.js";
import {keeperOf} from "./keeper.js";
import {notebookName} from "./notebook-name.js";

/**
 * Saves the notebook on the desk in its file, or in one that is chosen now; a browser without files downloads it. A file
 * that somebody else changed is not overwritten before it is said.
 */
export async function saveToFile(desk: Desk, {elsewhere = false, overwrite = false} = {}): Promise<void> {
  const t = storageTexts[desk.locale];
  const sitting = keeperOf(desk)?.sitting;
  if (!sitting) return;
  const known = elsewhere ? undefined : sitting.file;
  const {source, title, values} = sitting.now();
  try {
    if (known && !(await mayWrite(known.handle))) return desk.announce(t.no_permission);
    const others = known && !overwrite ? await changedText(known) : null;
    if (others !== null && others !== source) {
      desk.show({
        dialog: changedFileDialog(desk, {
          name: known!.handle.name,
          before: {source: others, values},
          after: {source, values},
          overwrite: () => leaveDialog(desk, () => saveToFile(desk, {overwrite: true})),
          elsewhere: () => leaveDialog(desk, () => saveToFile(desk, {elsewhere: true}))
        })
      });
      return;
    }
    const name = notebookName(title, desk.locale);
    const handle = await fileSave(
      new Blob([source], {type: "text/markdown"}),
      {
        fileName: name,
        extensions: [".md"],
        mimeTypes: ["text/markdown"],
        description: t.file_type,
        id: "buurtpeil"
      },
      known?.handle,
      known !== undefined
    );
    if (!handle) return desk.announce(t.downloaded(name));
    sitting.setFile(await fileState(handle, source));
    desk.show();
    desk.announce(t.saved(handle.name));
    askToPersist();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return; // the user chose no file
    desk.announce(
      error instanceof DOMException && error.name === "NotAllowedError" ? t.no_permission : t.save_failed
    );
  }
}

function leaveDialog(desk: Desk, next: () => Promise<void>): void {
  closeDialog(desk);
  void next();
}
