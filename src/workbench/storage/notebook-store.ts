import {type DBSchema, type IDBPDatabase, openDB} from "idb";
import {StorageTrouble, storageTrouble} from "./storage-trouble.js";
import {
  readStored,
  readVersions,
  type StoredNotebook,
  type StoredVersion,
  type Unreadable
} from "./stored-notebook.js";
import {thinned} from "./thin-versions.js";

/** Where notebooks are kept; every call throws a `StorageTrouble` where the browser does not let it. */
export interface NotebookStore {
  list(): Promise<(StoredNotebook | Unreadable)[]>;
  get(key: string): Promise<StoredNotebook | Unreadable | null>;
  /** Keeps a notebook, unless what lies there is not the revision `after` which it comes: then nothing is written. */
  put(notebook: StoredNotebook, after: number): Promise<"kept" | "other">;
  /** Forgets a notebook and its versions. */
  remove(key: string): Promise<void>;
  /** Forgets all notebooks. */
  clear(): Promise<void>;
  /** Gives the versions of a notebook, newest first. */
  versions(key: string): Promise<StoredVersion[]>;
  /** Adds a version, or writes it anew; of those without a name, old ones make room. */
  putVersion(version: StoredVersion): Promise<void>;
  removeVersion(id: string): Promise<void>;
}

interface Schema extends DBSchema {
  notebooks: {key: string; value: unknown};
  versions: {key: string; value: unknown; indexes: {notebook: string}};
}

/** Opens the store of this browser; the database itself is opened when it is asked for first. */
export function notebookStore(name = "buurtpeil"): NotebookStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;

  function database(): Promise<IDBPDatabase<Schema>> {
    opened ??= connect(name, () => {
      opened = null;
    });
    return opened;
  }

  /** A connection that failed, or that the browser closed, is no reason to fail again. */
  async function using<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await database());
    } catch (error) {
      opened = null;
      throw storageTrouble(error);
    }
  }

  return {
    list: () => using(async (db) => (await db.getAll("notebooks")).map(readStored)),
    get: (key) =>
      using(async (db) => {
        const record = await db.get("notebooks", key);
        return record === undefined ? null : readStored(record);
      }),
    put: (notebook, after) =>
      using(async (db) => {
        const work = db.transaction("notebooks", "readwrite");
        const before = (await work.store.get(notebook.key)) as Partial<StoredNotebook> | undefined;
        if (before && before.revision !== after) {
          await work.done;
          return "other";
        }
        await Promise.all([work.store.put(notebook), work.done]);
        return "kept";
      }),
    remove: (key) =>
      using(async (db) => {
        const work = db.transaction(["notebooks", "versions"], "readwrite");
        const versions = work.objectStore("versions");
        const ids = await versions.index("notebook").getAllKeys(key);
        await Promise.all([
          work.objectStore("notebooks").delete(key),
          ...ids.map((id) => versions.delete(id)),
          work.done
        ]);
      }),
    clear: () =>
      using(async (db) => {
        await Promise.all([db.clear("notebooks"), db.clear("versions")]);
      }),
    versions: (key) =>
      using(async (db) => readVersions(await db.getAllFromIndex("versions", "notebook", key))),
    putVersion: (version) =>
      using(async (db) => {
        const work = db.transaction("versions", "readwrite");
        const before = readVersions(await work.store.index("notebook").getAll(version.key));
        const all = [version, ...before.filter(({id}) => id !== version.id)];
        const kept = new Set(thinned(all, version.at).map(({id}) => id));
        const old = all.filter(({id}) => id !== version.id && !kept.has(id));
        await Promise.all([work.store.put(version), ...old.map(({id}) => work.store.delete(id)), work.done]);
      }),
    removeVersion: (id) => using((db) => db.delete("versions", id))
  };
}

async function connect(name: string, closed: () => void): Promise<IDBPDatabase<Schema>> {
  // Some browsers have none where storage is forbidden.
  if (!globalThis.indexedDB) throw new StorageTrouble("forbidden");
  return openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore("notebooks", {keyPath: "key"});
      db.createObjectStore("versions", {keyPath: "id"}).createIndex("notebook", "key");
    },
    blocking(_now, _wanted, event) {
      (event.target as IDBDatabase).close(); // a newer page in another tab goes before
      closed();
    },
    terminated: closed
  });
}
