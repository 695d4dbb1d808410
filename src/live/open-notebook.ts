import type {EngineSession, EngineStatus} from "../engine/engine-session.js";
import type {Locale} from "../lib/i18n/locale.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";
import {batched} from "./batched.js";
import {drawIn} from "./draw-in.js";
import {type LiveNotebook, openLiveNotebook} from "./live-notebook.js";
import {notebookView} from "./notebook-view.js";

export interface OpenNotebookOptions {
  manifest: Manifest;
  /** Loads figures and outlines; asked once, when the first figure is drawn. */
  loadData: () => Promise<SnapshotData>;
  session: EngineSession;
  /** Hears how the engine stands, now and from now on; returns how to stop hearing. */
  followEngine(hear: (status: EngineStatus) => void): () => void;
  /** Bytes that opening the engine downloads. */
  engine_bytes: number;
  /** Language of the page. */
  locale: Locale;
}

export interface OpenedNotebook {
  notebook: LiveNotebook;
  /** Takes the notebook off the page, and drops its values and tables. */
  close(): void;
}

/** Shows a notebook live in an element. Throws a `NotebookError` where its front matter is wrong, and shows nothing. */
export function openNotebook(
  root: HTMLElement,
  source: string,
  options: OpenNotebookOptions
): OpenedNotebook {
  const {manifest, loadData, session, followEngine, engine_bytes, locale} = options;
  let view: ReturnType<typeof notebookView> | null = null;
  const notebook: LiveNotebook = openLiveNotebook(source, {
    manifest,
    data: loadData,
    engine: session,
    draw: drawIn(() => notebook.header.language, manifest, {folded: true}),
    changed: batched(() => view?.show())
  });
  view = notebookView(root, {
    notebook,
    manifest,
    locale,
    engine_bytes,
    startEngine: () => void session.start().catch(() => {}) // the status tells of a failure
  });
  const unfollow = followEngine((status) => {
    view?.engineIs(status);
    if (status.status === "ready") notebook.engineReady().catch(() => {}); // the words of a query say what it reads
  });
  return {
    notebook,
    close() {
      unfollow();
      view?.close();
      notebook.close();
    }
  };
}
