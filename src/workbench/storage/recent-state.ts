import type {Desk} from "../desk/desk.js";

/** What is shown of the list of notebooks, and kept by nobody. */
export interface RecentState {
  /** Key of the notebook that is being renamed. */
  renaming: string | null;
  /** Key of the notebook that was thrown away last. */
  removed: string | null;
}

const states = new WeakMap<Desk, RecentState>();

/** Gives what is shown of the list on a desk; what is changed in it is drawn with `desk.show()`. */
export function recentState(desk: Desk): RecentState {
  const state = states.get(desk) ?? {renaming: null, removed: null};
  states.set(desk, state);
  return state;
}
