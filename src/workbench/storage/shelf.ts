import {frontWith} from "../../lib/notebook/front-with.js";
import {type NotebookDocument, readDocument, writeDocument} from "../../live/notebook-document.js";
import type {NotebookStore} from "./notebook-store.js";
import {bringBack, forgetAside} from "./rescue.js";
import {type StorageTrouble, storageTrouble} from "./storage-trouble.js";
import {randomKey, type StoredNotebook, type Unreadable} from "./stored-notebook.js";

/** The notebooks that are kept in this browser. */
export interface Shelf {
  /** All of them, last changed first; null as long as nobody knows. */
  readonly list: readonly (StoredNotebook | Unreadable)[] | null;
  /** Why they cannot be read or changed. */
  readonly trouble: StorageTrouble | null;
  /** Reads the list where it may be another than it was. */
  refresh(): void;
  /** Says that something was kept, here or in another tab. */
  stale(): void;
  /** Puts a copy under another title on the shelf, and gives it. */
  copy(notebook: StoredNotebook, title: string): Promise<StoredNotebook | null>;
  rename(notebook: StoredNotebook, title: string): Promise<void>;
  /** Throws a notebook away, or brings it back. */
  discard(notebook: StoredNotebook, away: boolean): Promise<void>;
  /** Forgets a notebook, or all of them, for good. */
  forget(key: string | null): Promise<void>;
}

export interface ShelfOptions {
  /** Hears that the list, or the trouble, is another. */
  changed(): void;
  /** Hears that this tab changed what is kept. */
  wrote(): void;
  /** Names a version that another tab wrote over. */
  other(title: string): string;
}

/** How long what was thrown away can come back. */
const DELETED_MS = 30 * 24 * 3_600_000;

/** Opens the shelf: what was put aside when a page went is brought back, what was thrown away long ago is forgotten. */
export function openShelf(store: NotebookStore, {changed, wrote, other}: ShelfOptions): Shelf {
  let list: Shelf["list"] = null;
  let trouble: StorageTrouble | null = null;
  let fresh = false;
  let ready: Promise<void> | null = null;

  async function doing<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const done = await work();
      trouble = null;
      return done;
    } catch (error) {
      trouble = storageTrouble(error);
      return null;
    } finally {
      changed();
    }
  }

  async function changing<T>(work: () => Promise<T>): Promise<T | null> {
    const done = await doing(work);
    fresh = false;
    wrote();
    return done;
  }

  async function read(): Promise<void> {
    ready ??= tidy();
    await ready;
    const all = await store.list();
    list = all.sort((a, b) => changedOf(b) - changedOf(a));
  }

  async function tidy(): Promise<void> {
    await bringBack(store, (notebook) => retitled(notebook, other(notebook.title)));
    for (const one of await store.list())
      if ("deleted" in one && one.deleted && one.deleted < Date.now() - DELETED_MS)
        await store.remove(one.key);
  }

  return {
    get list() {
      return list;
    },
    get trouble() {
      return trouble;
    },
    refresh() {
      if (fresh) return;
      fresh = true;
      void doing(read);
    },
    stale() {
      fresh = false;
      changed();
    },
    copy: (notebook, title) =>
      changing(async () => {
        const {file: _, deleted: __, ...own} = retitled(notebook, title);
        const now = Date.now();
        const copy = {...own, key: randomKey(), created: now, changed: now, revision: 1};
        await store.put(copy, 0);
        return copy;
      }),
    async rename(notebook, title) {
      await changing(() => store.put(next({...retitled(notebook, title)}), notebook.revision));
    },
    async discard(notebook, away) {
      const {deleted: _, ...kept} = notebook;
      const now = next(away ? {...kept, deleted: Date.now()} : kept);
      await changing(() => store.put(now, notebook.revision));
    },
    async forget(key) {
      if (key === null) forgetAside();
      await changing(() => (key === null ? store.clear() : store.remove(key)));
    }
  };
}

/** When it was thrown away or renamed does not count as when it was changed. */
function next(notebook: StoredNotebook): StoredNotebook {
  return {...notebook, revision: notebook.revision + 1};
}

function retitled(notebook: StoredNotebook, title: string): StoredNotebook {
  const document = readDocument(notebook.source);
  const header_source = frontWith(document.header_source, {title});
  const source = writeDocument({...document, header_source} as NotebookDocument);
  return {...notebook, title, source};
}

function changedOf(one: StoredNotebook | Unreadable): number {
  return "changed" in one ? one.changed : 0;
}
