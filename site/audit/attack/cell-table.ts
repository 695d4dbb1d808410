import type {ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";
/** The atomic cells of one protected table, side by side with those of the others. */
export interface CellTable {
  name: string;
  base: number;
  /** Number of its first cell in the list of all cells. */
  first: number;
  rows: number;
  /** `area`, `period` and the dimensions: what each cell is called, by column. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Rows that repeat the sum of cells of earlier releases, which are the cells to attack: their numbers. */
  united: Map<number, readonly number[]>;
}

/** Numbers the cells of a row: one, or those of which it is the sum. */
export function cellsOfRow({first, united}: CellTable, row: number): readonly number[] {
  return united.get(row) ?? [first + row];
}

/** The area or period of a row. */
export function nameOf({names}: CellTable, column: "area" | "period", row: number): string {
  return names.get(column)![row]!;
}

/** Writes the category of a row as the table `indicator_cells` does. */
export function categoryOf({names}: CellTable, row: number): string {
  return [...names.keys()]
    .filter((name) => name !== "area" && name !== "period")
    .map((name) => `${name}=${names.get(name)![row]}`)
    .join("; ");
}

/** Groups the rows of a table by area and period. */
export function slotsOf(table: CellTable): Map<string, number[]> {
  const slots = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const key = `${nameOf(table, "area", row)} ${nameOf(table, "period", row)}`;
    const slot = slots.get(key);
    if (slot) slot.push(row);
    else slots.set(key, [row]);
  }
  return slots;
}

/** The protected cells of a release, as the attacker meets them. */
export interface ReleasedCells {
  cells: ReleasedCell[];
  tables: CellTable[];
  /** Cells of one area × period among which the limit on shares may have moved counts; `open` where some left it. */
  moved: {cells: readonly number[]; open: boolean}[];
}
