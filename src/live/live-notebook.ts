import {type CellStatus, openCellRuntime, type RuntimeCell} from "../engine/cell-runtime.js";
import {type InputValue, type InputValues, whyNot} from "../lib/notebook/input-values.js";
import type {Input, Query} from "../lib/notebook/notebook.js";
import type {NotebookError} from "../lib/notebook/notebook-error.js";
import type {Header} from "../lib/notebook/schema/header.js";
import {notebookTables} from "../lib/queries/notebook-tables.js";
import {tablesInText} from "../lib/queries/referenced-tables.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {SnapshotData} from "../lib/snapshot/snapshot-data.js";
import {affected} from "./affected.js";
import {changedCells} from "./changed-cells.js";
import {firstValues} from "./first-values.js";
import {keptValues} from "./kept-values.js";
import {type LiveCell, nameOf} from "./live-cell.js";
import type {NotebookDocument} from "./notebook-document.js";
import type {NotebookEngine} from "./notebook-engine.js";
import {type CellSources, runtimeCells} from "./runtime-cells.js";

export interface LiveOptions {
  manifest: Manifest;
  /** Loads figures and outlines; asked when the first figure is made. */
  data: () => Promise<SnapshotData>;
  engine: NotebookEngine;
  /** Draws what a cell shows; left out, nothing is drawn. */
  draw?: CellSources["draw"];
  /** Hears that a cell, or what an input holds, is no longer what it was. */
  changed: (id: string) => void;
  /** Whether all is drawn already, so that only what follows a touched input runs; default false. */
  drawn?: boolean;
  /** Tables that queries may read; default those that a report may read. */
  readable?: readonly string[];
}

/** An opened notebook: its cells, how each stands, and what a reader can do. Knows nothing of a page. */
export interface LiveNotebook {
  readonly header: Header;
  readonly cells: readonly LiveCell[];
  readonly values: InputValues;
  /** What is wrong in the front matter's parameters. */
  readonly problem: NotebookError | null;
  /** The cells as the runtime has them: with what each reads. */
  readonly running: readonly RuntimeCell[];
  /** How a cell stands; undefined where it never ran. */
  status(id: string): CellStatus | undefined;
  /** How often a cell ran. */
  runs(id: string): number;
  /** How many lines a cell has moved down since it ran. */
  moved(id: string): number;
  /** Whether every cell has an answer, or has failed. */
  settled(): boolean;
  /** Lets an input hold another value, and runs what reads it; says why not where it does not take it. */
  set(name: string, value: InputValue): string | null;
  cancel(id: string): void;
  rerun(id: string): void;
  /** Takes the notebook as it is now; what did not change is not run again. */
  update(document: NotebookDocument): void;
  /** Asks the engine, which is there now, what each query reads; until then their words say. */
  engineReady(): Promise<void>;
  /** Drops all values and tables. */
  close(): void;
}

/** Opens a notebook; a mistake in a cell is that cell's. */
export function openLiveNotebook(opened: NotebookDocument, options: LiveOptions): LiveNotebook {
  const {manifest, data, engine, changed, draw = () => null, drawn = false} = options;
  let document = opened;
  let {values, problem} = firstValues(document);
  const statuses = new Map<string, CellStatus>();
  const runs = new Map<string, number>();
  /** Lines on which cells stood when they ran. */
  const lines = new Map<string, number>();
  const touched = new Set<string>();
  /** Names of which the engine may have a table. */
  const held = new Set<string>();
  /** What the engine says that queries read, by their SQL. */
  const reads = new Map<string, readonly string[]>();
  let active: RuntimeCell[] = [];
  let closed = false;

  const runtime = openCellRuntime((id, status) => {
    if (closed) return;
    statuses.set(id, status);
    changed(id);
  });

  const readable = options.readable ?? notebookTables(manifest);

  async function answer(query: Query, inputs: readonly Input[], given: InputValues, signal: AbortSignal) {
    try {
      for (const {name, spec} of inputs) {
        held.add(name);
        await engine.hold(name, spec, given[name]!);
        signal.throwIfAborted();
      }
      held.add(query.name);
      return await engine.answer(query.name, query.sql, {signal, readable});
    } catch (error) {
      // The runtime knows a run that was ended by what its signal says, the engine by an error of its own.
      signal.throwIfAborted();
      throw error;
    }
  }

  function run(): void {
    const all = runtimeCells(document.cells, {
      locale: document.header.language,
      values,
      taken: new Set(manifest.tables.map(({name}) => name)),
      reads: (sql, names) =>
        reads.get(sql)?.filter((name) => names.includes(name)) ?? tablesInText(sql, names),
      answer,
      data,
      draw
    });
    const before = active;
    active = (drawn ? affected(all, touched) : all).map((cell) => counted(cell));
    // The runtime begins a moment later; until then nobody may take a cell for settled that is about to run.
    for (const id of changedCells(before, active)) stir(id);
    runtime.update(active);
  }

  function stir(id: string): void {
    const status = statuses.get(id);
    statuses.set(id, {state: "running", ...(status && "value" in status && {value: status.value})});
  }

  function counted(cell: RuntimeCell): RuntimeCell {
    return {
      ...cell,
      run(given, signal) {
        runs.set(cell.id, (runs.get(cell.id) ?? 0) + 1);
        lines.set(cell.id, lineOf(cell.id));
        return cell.run(given, signal);
      }
    };
  }

  function lineOf(id: string): number {
    return document.cells.find((one) => one.id === id)?.cell.line ?? 0;
  }

  function forget(kept: ReadonlySet<string>): void {
    for (const name of held) {
      if (kept.has(name)) continue;
      held.delete(name);
      engine.forget(name).catch(() => {}); // an engine that is gone has no tables either
    }
  }

  run();
  return {
    get header() {
      return document.header;
    },
    get cells() {
      return document.cells;
    },
    get values() {
      return values;
    },
    get problem() {
      return problem;
    },
    get running() {
      return active;
    },
    status: (id) => statuses.get(id),
    runs: (id) => runs.get(id) ?? 0,
    moved: (id) => lineOf(id) - (lines.get(id) ?? lineOf(id)),
    settled: () => active.every(({id}) => isSettled(statuses.get(id))),
    set(name, value) {
      const input = document.cells.find(({cell}) => cell.kind === "input" && cell.name === name);
      if (input?.cell.kind !== "input") return null;
      const why = whyNot(input.cell.spec, value);
      if (why !== null) return why;
      values = {...values, [name]: value};
      touched.add(name);
      run();
      changed(input.id);
      return null;
    },
    cancel: (id) => runtime.cancel(id),
    rerun(id) {
      stir(id);
      runtime.rerun(id);
    },
    update(now) {
      const before = document.cells;
      document = now;
      const {cells} = now;
      const first = firstValues(now);
      values = keptValues(first.values, values, cells, before);
      problem = first.problem;
      const ids = new Set(cells.map(({id}) => id));
      for (const {id} of before) if (!ids.has(id)) statuses.delete(id);
      forget(new Set(cells.flatMap(({cell}) => nameOf(cell) ?? [])));
      run();
    },
    async engineReady() {
      const {cells} = document;
      const names = cells.flatMap(({cell}) => nameOf(cell) ?? []);
      for (const {cell} of cells)
        if (cell.kind === "query") reads.set(cell.sql, await engine.reads(cell.sql, names));
      if (!closed) run();
    },
    close() {
      closed = true;
      runtime.close();
      forget(new Set());
    }
  };
}

function isSettled(status: CellStatus | undefined): boolean {
  return status?.state === "done" || status?.state === "failed";
}
