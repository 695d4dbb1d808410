import type {Area} from "../../../src/lib/areas/area.js";
import {descendants} from "../../../src/lib/areas/descendants.js";
import type {ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";
import type {ReleasedCells} from "./cell-table.js";
import {type CellTable, nameOf} from "./cell-table.js";

/** What a release says of one cell. */
export interface Statement {
  cell: ReleasedCell;
  table: string;
  area: string;
  period: string;
  /** Dimension and value, in order of dimension. */
  category: readonly (readonly [string, string])[];
  /** CBS buurten that the area consists of. */
  ground: readonly string[];
  /** Row in its table. */
  row: number;
}

/** Lists what a release says, by table and by the name of the cell, which does not depend on codes of areas. */
export function statements(
  {cells, tables}: ReleasedCells,
  areas: readonly Area[]
): Map<string, Map<string, Statement>> {
  const grounds = new Map(areas.map(({code}) => [code, groundOf(code, areas)]));
  return new Map(tables.map((table) => [table.name, ofTable(table, cells, grounds)]));
}

/** Names a cell by its ground, period and category. */
export function statementKey(
  ground: readonly string[],
  {period, category}: Pick<Statement, "period" | "category">
) {
  return JSON.stringify([ground.join(), period, category]);
}

function ofTable(
  table: CellTable,
  cells: readonly ReleasedCell[],
  grounds: ReadonlyMap<string, readonly string[]>
): Map<string, Statement> {
  const dimensions = [...table.names.keys()].filter((name) => name !== "area" && name !== "period").sort();
  const found = new Map<string, Statement>();
  for (let row = 0; row < table.rows; row++) {
    const area = nameOf(table, "area", row);
    const statement: Statement = {
      cell: cells[table.first + row]!,
      table: table.name,
      area,
      period: nameOf(table, "period", row),
      category: dimensions.map((d) => [d, table.names.get(d)![row]!] as const),
      ground: grounds.get(area) ?? [area],
      row
    };
    found.set(statementKey(statement.ground, statement), statement);
  }
  return found;
}

/** CBS buurten that an area consists of; of a wijk those of its buurten, whatever the code list says of it. */
function groundOf(code: string, areas: readonly Area[]): readonly string[] {
  const buurten = descendants(code, "buurt", areas);
  const own = areas.find((area) => area.code === code)!.members;
  return (buurten.length ? buurten.flatMap(({members}) => members) : own).toSorted();
}
