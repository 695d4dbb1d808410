import type {ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";
import {highestShare} from "../../../src/lib/disclosure/rounded-range.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {CATEGORIES_TABLE, FIGURE_TABLE} from "../check-numbers.js";
import type {DecodedTable} from "../decode.js";

/** The atomic cells of one protected table, side by side with those of the others. */
export interface CellTable {
  name: string;
  /** Number of its first cell in the list of all cells. */
  first: number;
  rows: number;
  /** `area`, `period` and the dimensions: what each cell is called, by column. */
  names: ReadonlyMap<string, readonly string[]>;
}

/** What of a release the cells are read from. */
export interface ReadCells {
  manifest: Pick<Manifest, "tables" | "indicators">;
  tables: readonly DecodedTable[];
}

/** Lists the protected cells of a release, with what the limit on shares may have done to them. */
export function releasedCells({manifest, tables}: ReadCells): {cells: ReleasedCell[]; tables: CellTable[]} {
  const cells: ReleasedCell[] = [];
  const list: CellTable[] = [];
  const rules = shareRules(manifest, tables);
  for (const {name, status, base} of manifest.tables) {
    const columns = tables.find((table) => table.name === name)?.columns;
    const n = columns?.find((column) => column.name === "n")?.values;
    if (status !== "protected" || name === FIGURE_TABLE || !columns || !n) continue;
    const names = new Map(
      columns.filter((column) => column.name !== "n").map((c) => [c.name, c.values.map(String)])
    );
    // A table of another shape is no cube; that it is there at all is for other rules to object to.
    if (!names.has("area") || !names.has("period")) continue;
    const table = {name, first: cells.length, rows: n.length, names};
    for (const value of n) cells.push({value: Number(value), base});
    list.push(table);
    markLimited(cells, table, base, rules.get(name) ?? []);
  }
  return {cells, tables: list};
}

/** Categories of an indicator's part and whole; a whole in another table is empty. */
interface Rule {
  part: Set<string>;
  whole: Set<string>;
}

/** The shares that `protect` limits: those of tables that hold no events. */
function shareRules(manifest: ReadCells["manifest"], tables: readonly DecodedTable[]): Map<string, Rule[]> {
  const columns = tables.find(({name}) => name === CATEGORIES_TABLE)?.columns;
  const column = (name: string) => columns?.find((c) => c.name === name)?.values ?? [];
  const [indicator, table, category, inPart, inWhole] = [
    "indicator",
    "table_name",
    "category",
    "in_part",
    "in_whole"
  ].map(column) as [unknown[], unknown[], unknown[], unknown[], unknown[]];
  const rules = new Map<string, Rule[]>();
  for (const {id, kind} of manifest.indicators) {
    const rows = [...indicator.keys()].filter((row) => String(indicator[row]) === id);
    const own = rows.find((row) => inPart[row]);
    if (kind === "event" || own === undefined) continue;
    const ofOwn = rows.filter((row) => table[row] === table[own]);
    const categories = (flags: readonly unknown[]) =>
      new Set(ofOwn.filter((row) => flags[row]).map((row) => String(category[row])));
    const name = String(table[own]);
    rules.set(name, [...(rules.get(name) ?? []), {part: categories(inPart), whole: categories(inWhole)}]);
  }
  return rules;
}

/**
 * Marks the cells of each area × period in which some share stands exactly at its limit: it may have been lowered
 * to it. Of a whole in another table nothing is reckoned; its part may then be any higher.
 */
function markLimited(cells: ReleasedCell[], table: CellTable, base: number, rules: readonly Rule[]): void {
  if (!rules.length) return;
  const slots = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const key = `${table.names.get("area")![row]} ${table.names.get("period")![row]}`;
    const slot = slots.get(key);
    if (slot) slot.push(row);
    else slots.set(key, [row]);
  }
  const dimensions = [...table.names.keys()].filter((name) => name !== "area" && name !== "period");
  const category = (row: number) => dimensions.map((d) => `${d}=${table.names.get(d)![row]}`).join("; ");
  const inside = rules.filter(({whole, part}) => [...whole].some((of) => !part.has(of)));
  const outside = rules.filter(({whole}) => !whole.size);
  for (const rows of slots.values()) {
    const at = rows.map((row) => ({cell: cells[table.first + row]!, category: category(row)}));
    const sum = (of?: Set<string>) =>
      at.reduce((total, {cell, category: name}) => total + (!of || of.has(name) ? cell.value! : 0), 0);
    const limited = inside.some(({part, whole}) => sum(part) === highestShare(sum(whole), base));
    const total = sum();
    for (const {cell, category: name} of at) {
      const open = outside.some(({part}) => part.has(name));
      const lowered = open || (limited && inside.some(({part}) => part.has(name)));
      const raised = limited && inside.some(({part, whole}) => whole.has(name) && !part.has(name));
      if (!lowered && !raised) continue;
      cell.limited = lowered && raised ? "either" : lowered ? "lowered" : "raised";
      cell.whole = open ? Number.POSITIVE_INFINITY : total;
    }
  }
}
