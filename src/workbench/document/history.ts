/** Something that was done, and can be undone. */
export interface Step<S> {
  state: S;
  /** What was done, as a key of the catalogue. */
  what: string;
  /** Ids of the cells that it was about: where to look after it is undone or done again. */
  about: readonly string[];
}

/** What was done, in order, and a place in it. */
export interface History<S> {
  readonly now: S;
  /** What undoing undoes; null where there is nothing. */
  readonly undoes: Step<S> | null;
  readonly redoes: Step<S> | null;
  /**
   * Adds a step; what was undone before is gone. Steps in a row with the same `merge` key, no longer apart than a
   * moment, are one step: a word that is typed. `within` gives them another time: a drag takes as long as it takes, and
   * ends by `pause`.
   */
  take(step: Step<S>, merge?: string, within?: number): void;
  /** Goes back one step, and says which; null at the beginning. */
  undo(): Step<S> | null;
  redo(): Step<S> | null;
  /** Ends a row of steps that would be one, as when a cell is left. */
  pause(): void;
}

/** More steps than anybody goes back. */
const MOST_STEPS = 500;
const MOMENT_MS = 1200;

/** Begins a history; `clock` gives milliseconds. */
export function openHistory<S>(first: S, clock: () => number = () => performance.now()): History<S> {
  let origin = first;
  let done: Step<S>[] = [];
  let undone: Step<S>[] = [];
  let row: {merge: string; at: number} | null = null;
  const now = () => done.at(-1)?.state ?? origin;
  return {
    get now() {
      return now();
    },
    get undoes() {
      return done.at(-1) ?? null;
    },
    get redoes() {
      return undone.at(-1) ?? null;
    },
    take(step, merge, within = MOMENT_MS) {
      const at = clock();
      const same = merge !== undefined && row?.merge === merge && at - row.at < within && undone.length === 0;
      done = same ? [...done.slice(0, -1), step] : [...done, step];
      undone = [];
      row = merge === undefined ? null : {merge, at};
      if (done.length > MOST_STEPS) origin = done.shift()!.state;
    },
    undo() {
      const step = done.at(-1);
      if (!step) return null;
      row = null;
      done = done.slice(0, -1);
      undone = [...undone, step];
      return step;
    },
    redo() {
      const step = undone.at(-1);
      if (!step) return null;
      row = null;
      undone = undone.slice(0, -1);
      done = [...done, step];
      return step;
    },
    pause() {
      row = null;
    }
  };
}
