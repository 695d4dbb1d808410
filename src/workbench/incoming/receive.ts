import {readDocument} from "../../live/notebook-document.js";
import {notebookFile} from "../../live/notebook-file.js";
import type {Desk} from "../desk/desk.js";
import {dialogView} from "../desk/dialog.js";
import {gateView} from "./gate-view.js";
import type {Incoming} from "./incoming.js";
import {tellNotOpened} from "./tell-not-opened.js";

/**
 * Reads a notebook of somebody else and asks what to do with it; nothing of it runs before that is answered. What lies
 * on the desk stays there, also when it cannot be read.
 */
export async function receive(
  desk: Desk,
  read: () => Promise<string>,
  about: Pick<Incoming, "origin" | "note">
): Promise<void> {
  try {
    const source = await read();
    const view = gateView(desk, {document: readDocument(source), source, ...about});
    desk.show({dialog: () => dialogView(desk, view())});
  } catch (error) {
    tellNotOpened(desk, error, (file) => void takeFile(desk, file));
  }
}

/**
 * Takes in a file of somebody: a notebook, or a saved report with one inside. Where the browser gave a `handle`, it can
 * be saved to the same place.
 */
export async function takeFile(
  desk: Desk,
  file: File,
  {handle, note}: {handle?: FileSystemFileHandle; note?: string} = {}
): Promise<void> {
  // A report is saved back as a report by publishing it; its notebook may not overwrite it.
  const place = handle && !/\.html?$/i.test(file.name) ? {handle} : {};
  await receive(desk, () => notebookFile(file), {
    origin: {from: "file", name: file.name, ...place},
    ...(note !== undefined && {note})
  });
}
