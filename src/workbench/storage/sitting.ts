import type {Workspace} from "../document/workspace.js";
import type {NotebookStore} from "./notebook-store.js";
import {refusedPlaces} from "./refused-places.js";
import {type StorageTrouble, storageTrouble} from "./storage-trouble.js";
import {FORMAT, type StoredNotebook} from "./stored-notebook.js";

/** How a notebook on the desk stands with what is kept of it. */
export type Keeping =
  /** Nothing was done to it yet that is worth keeping. */
  {is: "fresh"} | {is: "pending"} | {is: "kept"; at: number} | {is: "failed"; trouble: StorageTrouble};

/** A notebook on the desk that is kept as it changes. */
export interface Sitting {
  readonly workspace: Workspace;
  readonly key: string;
  readonly keeping: Keeping;
  /** What is kept of it; null as long as nothing is. */
  readonly kept: StoredNotebook | null;
  /** Says that something changed: it is kept in a moment. */
  touch(): void;
  /** Keeps what is not kept yet; done when it is, or cannot be. */
  flush(): Promise<void>;
  /** The notebook as it would be kept now. */
  now(): StoredNotebook;
  /** The same, where it is not what is kept. */
  unkept(): StoredNotebook | null;
  /** Goes on as another notebook, since what is kept is not what it began with. */
  becomes(key: string): void;
  /** The file in which it is saved as well. */
  readonly file: StoredNotebook["file"];
  /** Notes that file; of a notebook that is kept this is kept too. */
  setFile(file: StoredNotebook["file"]): void;
}

export interface SittingOptions {
  store: NotebookStore;
  snapshot: string;
  /** Hears that the keeping is another. */
  changed(): void;
  /** What is kept was changed by another: this one must become a notebook of its own. */
  other(): void;
  clock?: () => number;
}

/** How long after a change it is kept; it does not wait for the changes that follow. */
const MOMENT_MS = 400;

/** Begins to keep a notebook; `kept` is what was kept of it before. */
export function openSitting(
  workspace: Workspace,
  first: {key: string; kept: StoredNotebook | null},
  {store, snapshot, changed, other, clock = Date.now}: SittingOptions
): Sitting {
  let {key, kept} = first;
  let file = kept?.file;
  let keeping: Keeping = kept ? {is: "kept", at: kept.changed} : {is: "fresh"};
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | null = null;

  function become(next: Keeping): void {
    keeping = next;
    changed();
  }

  function asNow(): StoredNotebook {
    const {document, live, refused, unsaved} = workspace;
    const at = clock();
    const source = workspace.source();
    return {
      format: FORMAT,
      key,
      title: document.header.title,
      source,
      values: Object.fromEntries(
        Object.entries(live.values).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value])
      ) as StoredNotebook["values"],
      refused: refusedPlaces(source, document.cells, refused),
      ...(unsaved.size > 0 && {unsaved: Object.fromEntries(unsaved)}),
      snapshot,
      created: kept?.created ?? at,
      changed: at,
      revision: (kept?.revision ?? 0) + 1,
      ...(file && {file})
    };
  }

  async function write(): Promise<void> {
    dirty = false;
    const notebook = asNow();
    try {
      if ((await store.put(notebook, kept?.revision ?? 0)) === "kept") {
        kept = notebook;
        become(dirty ? {is: "pending"} : {is: "kept", at: notebook.changed});
        return;
      }
      dirty = true;
      other();
    } catch (error) {
      dirty = true;
      become({is: "failed", trouble: storageTrouble(error)});
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (writing) await writing;
    if (!dirty) return;
    writing = write().finally(() => {
      writing = null;
    });
    await writing;
  }

  function touch(): void {
    dirty = true;
    if (keeping.is !== "pending" && keeping.is !== "failed") become({is: "pending"});
    timer ??= setTimeout(() => void flush(), MOMENT_MS);
  }

  return {
    workspace,
    get key() {
      return key;
    },
    get keeping() {
      return keeping;
    },
    get kept() {
      return kept;
    },
    touch,
    flush,
    now: asNow,
    unkept: () => (dirty || writing ? asNow() : null),
    becomes(other) {
      key = other;
      kept = null;
      file = undefined;
      touch();
    },
    get file() {
      return file;
    },
    setFile(next) {
      file = next;
      if (kept) touch();
    }
  };
}
