import {ancestorOf} from "../../src/lib/areas/ancestor.js";
import type {Area} from "../../src/lib/areas/area.js";
import {parsePeriod, periodOfMonth} from "../../src/lib/periods/period.js";
import type {CellSize} from "../../src/lib/snapshot/edition.js";
import type {PlainTable} from "../write/parts.js";

/**
 * Adds the released cells of a cube up to larger ones. Nothing is rounded: a sum of multiples of b is one. Throws
 * where a larger period is not whole, for its sum would stand for less than its name says.
 */
export function coarsenTable<T extends PlainTable>(
  table: T,
  {level, period: kind}: CellSize,
  areas: readonly Area[]
): T {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const values = (name: string) => table.columns.find((column) => column.name === name)!.values;
  const periods = outerPeriods(table.name, distinct(values("period")), kind);
  const outer = new Map(distinct(values("area")).map((code) => [code, ancestorOf(code, level, byCode)]));
  const columns = table.columns.filter(({name}) => name !== "n");
  const sums = new Map<string, {row: unknown[]; n: number}>();
  values("n").forEach((n, i) => {
    const row = columns.map(({name, values: of}) => {
      if (name === "area") return outer.get(String(of[i]))!;
      return name === "period" ? periods.get(String(of[i]))! : of[i];
    });
    const key = JSON.stringify(row);
    const sum = sums.get(key) ?? {row, n: 0};
    sum.n += Number(n);
    sums.set(key, sum);
  });
  const rows = [...sums.values()];
  return {
    ...table,
    columns: table.columns.map(({name, type}) => {
      const at = columns.findIndex((column) => column.name === name);
      return {name, type, values: rows.map(({row, n}) => (at < 0 ? n : row[at]))};
    })
  };
}

const MONTHS = {year: 12, quarter: 3, month: 1};

/** Gives each period the larger one that it lies in. */
function outerPeriods(
  table: string,
  codes: readonly string[],
  kind: CellSize["period"]
): Map<string, string> {
  const months = new Map<string, number>();
  const outer = new Map(
    codes.map((code) => {
      const {start, kind: own} = parsePeriod(code);
      if (own === "span" || MONTHS[own] > MONTHS[kind])
        throw new Error(`${table}: cells of a ${own} cannot be added up to a ${kind}`);
      const within = periodOfMonth(kind, Number(start.slice(0, 4)), Number(start.slice(5, 7)));
      months.set(within, (months.get(within) ?? 0) + MONTHS[own]);
      return [code, within];
    })
  );
  const parts = [...months.values()].filter((n) => n < MONTHS[kind]).length;
  if (parts) throw new Error(`${table}: ${parts} periods are not whole; expected all cells of each ${kind}`);
  return outer;
}

function distinct(values: PlainTable["columns"][number]["values"]): string[] {
  return [...new Set(values.map(String))];
}
