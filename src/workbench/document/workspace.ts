import type {InputValue, InputValues} from "../../lib/notebook/input-values.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {LiveCell} from "../../live/live-cell.js";
import {type LiveNotebook, type LiveOptions, openLiveNotebook} from "../../live/live-notebook.js";
import {type NotebookDocument, writeDocument} from "../../live/notebook-document.js";
import {withLines} from "./cell-lines.js";
import {type Command, carryOut} from "./commands.js";
import {type History, openHistory, type Step} from "./history.js";

/** What undo goes back to: what is written, and what inputs hold. */
export interface WorkState {
  document: NotebookDocument;
  values: InputValues;
}

/** What was done, for the words of undo; each has a text in the catalogue. */
export type Deed = Command["do"] | "choose" | "restore";
export type WorkStep = Step<WorkState> & {what: Deed};

/** Text that no notebook may hold, as it stands in its editor, and why. */
export interface RefusedText {
  text: string;
  problem: NotebookError;
}

/** A notebook that is being worked on: what is written, what it gives, and all that was done. Knows nothing of a page. */
export interface Workspace {
  readonly document: NotebookDocument;
  readonly live: LiveNotebook;
  /** What undo and redo would do next; null where there is nothing. */
  readonly undoes: WorkStep | null;
  readonly redoes: WorkStep | null;
  /** Cells that were written and not run since: their answer is of an earlier text. */
  readonly unrun: ReadonlySet<string>;
  /** Cells whose editor holds what no notebook may hold. */
  readonly refused: ReadonlyMap<string, RefusedText>;
  /** Details that were typed and are not in the front matter, by name: nobody saved them, or no notebook may hold them. */
  readonly unsaved: ReadonlyMap<string, string>;
  /**
   * Carries out a command; what follows from it runs at once, a query that is typed when `run` is called. `merge` makes
   * one step of several in a row. Returns the ids that it was about, or why it could not be done.
   */
  do(command: Command, merge?: string): readonly string[] | NotebookError;
  /** Notes what is typed as a detail; null forgets it. */
  draft(detail: string, text: string | null): void;
  /** Runs what was written and not run, of one cell or of all; a cell that was run is run again. */
  run(id?: string): void;
  /** Lets an input hold another value; says why not where it does not take it. */
  choose(name: string, value: InputValue): string | null;
  /** Lets several inputs hold other values, as one step; those in a row are one too, however slow, until `pause`. */
  chooseAll(values: InputValues): void;
  undo(): WorkStep | null;
  redo(): WorkStep | null;
  /** Ends a row of steps that would be one. */
  pause(): void;
  /** Puts another text of this notebook, with what its inputs held, in the place of this one, as one step. */
  restore(document: NotebookDocument, values?: InputValues): void;
  /** The notebook as its file would be. */
  source(): string;
  close(): void;
}

export interface WorkspaceOptions extends LiveOptions {
  /** Hears that something was done or undone, or typed though no notebook may hold it. */
  done: () => void;
  /** What inputs hold at the beginning, where it is not what the notebook says. */
  values?: InputValues;
}

/** How long after the last key press a cell that needs no query is drawn anew. */
const PATIENCE_MS = 250;

/** Opens a notebook to work on. */
export function openWorkspace(as: NotebookDocument, options: WorkspaceOptions): Workspace {
  // Lines are those of the file as it would be written, whatever form it had.
  const opened = withLines(as);
  const live = openLiveNotebook(opened, options);
  for (const [name, value] of Object.entries(options.values ?? {})) live.set(name, value);
  const history = openHistory<WorkState>({document: opened, values: live.values}) as History<WorkState> & {
    undoes: WorkStep | null;
    redoes: WorkStep | null;
  };
  /** Queries as they ran last, of cells that were written since. */
  const ran = new Map<string, LiveCell>();
  const refused = new Map<string, RefusedText>();
  const unsaved = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const {document} = history.now;
  let current = document;

  /** Lets what is written run, but for the queries that wait to be run. */
  function apply(): void {
    clearTimeout(timer);
    timer = undefined;
    const cells = current.cells.map((live) => ran.get(live.id) ?? live);
    live.update({...current, cells});
  }

  function take(what: Deed, about: readonly string[], merge?: string, within?: number): void {
    const step: WorkStep = {state: {document: current, values: live.values}, what, about};
    history.take(step, merge, within);
    options.done();
  }

  function goTo(step: WorkStep | null): WorkStep | null {
    if (!step) return null;
    const {document, values} = history.now;
    for (const [id, was] of ran) if (!isOther(was, document)) ran.delete(id);
    refused.clear();
    if (document !== current) {
      current = document;
      apply();
    }
    for (const [name, value] of Object.entries(values))
      if (live.values[name] !== value) live.set(name, value);
    options.done();
    return step;
  }

  /** A query that is being typed keeps the answer of its last text until it is run. */
  function typed(id: string, before: NotebookDocument): void {
    const was = before.cells.find((one) => one.id === id);
    if (was?.cell.kind === "query" && !ran.has(id)) ran.set(id, was);
    // Who typed back what ran has nothing to run.
    const first = ran.get(id);
    if (first && !isOther(first, current)) ran.delete(id);
    clearTimeout(timer);
    timer = setTimeout(apply, PATIENCE_MS);
  }

  return {
    live,
    get document() {
      return current;
    },
    get undoes() {
      return history.undoes;
    },
    get redoes() {
      return history.redoes;
    },
    get unrun() {
      return new Set(current.cells.flatMap(({id}) => (ran.has(id) ? [id] : [])));
    },
    refused,
    unsaved,
    do(command, merge) {
      const before = current;
      try {
        const {document, about} = carryOut(before, command);
        current = document;
        if ("id" in command) refused.delete(command.id);
        if (command.do === "write") typed(command.id, before);
        else apply();
        take(command.do, about, merge);
        return about;
      } catch (problem) {
        if (!(problem instanceof NotebookError)) throw problem;
        if (command.do === "write") {
          refused.set(command.id, {text: command.text, problem});
          options.done();
        } else options.changed(("id" in command && command.id) || "");
        return problem;
      }
    },
    draft(detail, text) {
      if (text === (unsaved.get(detail) ?? null)) return;
      if (text === null) unsaved.delete(detail);
      else unsaved.set(detail, text);
      options.done();
    },
    run(id) {
      const waiting = id === undefined ? ran.size > 0 : ran.delete(id);
      if (id === undefined) ran.clear();
      const changes = waiting || timer !== undefined;
      if (changes) apply();
      if (id !== undefined && !waiting) live.rerun(id);
    },
    choose(name, value) {
      const why = live.set(name, value);
      if (why !== null) return why;
      const cell = current.cells.find(({cell}) => cell.kind === "input" && cell.name === name);
      take("choose", cell ? [cell.id] : [], `choose ${name}`);
      return null;
    },
    chooseAll(values) {
      const names = Object.keys(values).filter((name) => live.set(name, values[name]!) === null);
      if (names.length === 0) return;
      const about = current.cells.filter(({cell}) => cell.kind === "input" && names.includes(cell.name));
      take(
        "choose",
        about.map(({id}) => id),
        "choose in figures",
        Number.POSITIVE_INFINITY
      );
    },
    undo: () => goTo(history.undo() as WorkStep | null),
    redo: () => goTo(history.redo() as WorkStep | null),
    pause: () => history.pause(),
    restore(document, values = {}) {
      current = withLines(document);
      ran.clear();
      refused.clear();
      apply();
      for (const [name, value] of Object.entries(values)) live.set(name, value);
      take("restore", []);
    },
    source: () => writeDocument(current),
    close() {
      clearTimeout(timer);
      live.close();
    }
  };
}

/** Whether a query says something else in a notebook than it did when it ran. */
function isOther({id, cell}: LiveCell, {cells}: NotebookDocument): boolean {
  const now = cells.find((one) => one.id === id)?.cell;
  return (
    now !== undefined &&
    (now.kind !== "query" || cell.kind !== "query" || now.sql !== cell.sql || now.name !== cell.name)
  );
}
