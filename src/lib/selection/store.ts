import type {Selection} from "./selection.js";

/** The one place that holds what is selected; views listen to it and the URL follows it. */
export interface SelectionStore {
  get(): Selection;
  /** Changes some fields; listeners hear of it only when something really differs. */
  set(change: Partial<Selection>): void;
  /** Selects a value, or clears it when it was the one selected. */
  toggle(field: "area" | "period", value: string): void;
  subscribe(listener: (now: Selection, before: Selection) => void): () => void;
}

/** Makes a store that starts with the given selection. */
export function selectionStore(initial: Selection): SelectionStore {
  let now = initial;
  const listeners = new Set<(now: Selection, before: Selection) => void>();
  const store: SelectionStore = {
    get: () => now,
    set(change) {
      const before = now;
      const next = {...before, ...change};
      if (changedFields(before, next).length === 0) return;
      now = next;
      for (const listener of listeners) listener(next, before);
    },
    toggle: (field, value) => store.set({[field]: now[field] === value ? null : value}),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
  return store;
}

/** Lists the fields in which two selections differ. */
export function changedFields(a: Selection, b: Selection): (keyof Selection)[] {
  return (Object.keys(a) as (keyof Selection)[]).filter((field) => a[field] !== b[field]);
}
