import {group} from "d3";
import type {Area} from "../../../src/lib/areas/area.js";
import type {Fact} from "../../../src/lib/disclosure/attack/fact.js";
import {parsePeriod} from "../../../src/lib/periods/period.js";
import {type CellTable, categoryOf, nameOf} from "./cell-table.js";

/**
 * Says of every row that is a margin of other rows of its table, a wider area or a longer period, that it is their
 * sum. Buurtpeil ships no margins; where a table holds some, they are what gives its cells away.
 */
export function marginRelations(table: CellTable, areas: readonly Area[]): Fact[] {
  const rows = Array.from({length: table.rows}, (_, row) => row);
  const area = (row: number) => nameOf(table, "area", row);
  const period = (row: number) => nameOf(table, "period", row);
  const parents = new Map(areas.map(({code, parent}) => [code, parent]));
  const there = new Set(rows.map(area));
  const isMixed = [...there].some((code) => there.has(parents.get(code) ?? ""));
  const kinds = group(new Set(rows.map(period)), (code) => parsePeriod(code).kind);
  const relations: Fact[] = [];
  const add = (margin: number, of: readonly number[]) => {
    const [whole, part] = [[table.first + margin], of.map((row) => table.first + row)];
    const source = `${table.name} ${area(margin)} ${period(margin)}`;
    relations.push(
      {kind: "nesting", part, whole, source},
      {kind: "nesting", part: whole, whole: part, source}
    );
  };
  if (isMixed) {
    const children = group(areas, ({parent}) => parent);
    const cell = new Map(rows.map((row) => [`${area(row)} ${period(row)} ${categoryOf(table, row)}`, row]));
    for (const row of rows) {
      const inner = children
        .get(area(row))
        ?.map(({code}) => cell.get(`${code} ${period(row)} ${categoryOf(table, row)}`));
      if (inner?.every((found) => found !== undefined)) add(row, inner);
    }
  }
  if (kinds.size > 1) {
    const apart = group(rows, (row) => `${area(row)} ${categoryOf(table, row)}`);
    for (const same of apart.values()) {
      for (const margin of same) {
        const outer = parsePeriod(period(margin));
        for (const kind of kinds.keys()) {
          if (kind === outer.kind) continue;
          const inner = same.filter((row) => {
            const of = parsePeriod(period(row));
            return of.kind === kind && of.start >= outer.start && of.end <= outer.end;
          });
          if (isWhole(inner.map(period), outer.start, outer.end)) add(margin, inner);
        }
      }
    }
  }
  return relations;
}

/** Says whether periods follow each other from the first day to the last. */
function isWhole(codes: readonly string[], start: string, end: string): boolean {
  const periods = codes.map(parsePeriod).sort((a, b) => (a.start < b.start ? -1 : 1));
  let at = start;
  for (const period of periods) {
    if (period.start !== at) return false;
    at = period.end;
  }
  return periods.length > 0 && at === end;
}
