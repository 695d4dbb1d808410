import {CliError} from "../../src/lib/cli-error.js";
import type {CellSize, EditionEntry} from "../../src/lib/snapshot/edition.js";
import {periodsOf} from "../stages/periods-of.js";
import {RESIDENT_TABLE} from "../stages/protect/released-tables.js";
import type {YearlyCell} from "../stages/protect/yearly-whole.js";
import {tell} from "../stages/protect.js";
import type {Released} from "../stages/types.js";
import type {SnapshotParts} from "../write/parts.js";
import {coarsenTable} from "./coarsen-table.js";
import {openCards, publicManifest} from "./public-manifest.js";
import {type CategoryRow, categoryRows, releasedCube} from "./released-cube.js";
import {yearsReleased} from "./years-released.js";

const CATEGORIES_TABLE = "indicator_cells";

/**
 * Makes the edition for everybody from a released internal snapshot, and from nothing else: no private count, no
 * seed. Cubes for the municipality only are left out with all that speaks of them; cells of the others are added up
 * to the size that `editions` of the manifest names, and figures and gate are taken from those anew. Tables that are
 * neither public nor a cube of the plan are left out. Doing it twice changes nothing.
 */
export function publicEdition(intern: SnapshotParts): SnapshotParts {
  const {tables, figures, manifest} = intern;
  const shown = (manifest.editions ?? []).filter(isShown);
  const cards = openCards(manifest);
  const open = new Set(cards.map(({id}) => id));
  const named = (name: string) => tables.find((table) => table.name === name);
  const listed = named(CATEGORIES_TABLE);
  const categories = listed ? categoryRows(listed).filter(({indicator}) => open.has(indicator)) : [];
  refuseUnplanned(categories, shown);
  const coarse = shown.map((entry) => {
    const table = named(entry.cube);
    if (!table) throw new Error(`public edition: the cube ${entry.cube} is not in the internal snapshot`);
    return coarsenTable(table, entry.openbaar, manifest.areas);
  });
  const {areas, protection} = manifest;
  const years = yearsReleased(figures, manifest, coarse);
  const cubes = coarse.map((table, i) => releasedCube(table, shown[i]!.openbaar, {areas, years, categories}));
  const residents = residentsOf(named(RESIDENT_TABLE));
  const told = cubes.map((cube) =>
    tell(cube, cubes, {areas, years, residents, minimum_mean: protection.minimum_mean, seed: ""})
  );
  const exact = new Set(cards.filter(({status}) => status === "public").map(({id}) => id));
  const shownFigures = [
    ...told.flatMap((of) => of.figures),
    ...figures.filter(({indicator}) => exact.has(indicator))
  ];
  const edited = publicManifest(manifest, {
    gate: told.flatMap((of) => of.gate),
    periods: periodsOf(shownFigures),
    sizes: sizesOf(categories, shown)
  });
  return {
    ...intern,
    tables: [
      ...coarse,
      ...(listed && coarse.length ? [onlyRows(listed, "indicator", open)] : []),
      ...tables
        .filter(({status}) => status === "public")
        .map((table) => onlyRows(table, "phenomenon", new Set(edited.phenomena.map(({id}) => id))))
    ],
    figures: shownFigures,
    manifest: edited
  };
}

type ShownEntry = EditionEntry & {openbaar: CellSize};
const isShown = (entry: EditionEntry): entry is ShownEntry => !!entry.openbaar;

/** An indicator for everybody whose cells are not for everybody: the cards and the plan do not fit together. */
function refuseUnplanned(categories: readonly CategoryRow[], shown: readonly EditionEntry[]): void {
  const known = new Set([RESIDENT_TABLE, ...shown.map(({cube}) => cube)]);
  const lost = new Set(categories.filter((row) => !known.has(row.table_name)).map((row) => row.table_name));
  if (lost.size)
    throw new CliError(
      `no public edition: an indicator for everybody needs ${[...lost].join(", ")}, which is for the municipality ` +
        "only or is not in the plan of this snapshot; make the snapshot again, or give its cards one audience"
    );
}

function sizesOf(categories: readonly CategoryRow[], shown: readonly ShownEntry[]): Map<string, CellSize> {
  const sizes = new Map(shown.map(({cube, openbaar}) => [cube, openbaar]));
  return new Map(
    categories
      .filter((row) => row.in_part)
      .map(({indicator, table_name}) => [indicator, sizes.get(table_name)!])
  );
}

/** Leaves out rows of what is not shown; a table without that column stays whole. */
function onlyRows(table: Released, name: string, shown: ReadonlySet<string>): Released {
  const values = table.columns.find((column) => column.name === name)?.values;
  if (!values) return table;
  const kept = [...values.keys()].filter((row) => shown.has(String(values[row])));
  const columns = table.columns.map((column) => ({
    ...column,
    values: kept.map((row) => column.values[row]!)
  }));
  return {...table, columns};
}

function residentsOf(table: Released | undefined): YearlyCell[] | undefined {
  const column = (name: string) => table?.columns.find((of) => of.name === name)?.values ?? [];
  const [period, n] = [column("period"), column("n")];
  if (!table) return undefined;
  return column("area").map((area, row) => ({
    area: String(area),
    period: String(period[row]),
    n: n[row] === null ? null : Number(n[row])
  }));
}
