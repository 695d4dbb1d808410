import {storageTexts} from "../../lib/i18n/storage.js";
import {frontWith} from "../../lib/notebook/front-with.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {fileState} from "./file-state.js";
import {focusLost} from "./focus-lost.js";
import {type Keeper, type Notice, setKeeper} from "./keeper.js";
import {nameInAddress, notebookInAddress} from "./notebook-address.js";
import {notebookStore} from "./notebook-store.js";
import {putAside} from "./rescue.js";
import {openShelf} from "./shelf.js";
import {showKept} from "./show-kept.js";
import {openSitting, type Sitting} from "./sitting.js";
import {randomKey, type StoredNotebook} from "./stored-notebook.js";
import {tabClaims} from "./tab-claims.js";
import {versionKeeper} from "./version-keeper.js";

/**
 * Keeps every notebook on the desk in this browser as it changes, opens the one that the address names, and sees to
 * it that two tabs do not write over each other.
 */
export function keepNotebooks(desk: Desk): void {
  const t = storageTexts[desk.locale];
  const store = notebookStore();
  const versions = versionKeeper(store);
  let sitting: Sitting | null = null;
  let notice: Notice | null = null;
  let elsewhere = false;
  /** What is about to be put on the desk, for when it is. */
  let coming: StoredNotebook | null = null;
  /** Whether the desk follows the address; else the address follows the desk. */
  let following = false;

  const claims = tabClaims(randomKey(), {
    async taken(key) {
      if (sitting?.key !== key) return;
      await sitting.flush();
      desk.show({read_only: true, opened: new Set()});
      elsewhere = true;
      say({about: "taken"});
      setTimeout(() => focusLost('[data-notice="taken"] [data-way="work"]'));
    },
    told: () => shelf.stale()
  });
  const shelf = openShelf(store, {
    changed: () => desk.show({}, {cells: false}),
    wrote: () => claims.tell(),
    other: t.other_version
  });

  function say(now: Notice | null): void {
    notice = now;
    desk.show();
  }

  /** Begins to keep what lies on the desk; what lay there is kept first. */
  function begin(workspace: Workspace | null): void {
    void sitting?.flush();
    const kept = coming;
    coming = null;
    sitting = null;
    elsewhere = false;
    say(null);
    guard();
    if (!workspace) {
      claims.release();
      if (!following) nameInAddress(null);
      return;
    }
    const key = kept?.key ?? randomKey();
    const own = openSitting(
      workspace,
      {key, kept},
      {
        store,
        snapshot: desk.manifest.hash,
        changed() {
          if (own === sitting) guard();
          if (own.keeping.is === "kept") keptNow(own);
          desk.show({}, {cells: false});
        },
        other: () => becomeOther(own)
      }
    );
    sitting = own;
    if (kept && !following) nameInAddress(key);
    if (!kept) beginNew(own);
  }

  function beginNew(own: Sitting): void {
    const {origin} = desk.state;
    void claims.claim(own.key);
    if (origin.from === "new") {
      nameInAddress(null);
      if (own.workspace.document.cells.length > 0) own.touch();
    }
    if (origin.from === "file" && origin.handle)
      void fileState(origin.handle, own.workspace.source()).then(own.setFile, () => {}); // a file that is gone cannot be saved again
  }

  function keptNow(own: Sitting): void {
    shelf.stale();
    claims.tell();
    if (own !== sitting) return;
    // Who goes back while something is not kept yet has left: the address is of where he goes.
    if (!following) nameInAddress(own.key);
    void versions.hourly(own.kept!).catch(() => {}); // what is written is kept all the same
  }

  /** Makes a notebook of its own of what was written here, since another wrote in what is kept. */
  function becomeOther(own: Sitting): void {
    const {header, header_source} = own.workspace.document;
    const title = t.other_version(header.title);
    own.becomes(randomKey());
    if (own !== sitting) return void own.flush();
    own.workspace.do({do: "front", source: frontWith(header_source, {title})});
    void claims.claim(own.key);
    say({about: "copied", title});
  }

  /** A page that goes while something is not kept asks first; one that has nothing to lose never does. */
  function guard(): void {
    if (sitting?.keeping.is === "failed") addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
  }
  function ask(event: BeforeUnloadEvent): void {
    event.preventDefault();
  }

  async function open(key: string, claim: () => Promise<boolean>): Promise<void> {
    await sitting?.flush();
    const kept = await store.get(key);
    if (!kept) return say({about: "missing"});
    if ("unreadable" in kept) return say({about: "unreadable", notebook: kept, words: null});
    const mine = await claim();
    if (!mine) claims.release();
    // The tab that had it kept its last words before it gave it.
    const last = mine ? ((await store.get(key)) as StoredNotebook) : kept;
    if (mine) await versions.opened(last).catch(() => {}); // full: what is kept can be worked on all the same
    coming = last;
    try {
      showKept(desk, last, mine);
      elsewhere = !mine;
      if (!mine) say({about: "elsewhere"});
    } catch (problem) {
      coming = null;
      if (!(problem instanceof NotebookError)) throw problem;
      say({about: "unreadable", notebook: kept, words: problem.inWords(desk.locale)});
    }
  }

  async function follow(): Promise<void> {
    const key = notebookInAddress(location.hash);
    if (key === null && location.hash !== "") return; // another part knows what that is
    if (key === (sitting?.kept ? sitting.key : null)) return;
    following = true;
    try {
      if (key === null) desk.leave();
      else await open(key, () => claims.claim(key));
    } catch {
      shelf.refresh(); // it tells why the store cannot be read
    }
    following = false;
  }

  function leaving(): void {
    const unkept = desk.state.read_only ? null : sitting?.unkept();
    if (unkept) putAside(unkept);
    void sitting?.flush();
  }

  const keeper: Keeper = {
    store,
    shelf,
    get sitting() {
      return sitting;
    },
    get notice() {
      return notice;
    },
    get elsewhere() {
      return elsewhere;
    },
    open: (key) => open(key, () => claims.claim(key)),
    async workHere() {
      const {key} = sitting!;
      await open(key, async () => {
        await claims.take(key);
        return true;
      });
    },
    async copyCurrent() {
      const now = sitting?.now();
      const copy = now && (await shelf.copy(now, t.copy_of(now.title)));
      if (copy) await keeper.open(copy.key);
    },
    async rename(notebook, title) {
      if (notebook.key !== sitting?.key || desk.state.read_only) return shelf.rename(notebook, title);
      const {header_source} = sitting.workspace.document;
      sitting.workspace.do({do: "front", source: frontWith(header_source, {title})});
      sitting.workspace.draft("title", null);
      await sitting.flush();
    },
    async keepVersion(why, name) {
      if (!sitting) return;
      if (!sitting.kept) sitting.touch(); // a version of a notebook that is not there would be found by nobody
      await sitting.flush();
      await versions.keep(sitting.now(), why, name);
    },
    dismiss: () => say(null)
  };
  setKeeper(desk, keeper);
  desk.follow(() => {
    if (desk.workspace !== (sitting?.workspace ?? null)) begin(desk.workspace);
    else if (sitting && !desk.state.read_only) sitting.touch();
  });
  addEventListener("pagehide", leaving);
  document.addEventListener("visibilitychange", () => document.hidden && void sitting?.flush());
  addEventListener("popstate", () => void follow());
  shelf.refresh();
  void follow();
}
