import type {HistoryEntry} from "./workbench-state.js";

const SQL_KEY = "buurtpeil:workbench:sql";
const HISTORY_KEY = "buurtpeil:workbench:history";
const MOST_ENTRIES = 50;

/** Keeps the text and the earlier queries of one browser tab over a reload. */
export interface QueryMemory {
  sql(): string;
  keepSql(sql: string): void;
  history(): HistoryEntry[];
  keepHistory(history: readonly HistoryEntry[]): void;
}

/**
 * Remembers in the session's storage, which ends with the tab: what somebody asked is not left on a shared
 * computer. Where storage is refused or full, the page works on without memory.
 */
export function queryMemory(storage: () => Storage): QueryMemory {
  const read = (key: string) => quietly(() => storage().getItem(key));
  const write = (key: string, value: string) => quietly(() => storage().setItem(key, value));
  return {
    sql: () => read(SQL_KEY) ?? "",
    keepSql: (sql) => void write(SQL_KEY, sql),
    history() {
      const kept: unknown = quietly(() => JSON.parse(read(HISTORY_KEY) ?? "[]"));
      return Array.isArray(kept) ? kept.filter(isEntry) : [];
    },
    keepHistory: (history) => void write(HISTORY_KEY, JSON.stringify(history))
  };
}

/** Puts an entry on top; the same text occurs once, and the oldest entries fall off. */
export function withEntry(history: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  return [entry, ...history.filter(({sql}) => sql !== entry.sql)].slice(0, MOST_ENTRIES);
}

function isEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== "object" || value === null) return false;
  const {sql, outcome} = value as Partial<HistoryEntry>;
  const told = typeof outcome === "object" && outcome !== null && typeof outcome.rows === "number";
  return typeof sql === "string" && (outcome === "refused" || outcome === "draft" || told);
}

function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
