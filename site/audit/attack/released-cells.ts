import {descendants} from "../../../src/lib/areas/descendants.js";
import type {ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";
import {isCoarsened} from "../../../src/lib/snapshot/edition.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {FIGURE_TABLE} from "../check-numbers.js";
import type {DecodedTable} from "../decode.js";
import {cardShares} from "./card-shares.js";
import type {CellTable, ReleasedCells} from "./cell-table.js";
import {limitedShares} from "./limited-shares.js";

/** What of a release the cells are read from. */
export interface ReadCells {
  manifest: Pick<Manifest, "tables" | "indicators" | "areas" | "editions">;
  tables: readonly DecodedTable[];
}

/** Lists the protected cells of a release, with what the limit on shares may have done to them. */
export function releasedCells({manifest, tables}: ReadCells): ReleasedCells {
  const cells: ReleasedCell[] = [];
  const list: CellTable[] = [];
  for (const {name, status, base} of manifest.tables) {
    const columns = tables.find((table) => table.name === name)?.columns;
    const n = columns?.find((column) => column.name === "n")?.values;
    if (status !== "protected" || name === FIGURE_TABLE || !columns || !n) continue;
    const names = new Map(
      columns.filter((column) => column.name !== "n").map((c) => [c.name, c.values.map(String)])
    );
    // A table of another shape is no cube; that it is there at all is for other rules to object to.
    if (!names.has("area") || !names.has("period")) continue;
    const atoms = atomsOf(name, manifest);
    const table = {name, base, first: cells.length, rows: n.length, names, united: new Map()};
    n.forEach((value, row) => {
      const added = atoms(names.get("area")![row]!);
      cells.push({
        value: value === null ? null : Number(value),
        base,
        ...(added > 1 && {atoms: added})
      });
    });
    list.push(table);
  }
  const moved = limitedShares(cells, list, cardShares(manifest, tables), manifest.areas);
  return {cells, tables: list, moved};
}

const PER_YEAR = {year: 1, quarter: 4, month: 12};

/** How many rounded counts the cells of a table add up: in the public edition, those of smaller areas and periods. */
function atomsOf(name: string, {areas, editions}: ReadCells["manifest"]): (area: string) => number {
  const entry = editions?.find(({cube}) => cube === name);
  const isPublic = entry?.openbaar && isCoarsened(entry);
  if (!isPublic) return () => 1;
  const {intern, openbaar} = entry;
  const periods = PER_YEAR[intern.period] / PER_YEAR[openbaar!.period];
  const within = new Map<string, number>();
  return (area) => {
    if (!within.has(area)) within.set(area, descendants(area, intern.level, areas).length);
    return Math.max(1, within.get(area)!) * periods;
  };
}
