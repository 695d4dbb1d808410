import type {EntryKind} from "./entries.js";
import type {Hit} from "./search-entries.js";

/** Hits of one kind, the best first; `more` were found beside them. */
export interface HitGroup {
  kind: EntryKind;
  hits: Hit[];
  more: number;
}

/** As many as are read at a glance. */
const MOST: Record<EntryKind, number> = {
  indicator: 8,
  phenomenon: 4,
  area: 6,
  cell: 5,
  table: 5,
  column: 5
};

/** Puts hits of a kind together; the kind of the best hit comes first. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const kinds = [...new Set(hits.map(({entry}) => entry.kind))];
  return kinds.map((kind) => {
    const all = hits.filter(({entry}) => entry.kind === kind);
    return {kind, hits: all.slice(0, MOST[kind]), more: Math.max(0, all.length - MOST[kind])};
  });
}
