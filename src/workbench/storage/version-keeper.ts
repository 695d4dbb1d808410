import type {NotebookStore} from "./notebook-store.js";
import {randomKey, type StoredNotebook, type StoredVersion} from "./stored-notebook.js";

/** Keeps versions of notebooks by themselves, and when an analyst says so. */
export interface VersionKeeper {
  keep(notebook: StoredNotebook, why: StoredVersion["why"], name?: string): Promise<void>;
  /** Keeps what a notebook is when it is opened: whatever is done to it now, that can come back. */
  opened(notebook: StoredNotebook): Promise<void>;
  /** Keeps what it is now, if the last time was an hour ago. */
  hourly(notebook: StoredNotebook): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** Makes a keeper of versions in a store. */
export function versionKeeper(store: NotebookStore, now: () => number = Date.now): VersionKeeper {
  /** When a version of a notebook was made last, by its key. */
  const made = new Map<string, number>();

  async function keep(
    {key, title, source, values}: StoredNotebook,
    why: StoredVersion["why"],
    name?: string,
    at = now()
  ): Promise<void> {
    made.set(key, now());
    await store.putVersion({id: randomKey(), key, at, why, title, source, values, ...(name && {name})});
  }

  return {
    keep,
    async opened(notebook) {
      made.set(notebook.key, now());
      const [newest] = await store.versions(notebook.key);
      if (newest?.source !== notebook.source) await keep(notebook, "opened", undefined, notebook.changed);
    },
    async hourly(notebook) {
      const last = made.get(notebook.key);
      if (last === undefined) made.set(notebook.key, now());
      else if (now() - last >= HOUR_MS) await keep(notebook, "hour");
    }
  };
}
