import type {Area} from "../../../src/lib/areas/area.js";
import type {Fact} from "../../../src/lib/disclosure/attack/fact.js";
import {cellInterval, type ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";
import {highestShare} from "../../../src/lib/disclosure/rounded-range.js";
import type {CardShare} from "./card-shares.js";
import type {ReleasedCells} from "./cell-table.js";
import {type CellTable, categoryOf, slotsOf} from "./cell-table.js";
import {rowsInAreas} from "./rows-in-areas.js";

/**
 * Marks the cells of each area × period in which some share stands exactly at its limit of 90 %: counts may have been
 * moved there after rounding. Within a table they move to other cells of the area × period; where the whole lies in
 * another table they are dropped. Returns the cells among which they moved.
 */
export function limitedShares(
  cells: ReleasedCell[],
  tables: readonly CellTable[],
  shares: readonly CardShare[],
  areas: readonly Area[]
): ReleasedCells["moved"] {
  const moved: {cells: number[]; open: boolean}[] = [];
  const stocks = tables.filter(({name, base}) => base > 1 && shares.some(({table}) => table === name));
  for (const table of stocks) {
    const inside = shares.filter((of) => of.table === table.name && of.whole_table === table.name);
    for (const rows of slotsOf(table).values()) {
      const limited = markInside(rows, table, cells, inside);
      if (limited.length) moved.push({cells: limited, open: false});
    }
  }
  // After all tables that hold wholes are marked.
  for (const table of stocks) {
    const outside = shares.filter((of) => of.table === table.name && of.whole_table !== table.name);
    for (const dropped of markOutside(table, tables, cells, outside, areas)) {
      const among = moved.find((slot) => slot.cells.some((cell) => dropped.has(cell)));
      if (among) among.open = true;
    }
  }
  return moved;
}

/**
 * What the cells among which counts were moved add up to: these stay in their area × period, so that the sum lies
 * within what rounding does. Where some were dropped, nothing limits it upwards.
 */
export function movedSums(moved: ReleasedCells["moved"], cells: readonly ReleasedCell[]): Fact[] {
  return moved.map(({cells: numbers, open}) => {
    const total = numbers.reduce((sum, number) => sum + cells[number]!.value!, 0);
    const slack = numbers.reduce((sum, number) => sum + cells[number]!.base - 1, 0);
    return {
      kind: "range",
      cells: numbers,
      at_least: Math.max(0, total - slack),
      at_most: open ? Number.POSITIVE_INFINITY : total + slack,
      source: "counts moved by the limit on shares"
    };
  });
}

function markInside(
  rows: readonly number[],
  table: CellTable,
  cells: ReleasedCell[],
  shares: readonly CardShare[]
): number[] {
  const at = rows.map((row) => ({number: table.first + row, category: categoryOf(table, row)}));
  const sum = (of?: ReadonlySet<string>) =>
    at.reduce(
      (total, {number, category}) => total + (!of || of.has(category) ? cells[number]!.value! : 0),
      0
    );
  // Who moved last stands at the limit, and left b outside its part.
  const mayHaveMoved = ({part, whole}: CardShare) =>
    sum(whole) > sum(part) && sum(part) === highestShare(sum(whole), table.base);
  const parting = shares.filter(({part, whole}) => [...whole].some((category) => !part.has(category)));
  if (!parting.some(mayHaveMoved)) return [];
  const total = sum();
  const limited: number[] = [];
  for (const {number, category} of at) {
    const lowered = parting.some(({part}) => part.has(category));
    const raised = parting.some(({part, whole}) => whole.has(category) && !part.has(category));
    if (!lowered && !raised) continue;
    limited.push(number);
    cells[number]!.limited = lowered && raised ? "either" : lowered ? "lowered" : "raised";
    cells[number]!.whole = total;
  }
  return limited;
}

/** Lowers the cells of parts that stand at the limit of a whole in another table; returns them by area × period. */
function markOutside(
  table: CellTable,
  tables: readonly CellTable[],
  cells: ReleasedCell[],
  shares: readonly CardShare[],
  areas: readonly Area[]
): Set<number>[] {
  if (!shares.length) return [];
  const slots = slotsOf(table);
  const wholes = shares.map((share) => {
    const whole = tables.find(({name}) => name === share.whole_table);
    return whole && rowsInAreas(whole, share.whole, new Set(table.names.get("area")), areas);
  });
  return [...slots].map(([slot, rows]) => {
    const most: number[] = [];
    const limits = shares.map(({part}, s) => {
      const whole = wholes[s]?.get(slot)?.map((number) => cells[number]!) ?? [];
      most.push(whole.reduce((total, cell) => total + cellInterval(cell)[1], 0));
      const released = whole.reduce((total, {value}) => total + value!, 0);
      const of = rows.filter((row) => part.has(categoryOf(table, row)));
      const shown = of.reduce((total, row) => total + cells[table.first + row]!.value!, 0);
      return whole.length > 0 && shown === highestShare(released, table.base);
    });
    const dropped = new Set<number>();
    if (!limits.includes(true)) return dropped;
    // One that was lowered further by the next no longer stands at its own limit.
    for (const row of rows) {
      const number = table.first + row;
      const open = shares.flatMap(({part}, s) => (part.has(categoryOf(table, row)) ? [most[s]!] : []));
      if (!open.length) continue;
      const cell = cells[number]!;
      cell.limited = cell.limited === "raised" || cell.limited === "either" ? "either" : "lowered";
      cell.whole = Math.max(cell.whole ?? 0, ...open);
      dropped.add(number);
    }
    return dropped;
  });
}
