import {ancestorOf} from "../../../src/lib/areas/ancestor.js";
import type {Area} from "../../../src/lib/areas/area.js";
import {parsePeriod, periodOfMonth} from "../../../src/lib/periods/period.js";
import {type EditionEntry, isCoarsened} from "../../../src/lib/snapshot/edition.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import type {DecodedTable} from "../decode.js";

/** Says whether a snapshot was made from an internal one, so that it lacks cells which that has. */
export function isPublicEdition({audience, editions}: Pick<Manifest, "audience" | "editions">): boolean {
  return audience === "openbaar" && (editions ?? []).length > 0;
}

/**
 * Adds the internal cells that a ledger keeps up to what the public edition showed of them: tables that it has not
 * are left out, and larger cells are sums.
 */
export function publicHistory(
  tables: readonly DecodedTable[],
  editions: readonly EditionEntry[],
  areas: readonly Area[]
): DecodedTable[] {
  const entries = new Map(editions.map((entry) => [entry.cube, entry]));
  return tables.flatMap((table) => {
    const entry = entries.get(table.name);
    if (!entry) return isCube(table) ? [] : [table];
    if (!entry.openbaar) return [];
    return [isCoarsened(entry) ? coarsened(table, entry.openbaar, areas) : table];
  });
}

function isCube({columns}: DecodedTable): boolean {
  return ["area", "period", "n"].every((name) => columns.some((column) => column.name === name));
}

function coarsened(
  {name, columns}: DecodedTable,
  {level, period}: NonNullable<EditionEntry["openbaar"]>,
  areas: readonly Area[]
): DecodedTable {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const kept = columns.filter((column) => column.name !== "n");
  const n = columns.find((column) => column.name === "n")!.values;
  const sums = new Map<string, {row: string[]; n: number}>();
  n.forEach((value, i) => {
    const row = kept.map((column) => {
      const own = String(column.values[i]);
      if (column.name === "area") return ancestorOf(own, level, byCode);
      if (column.name !== "period") return own;
      const {start} = parsePeriod(own);
      return periodOfMonth(period, Number(start.slice(0, 4)), Number(start.slice(5, 7)));
    });
    const key = JSON.stringify(row);
    const sum = sums.get(key) ?? {row, n: 0};
    sum.n += Number(value);
    sums.set(key, sum);
  });
  const rows = [...sums.values()];
  return {
    name,
    columns: columns.map((column) => {
      const at = kept.indexOf(column);
      return {...column, values: rows.map(({row, n: sum}) => (at < 0 ? sum : row[at]!))};
    })
  };
}
