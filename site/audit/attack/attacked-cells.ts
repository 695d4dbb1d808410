import type {Fact} from "../../../src/lib/disclosure/attack/fact.js";
import type {ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";
import {FIGURE_TABLE} from "../check-numbers.js";
import type {Findings} from "../findings.js";
import {DATABASE, type Release} from "../release.js";
import {cardShares} from "./card-shares.js";
import {type CellTable, nameOf} from "./cell-table.js";
import {type Compared, compareHistory} from "./compare-history.js";
import {digestReader} from "./digest-reader.js";
import {movedSums} from "./limited-shares.js";
import {marginRelations} from "./margin-relations.js";
import {nestingRelations} from "./nesting-relations.js";
import {isPublicEdition, publicHistory} from "./public-history.js";
import type {HistoricRelease} from "./read-history.js";
import {releasedCells} from "./released-cells.js";
import {statements} from "./statements.js";

/** All that is attacked: the cells of this release and of earlier ones, and what everybody knows of them. */
export interface AttackedCells {
  cells: readonly ReleasedCell[];
  tables: readonly CellTable[];
  relations: readonly Fact[];
  /** What counts that were moved by the limit on shares add up to. */
  sums: readonly Fact[];
  /** That counts behind cells which were said otherwise before did not change. */
  suppositions: readonly Fact[];
  releases: number;
  revised: number;
  /** Says where a cell is found, for messages. */
  placeOf: (cell: number) => string;
}

/** Puts the releases side by side; a closed cell that moved or is gone is a finding. */
export function attackedCells(
  release: Release,
  history: readonly HistoricRelease[],
  findings: Findings
): AttackedCells {
  const {manifest} = release;
  const {cells, tables, moved} = releasedCells(release);
  const now = statements({cells, tables, moved}, manifest.areas);
  // The ledger's last release is this one, or this one says nothing new since.
  const newest = history.at(-1);
  const last = newest && newest.sha256 === release.sha256.get(DATABASE) ? newest : undefined;
  const earlier = last ? history.slice(0, -1) : history;
  holdNumbers(release, history, findings);
  const told = earlier.map(({line, tables: said, areas, digests}) => ({
    number: line.number,
    reason: line.reason,
    said: statements(readEarlier(line, said, areas, release), areas),
    digest: digestReader(digests)
  }));
  const number = last?.line.number ?? manifest.releases.at(-1)?.number ?? 1;
  const present = {number, reason: last?.line.reason ?? null, said: now, digest: digestReader(last?.digests)};
  const compared = compareHistory([...told, present]);
  for (const where of compared.moved) findings.add("closed cell moved", `${DATABASE} ${inWords(where)}`);
  for (const where of compared.vanished) findings.add("closed cell gone", `${DATABASE} ${inWords(where)}`);
  const places = uniteRows(compared, tables, cells);
  const shares = cardShares(manifest, release.tables);
  return {
    cells,
    tables,
    relations: [
      ...nestingRelations(tables, shares, manifest.areas),
      ...tables.flatMap((table) => marginRelations(table, manifest.areas))
    ],
    sums: movedSums(moved, cells),
    suppositions: supposed(compared, tables),
    releases: told.length + 1,
    revised: compared.revised + compared.before.size,
    placeOf: (cell) => places.get(cell) ?? placeOf(cell, tables)
  };
}

function inWords(where: string): string {
  const [table, number] = where.split(" ");
  return `${table}, release ${number}`;
}

/** The ledger and the snapshot must tell of the same releases. */
function holdNumbers({manifest}: Release, history: readonly HistoricRelease[], findings: Findings): void {
  const said = manifest.releases.at(-1)?.number ?? 0;
  const kept = history.at(-1)?.line.number ?? 0;
  if (history.length && said !== kept)
    findings.add("ledger damaged", `the snapshot is of release ${said}, the ledger ends at ${kept}`);
}

function readEarlier(
  line: HistoricRelease["line"],
  tables: HistoricRelease["tables"],
  areas: HistoricRelease["areas"],
  {manifest}: Release
) {
  return releasedCells({
    manifest: {
      tables: line.tables
        .filter(({name}) => name !== FIGURE_TABLE)
        .map((table) => ({...table, status: "protected", rows: 0, content_sha256: ""})),
      indicators: manifest.indicators,
      areas: [...areas],
      editions: manifest.editions
    },
    tables: isPublicEdition(manifest) ? publicHistory(tables, manifest.editions, areas) : tables
  });
}

/** Puts the cells that a row is the sum of in its place; returns where those were found. */
function uniteRows(
  {united}: Compared,
  tables: readonly CellTable[],
  cells: ReleasedCell[]
): Map<number, string> {
  const places = new Map<number, string>();
  for (const [statement, parts] of united) {
    const table = tables.find(({name}) => name === statement.table)!;
    const numbers = parts.map((part) => cells.push(part) - 1);
    for (const number of numbers)
      places.set(
        number,
        `${DATABASE} ${table.name} ${statement.area} ${statement.period}, in an earlier release`
      );
    table.united.set(statement.row, numbers);
    // The sum hides no more than its parts do.
    cells[table.first + statement.row] = {...cells[table.first + statement.row]!, atoms: parts.length};
  }
  return places;
}

function supposed({before}: Compared, tables: readonly CellTable[]): Fact[] {
  return [...before].flatMap(([statement, ranges]) => {
    const table = tables.find(({name}) => name === statement.table)!;
    return ranges.map(
      ([at_least, at_most]): Fact => ({
        kind: "range",
        cells: [table.first + statement.row],
        at_least,
        at_most,
        source: "a revision"
      })
    );
  });
}

function placeOf(cell: number, tables: readonly CellTable[]): string {
  const table = tables.find(({first, rows}) => cell >= first && cell < first + rows)!;
  const row = cell - table.first;
  return `${DATABASE} ${table.name} ${nameOf(table, "area", row)} ${nameOf(table, "period", row)}`;
}
