import type {Desk} from "../desk/desk.js";
import type {NotebookStore} from "./notebook-store.js";
import type {Shelf} from "./shelf.js";
import type {Sitting} from "./sitting.js";
import type {StoredNotebook, StoredVersion, Unreadable} from "./stored-notebook.js";

/** What there is to say about keeping a notebook, over the notebook or the beginning. */
export type Notice =
  /** Another tab works on it; this one reads. */
  | {about: "elsewhere"}
  /** Another tab took it over. */
  | {about: "taken"}
  /** Another tab wrote in it; what was written here became a notebook of its own. */
  | {about: "copied"; title: string}
  /** The address names a notebook that this browser does not have. */
  | {about: "missing"}
  /** It cannot be read, and is left as it is. */
  | {about: "unreadable"; notebook: StoredNotebook | Unreadable; words: string | null};

/** Keeps the notebooks of a desk, for the parts that draw it and for the actions. */
export interface Keeper {
  readonly store: NotebookStore;
  readonly shelf: Shelf;
  /** The notebook on the desk and how it is kept; null where none is. */
  readonly sitting: Sitting | null;
  readonly notice: Notice | null;
  /** Whether another tab works on it, so that this one only reads. */
  readonly elsewhere: boolean;
  /** Opens a kept notebook, once what lies on the desk is kept. */
  open(key: string): Promise<void>;
  /** Goes on in this tab; the tab that worked on it may only read from then on. */
  workHere(): Promise<void>;
  /** Makes a notebook of its own of what lies on the desk, and opens it. */
  copyCurrent(): Promise<void>;
  /** Gives a kept notebook another title. */
  rename(notebook: StoredNotebook, title: string): Promise<void>;
  /** Keeps what lies on the desk, as it is now, as a version. */
  keepVersion(why: StoredVersion["why"], name?: string): Promise<void>;
  dismiss(): void;
}

const keepers = new WeakMap<Desk, Keeper>();

/** Says who keeps the notebooks of a desk. */
export function keeperOf(desk: Desk): Keeper | null {
  return keepers.get(desk) ?? null;
}

/** Says who keeps them from now on. */
export function setKeeper(desk: Desk, keeper: Keeper): void {
  keepers.set(desk, keeper);
}
