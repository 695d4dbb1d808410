import type {Area} from "../../../src/lib/areas/area.js";
import type {MeanRow} from "../../../src/lib/snapshot/mean-entry.js";

/** Means that an earlier release said, and the areas that its codes stood for. */
export interface SaidMeans {
  areas: readonly Pick<Area, "code" | "members">[];
  means: ReadonlyMap<string, readonly MeanRow[]>;
}

/**
 * Says of closed periods what was said before, also that a mean was withheld: a corrected delivery would otherwise
 * move it, and two means of nearly the same values tell of the difference. Of an area that was united since, nothing
 * is said of periods from before.
 */
export function keepMeans(
  table: string,
  fresh: readonly MeanRow[],
  said: readonly SaidMeans[],
  areas: readonly Pick<Area, "code" | "members">[]
): MeanRow[] {
  const now = new Map(areas.map(({code, members}) => [code, members.join()]));
  const closed = new Set<string>();
  const kept: MeanRow[] = [];
  // What a later release says holds: it may have been a revision.
  for (const release of [...said].reverse()) {
    const rows = (release.means.get(table) ?? []).filter(({period}) => !closed.has(period));
    const then = new Map(release.areas.map(({code, members}) => [code, members.join()]));
    kept.push(...rows.filter(({area}) => then.get(area) === now.get(area)));
    for (const {period} of rows) closed.add(period);
  }
  return [...kept, ...fresh.filter(({period}) => !closed.has(period))];
}
