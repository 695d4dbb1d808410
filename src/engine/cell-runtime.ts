import {type Module, Runtime, type Variable} from "@observablehq/runtime";
import {type CellProblem, NO_SUCH_NAME, problemOf} from "./cell-problem.js";

/** A cell as the runtime knows it: a value that is made from the values of others. */
export interface RuntimeCell {
  /** Stays with the cell whatever is edited. */
  id: string;
  /** Name by which other cells read it; left out, none does. */
  name?: string;
  /** Names of the cells that it reads. */
  reads: readonly string[];
  /** Says what the cell does: equal text is not run again. */
  text: string;
  /** Makes the value; `signal` aborts as soon as the answer is no longer wanted. */
  run: (values: Readonly<Record<string, unknown>>, signal: AbortSignal) => unknown;
}

/** Where a cell stands. A cell that runs again keeps the value it had, which is then stale. */
export type CellStatus =
  | {state: "waiting"; for: string[]; value?: unknown}
  | {state: "running"; value?: unknown}
  | {state: "done"; value: unknown}
  | {state: "failed"; problem: CellProblem};

export interface CellRuntime {
  /** Takes the cells of a notebook, in any order; only what differs from before, and what depends on it, runs. */
  update(cells: readonly RuntimeCell[]): void;
  /** Stops the run of a cell; it fails as cancelled until it changes or is run again. */
  cancel(id: string): void;
  /** Runs a cell once more, and what depends on it. */
  rerun(id: string): void;
  close(): void;
}

/**
 * Runs cells reactively: the order on the page means nothing, names are references. A name that two cells have, a
 * circle or a name that nobody has is a problem of those cells, and the rest lives.
 */
export function openCellRuntime(changed: (id: string, status: CellStatus) => void): CellRuntime {
  // No cell sees what is built in or on the window: a name is a cell of this notebook or nothing.
  const runtime = new Runtime({}, () => {
    throw new Error(NO_SUCH_NAME);
  });
  const module = runtime.module();
  const running = new Map<string, Running>();
  const unsettled = new Set<string>();
  return {
    update(cells) {
      const ids = new Set(cells.map(({id}) => id));
      for (const [id, entry] of running) {
        if (ids.has(id)) continue;
        entry.drop();
        running.delete(id);
      }
      for (const cell of cells) {
        const entry = running.get(cell.id) ?? open(module, cell.id, unsettled, changed);
        running.set(cell.id, entry);
        entry.define(cell);
      }
    },
    cancel: (id) => running.get(id)?.cancel(),
    rerun: (id) => running.get(id)?.rerun(),
    close() {
      for (const entry of running.values()) entry.drop();
      running.clear();
      runtime.dispose();
    }
  };
}

/** The runtime has names of its own, such as `invalidation`; with a mark before them no name of a cell is one. */
const own = (name: string) => `$${name}`;

interface Running {
  define(cell: RuntimeCell): void;
  cancel(): void;
  rerun(): void;
  drop(): void;
}

/** `unsettled` are the names of cells that have no answer yet: what a cell that reads them waits for. */
function open(
  module: Module,
  id: string,
  unsettled: Set<string>,
  changed: (id: string, status: CellStatus) => void
): Running {
  let last: RuntimeCell | undefined;
  let value: {value: unknown} | Record<string, never> = {};
  let abort: AbortController | undefined;
  /** Whether a run is about to begin, and whether it was cancelled before it did. */
  let due = false;
  let given_up = false;
  const tell = (status: CellStatus) => {
    const name = last?.name;
    if (name !== undefined) {
      if (status.state === "waiting" || status.state === "running") unsettled.add(name);
      else unsettled.delete(name);
    }
    changed(id, status);
  };
  const variable: Variable = module.variable({
    pending() {
      abort?.abort(new DOMException("superseded", "AbortError"));
      const waits = last?.reads.filter((name) => unsettled.has(name)) ?? [];
      tell(waits.length ? {state: "waiting", for: waits, ...value} : {state: "running", ...value});
    },
    fulfilled(now) {
      value = {value: now};
      tell({state: "done", value: now});
    },
    rejected(error) {
      value = {};
      tell({state: "failed", problem: problemOf(error)});
    }
  });
  const define = (cell: RuntimeCell) => {
    const {reads, run} = cell;
    due = true;
    given_up = false;
    variable.define(cell.name ? own(cell.name) : null, reads.map(own), (...inputs: unknown[]) => {
      abort = new AbortController();
      due = false;
      tell({state: "running", ...value});
      if (given_up) throw new DOMException("cancelled", "AbortError");
      return run(Object.fromEntries(reads.map((name, i) => [name, inputs[i]])), abort.signal);
    });
  };
  return {
    define(cell) {
      const same =
        last?.text === cell.text && last.name === cell.name && last.reads.join() === cell.reads.join();
      last = cell;
      if (!same) define(cell);
    },
    cancel() {
      if (due) given_up = true;
      else abort?.abort(new DOMException("cancelled", "AbortError"));
    },
    rerun: () => last && define(last),
    drop() {
      abort?.abort(new DOMException("deleted", "AbortError"));
      if (last?.name !== undefined) unsettled.delete(last.name);
      variable.delete();
    }
  };
}
