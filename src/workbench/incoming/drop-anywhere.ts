import {html, nothing, type TemplateResult} from "lit-html";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import type {Desk} from "../desk/desk.js";
import {takeFile} from "./receive.js";

/** Whether a file hangs over the page of a desk. */
const over = new WeakMap<Desk, boolean>();

/** Lets a file be dropped anywhere on the page; cells that are dragged are no files, and go their own way. */
export function dropAnywhere(desk: Desk): void {
  /** How many elements the file is over, one inside the other: leaving the inner one is not leaving the page. */
  let depth = 0;
  const hang = (now: boolean) => {
    if (!now) depth = 0;
    if ((over.get(desk) ?? false) === now) return;
    over.set(desk, now);
    desk.show();
  };
  addEventListener("dragenter", (event) => {
    if (!bringsFile(event)) return;
    depth++;
    hang(true);
  });
  addEventListener("dragleave", (event) => {
    if (bringsFile(event) && --depth <= 0) hang(false);
  });
  addEventListener("dragover", (event) => {
    if (!bringsFile(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = "copy";
  });
  addEventListener("drop", (event) => {
    if (!bringsFile(event)) return;
    // Without this the browser leaves the page for the file, and what was typed is gone.
    event.preventDefault();
    hang(false);
    void dropped(desk, event.dataTransfer!);
  });
}

/** Draws where a file that hangs over the page will land. */
export function dropPlace(desk: Desk): TemplateResult | typeof nothing {
  if (!over.get(desk)) return nothing;
  return html`<div class="wb-drop" aria-hidden="true"><p>${incomingTexts[desk.locale].drop_here}</p></div>`;
}

async function dropped(desk: Desk, {files, items}: DataTransfer): Promise<void> {
  const file = files[0];
  if (!file) return;
  const note = files.length > 1 ? {note: incomingTexts[desk.locale].several_files} : {};
  const handle = await handleOf(items[0]);
  await takeFile(desk, file, {...note, ...(handle && {handle})});
}

/** Chromium gives the place of a dropped file as well, so that it can be saved there. */
async function handleOf(item: DataTransferItem | undefined): Promise<FileSystemFileHandle | null> {
  const given = item as
    | (DataTransferItem & {getAsFileSystemHandle?(): Promise<FileSystemHandle | null>})
    | undefined;
  const handle = await given?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === "file" ? (handle as FileSystemFileHandle) : null;
}

function bringsFile({dataTransfer}: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
