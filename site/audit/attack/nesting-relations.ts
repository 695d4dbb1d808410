import type {Area} from "../../../src/lib/areas/area.js";
import type {NestingFact} from "../../../src/lib/disclosure/attack/fact.js";
import {parsePeriod} from "../../../src/lib/periods/period.js";
import type {CardShare} from "./card-shares.js";
import type {CellTable} from "./cell-table.js";
import {rowsInAreas} from "./rows-in-areas.js";

/**
 * Says of every part whose whole lies in another table that it never exceeds it, per area × period of the coarser of
 * the two. Parts of one whole are taken together: categories of one table never share a unit.
 */
export function nestingRelations(
  tables: readonly CellTable[],
  shares: readonly CardShare[],
  areas: readonly Area[]
): NestingFact[] {
  const joint = new Map<
    string,
    {table: string; whole_table: string; part: Set<string>; whole: ReadonlySet<string>}
  >();
  for (const {table, whole_table, part, whole} of shares.filter((of) => of.table !== of.whole_table)) {
    const key = JSON.stringify([table, whole_table, [...whole].sort()]);
    const before = joint.get(key)?.part ?? [];
    joint.set(key, {table, whole_table, whole, part: new Set([...before, ...part])});
  }
  return [...joint.values()].flatMap(({table, whole_table, part, whole}) => {
    const [inner, outer] = [table, whole_table].map((name) => tables.find((of) => of.name === name));
    if (!inner || !outer || kindsOf(inner) !== kindsOf(outer)) return [];
    const common = coarser(inner, outer, areas);
    const parts = rowsInAreas(inner, part, common, areas);
    const wholes = rowsInAreas(outer, whole, common, areas);
    return [...parts].flatMap(([slot, cells]): NestingFact[] => {
      const of = wholes.get(slot);
      return of
        ? [{kind: "nesting", part: cells, whole: of, source: `${table} ≤ ${whole_table} ${slot}`}]
        : [];
    });
  });
}

function coarser(a: CellTable, b: CellTable, areas: readonly Area[]): Set<string> {
  const codes = [a, b].map(({names}) => new Set(names.get("area")));
  const level = (of: ReadonlySet<string>) =>
    areas.filter(({code}) => of.has(code)).map(({level}) => level)[0];
  const order = ["gemeente", "wijk", "buurt"];
  const [first, second] = codes as [Set<string>, Set<string>];
  return order.indexOf(level(first) ?? "") <= order.indexOf(level(second) ?? "") ? first : second;
}

function kindsOf({names}: CellTable): string {
  return [...new Set(names.get("period")!.map((code) => parsePeriod(code).kind))].sort().join();
}
