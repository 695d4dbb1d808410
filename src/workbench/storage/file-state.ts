import type {StoredNotebook} from "./stored-notebook.js";

type SavedFile = NonNullable<StoredNotebook["file"]>;

/** A handle as browsers that ask for permission have it. */
interface AskingHandle {
  requestPermission?(options: {mode: "readwrite"}): Promise<PermissionState>;
}

/** Says how a file is now, to see later whether somebody else changed it. */
export async function fileState(handle: FileSystemFileHandle, source: string): Promise<SavedFile> {
  const {lastModified, size} = await handle.getFile();
  return {handle, modified: lastModified, size, source};
}

/** Asks whether a file may be written; after the page was closed the browser has to ask its user again. */
export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const asking = handle as FileSystemFileHandle & AskingHandle;
  return !asking.requestPermission || (await asking.requestPermission({mode: "readwrite"})) === "granted";
}

/** Reads a file that is another than it was when it was written or opened last; null where it is the same. */
export async function changedText({handle, modified, size}: SavedFile): Promise<string | null> {
  const file = await handle.getFile();
  if (file.lastModified === modified && file.size === size) return null;
  return file.text();
}
