import type {Area} from "../../../src/lib/areas/area.js";
import {type CellTable, categoryOf, cellsOfRow, nameOf} from "./cell-table.js";

/** Numbers the cells of some categories by the area of a list that they lie in × period, as `area period`. */
export function rowsInAreas(
  table: CellTable,
  categories: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  areas: readonly Area[]
): Map<string, number[]> {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const outer = new Map<string, string | undefined>();
  for (const code of new Set(table.names.get("area"))) {
    let at: string | undefined = code;
    while (at !== undefined && !wanted.has(at)) at = byCode.get(at)?.parent ?? undefined;
    outer.set(code, at);
  }
  const found = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const area = outer.get(nameOf(table, "area", row));
    if (area === undefined || !categories.has(categoryOf(table, row))) continue;
    const key = `${area} ${nameOf(table, "period", row)}`;
    const cells = found.get(key);
    if (cells) cells.push(...cellsOfRow(table, row));
    else found.set(key, [...cellsOfRow(table, row)]);
  }
  return found;
}
