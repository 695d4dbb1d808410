import type {NotebookStore} from "./notebook-store.js";
import {randomKey, readStored, type StoredNotebook} from "./stored-notebook.js";

const PREFIX = "buurtpeil:rescue:";

/**
 * Puts aside what is not kept yet while the page goes: the store answers later than the page lives, this one at once.
 */
export function putAside(notebook: StoredNotebook): void {
  const {file: _, ...plain} = notebook; // a file's handle is no text
  try {
    localStorage.setItem(PREFIX + notebook.key, JSON.stringify(plain));
  } catch {
    // As full or as forbidden as the store: who leaves was warned.
  }
}

/** Keeps what was put aside; what meanwhile was kept by another tab stays beside it, under the title that `other` gives. */
export async function bringBack(
  store: NotebookStore,
  other: (notebook: StoredNotebook) => StoredNotebook
): Promise<void> {
  for (const name of asideNames()) {
    const notebook = parsed(localStorage.getItem(name));
    if (notebook) {
      const before = await store.get(notebook.key);
      const file = before && "file" in before ? before.file : undefined;
      const same = before && "source" in before && sameText(before, notebook);
      if (!same && (await store.put({...notebook, file}, notebook.revision - 1)) === "other")
        await store.put({...other(notebook), key: randomKey(), revision: 1}, 0);
    }
    localStorage.removeItem(name);
  }
}

/** Forgets all that was put aside. */
export function forgetAside(): void {
  for (const name of asideNames()) localStorage.removeItem(name);
}

function asideNames(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function parsed(text: string | null): StoredNotebook | null {
  try {
    const read = readStored(JSON.parse(text ?? ""));
    return "unreadable" in read ? null : read;
  } catch {
    return null;
  }
}

function sameText(a: StoredNotebook, b: StoredNotebook): boolean {
  const text = ({source, values, refused, unsaved}: StoredNotebook) =>
    JSON.stringify([source, values, refused, unsaved]);
  return text(a) === text(b);
}
