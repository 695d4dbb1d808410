import type {TemplateResult} from "lit-html";
import type {EngineStatus} from "../../engine/engine-session.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {SnapshotData} from "../../lib/snapshot/snapshot-data.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import type {SharedEngine} from "../../live/shared-engine.js";
import type {Workspace} from "../document/workspace.js";
import type {OpenMenu} from "./open-menu.js";

/** The page of the workbench, for every part of it: what there is, and what can be done. */
export interface Desk {
  readonly manifest: Manifest;
  /** Language of the page; a notebook has its own. */
  readonly locale: Locale;
  readonly engine: SharedEngine;
  readonly engine_status: EngineStatus;
  /** Figures and outlines; loaded once. */
  readonly data: () => Promise<SnapshotData>;
  /** The notebook on the desk; null where none is, and the beginning is shown. */
  readonly workspace: Workspace | null;
  readonly state: DeskState;
  readonly spoken: Spoken;
  /**
   * Counts what may change how any cell looks. What is typed in a cell changes that one, and is not counted, so that a
   * key press draws no other.
   */
  readonly drawing: number;
  /**
   * Changes what is shown, and draws the page again, once for all that is asked in one go. With `cells` false the cells
   * look as they did, and only what stands around them is drawn.
   */
  show(change?: Partial<DeskState>, options?: {cells?: boolean}): void;
  /**
   * Says something to who listens to a screen reader, and shows it to others for a moment; with `undoable` a button
   * beside it undoes what was done last.
   */
  announce(words: string, options?: {undoable?: boolean}): void;
  /** Puts a notebook on the desk, with what its inputs held; what lay there is kept where it is stored. */
  open(document: NotebookDocument, origin: Origin, values?: InputValues): void;
  /** Takes the notebook off the desk; the beginning is shown. */
  leave(): void;
  /** Moves the focus to a cell, or to its editor, once the page is drawn. */
  focus(id: string, part?: CellPart): void;
  /**
   * Hears of all that is done to the notebook, such as for keeping it, and that another one lies on the desk; returns
   * how to stop hearing.
   */
  follow(hear: () => void): () => void;
}

/** What is said beside what is shown. */
export interface Spoken {
  said: Said;
  /** News of cells, which only a screen reader tells. */
  news: News;
  /** Keeps what was said in sight. */
  hold(held: boolean): void;
}

/** What was announced last: to who sees the page for a moment, to who hears it once. */
export interface Said {
  /** Tells it from what was said before, also where the words are the same. */
  nth: number;
  words: string;
  /** Whether it is still in sight. */
  shown: boolean;
  /** The dialog in which it is said, or null for the page: under a dialog nothing is heard. */
  within: DeskState["dialog"];
  /** Undoes what it is about. */
  undo?: () => void;
}

/** What became of cells, and where it is said; as with what is announced, under a dialog nothing is heard. */
export type News = Pick<Said, "nth" | "words" | "within">;

export type CellPart = "frame" | "editor";

/** Where the notebook on the desk comes from. */
export type Origin =
  | {from: "new"}
  /** Kept in this browser, by its key. */
  | {from: "browser"; key: string}
  | {from: "file"; name: string; handle?: FileSystemFileHandle}
  | {from: "report"; slug: string}
  | {from: "link"};

/** What lies open beside the notebook. */
export type Panel = "catalogue" | "outline";

/** What is shown, and kept by nobody: no part of the notebook. */
export interface DeskState {
  panel: Panel | null;
  /** A dialog over the page, drawn by whoever opened it. */
  dialog: (() => TemplateResult) | null;
  menu: OpenMenu | null;
  /** Cell that has the focus, or had it last. */
  current: string | null;
  /** Cells whose text is open to be edited. */
  opened: ReadonlySet<string>;
  /** Cells of which only a line is shown. */
  folded: ReadonlySet<string>;
  /** Whether the notebook may only be read. */
  read_only: boolean;
  origin: Origin;
}
