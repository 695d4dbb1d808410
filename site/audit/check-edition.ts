import {resolve} from "node:path";
import {ancestorOf} from "../../src/lib/areas/ancestor.js";
import type {Area} from "../../src/lib/areas/area.js";
import {CliError} from "../../src/lib/cli-error.js";
import {parsePeriod} from "../../src/lib/periods/period.js";
import type {CellSize} from "../../src/lib/snapshot/edition.js";
import {checkLeftOut} from "./check-left-out.js";
import {FIGURE_TABLE} from "./check-numbers.js";
import type {DecodedTable} from "./decode.js";
import {Findings} from "./findings.js";
import {DATABASE, type Release, readRelease} from "./release.js";

/**
 * Proves a public edition against the internal snapshot that it was made of, cell by cell and by code of its own:
 * every cell is the sum of the internal ones in it, none is smaller than the plan lets everybody see, none is
 * missing, nothing that is for the municipality only is left, and nothing was measured or made up anew. Returns how
 * many public cells it compared.
 */
export async function checkEdition(
  release: Release,
  intern: string,
  site: string,
  findings: Findings
): Promise<number> {
  const within = await readInternal(intern, release, findings);
  const planned = within.manifest.editions.flatMap(({cube, openbaar}) =>
    openbaar ? [{cube, openbaar}] : []
  );
  let cells = 0;
  for (const {cube, openbaar} of planned) cells += holdCube(cube, openbaar, release, within, findings);
  for (const {name, status} of release.manifest.tables) {
    const known = planned.some(({cube}) => cube === name);
    const counted = status !== "public" && status !== "code list" && name !== FIGURE_TABLE;
    if (counted && !known) findings.add("for the municipality only", `${DATABASE} ${name}`);
  }
  holdRows(release, within, findings);
  holdMeasured(release, within, findings);
  await checkLeftOut(release, within, site, findings);
  return cells;
}

async function readInternal(folder: string, release: Release, findings: Findings): Promise<Release> {
  if (resolve(folder) === resolve(release.folder))
    throw new CliError("the site is built from the internal snapshot itself: leave --intern out");
  const broken = new Findings();
  const within = await readRelease(folder, broken);
  const {manifest} = within;
  if (manifest.audience !== "intern" || !manifest.editions)
    throw new CliError(
      "what --intern names is no internal snapshot: name the folder that the edition was made of"
    );
  findings.add("internal snapshot not as written", "manifest.json", broken.list().length);
  if (release.manifest.audience !== "openbaar")
    findings.add("not the public edition", "manifest.json audience");
  for (const field of ["municipality", "vintage", "covers_until", "releases", "areas", "protection"] as const)
    if (JSON.stringify(manifest[field]) !== JSON.stringify(release.manifest[field]))
      findings.add("of another release", `manifest.json ${field}`);
  return within;
}

/** Compares the cells of one cube; a cell has the name of its area, period and categories. */
function holdCube(
  cube: string,
  size: CellSize,
  release: Release,
  within: Release,
  findings: Findings
): number {
  const where = `${DATABASE} ${cube}`;
  const of = ({tables}: Release) => tables.find(({name}) => name === cube);
  const [open, inner] = [of(release), of(within)];
  const base = ({manifest}: Release) => manifest.tables.find(({name}) => name === cube)?.base;
  if (!open || !inner || base(release) !== base(within)) {
    findings.add("internal cell missing", where);
    return 0;
  }
  const {areas} = within.manifest;
  const expected = sumsOf(inner, size, areas);
  const found = cellsOf(open);
  const levels = new Map(areas.map(({code, level}) => [code, level]));
  for (const [key, {area, period, n}] of found) {
    if (levels.get(area) !== size.level || parsePeriod(period).kind !== size.period)
      findings.add("not of the public size", where);
    else if (expected.get(key) !== n) findings.add("not the sum of internal cells", where);
  }
  if (found.size !== rowsIn(open))
    findings.add("not the sum of internal cells", where, rowsIn(open) - found.size);
  findings.add("internal cell missing", where, [...expected.keys()].filter((key) => !found.has(key)).length);
  return found.size;
}

interface Cell {
  area: string;
  period: string;
  n: number;
}

function cellsOf(table: DecodedTable, at: (cell: Cell) => Cell = (cell) => cell): Map<string, Cell> {
  const values = (name: string) => table.columns.find((column) => column.name === name)?.values ?? [];
  const [area, period, n] = ["area", "period", "n"].map(values);
  const others = table.columns.filter(({name}) => !["area", "period", "n"].includes(name));
  const cells = new Map<string, Cell>();
  n!.forEach((count, row) => {
    const cell = at({area: String(area![row]), period: String(period![row]), n: Number(count)});
    const category = others.map((column) => `${column.name}=${column.values[row]}`).sort();
    const key = JSON.stringify([cell.area, cell.period, ...category]);
    const before = cells.get(key);
    cells.set(key, before ? {...cell, n: before.n + cell.n} : cell);
  });
  return cells;
}

/** Adds internal cells up to the public size; a larger period is the one that begins and ends around a smaller. */
function sumsOf(
  table: DecodedTable,
  {level, period: kind}: CellSize,
  areas: readonly Area[]
): Map<string, number> {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const outer = (code: string) => {
    const {start, end} = parsePeriod(code);
    const year = start.slice(0, 4);
    const names = {
      year: [`${year}JJ00`],
      quarter: [1, 2, 3, 4].map((q) => `${year}KW0${q}`),
      month: [code]
    }[kind];
    const found = names.map(parsePeriod).find((of) => of.start <= start && end <= of.end);
    return found?.code ?? code;
  };
  const sums = cellsOf(table, ({area, period, n}) => ({
    area: ancestorOf(area, level, byCode),
    period: outer(period),
    n
  }));
  return new Map([...sums].map(([key, {n}]) => [key, n]));
}

function rowsIn({columns}: DecodedTable): number {
  return columns[0]?.values.length ?? 0;
}

/** Public tables and code lists of the edition hold rows of the internal ones, and no other. */
function holdRows(release: Release, within: Release, findings: Findings): void {
  const rows = ({columns}: DecodedTable) =>
    Array.from({length: columns[0]?.values.length ?? 0}, (_, row) =>
      JSON.stringify(columns.map(({name, values}) => [name, String(values[row])]))
    );
  const passed = release.manifest.tables.filter(({status}) => status === "public");
  for (const {name} of [...passed, {name: "indicator_cells"}]) {
    const table = release.tables.find((of) => of.name === name);
    const inner = within.tables.find((of) => of.name === name);
    const known = new Set(inner ? rows(inner) : []);
    const strange = table ? rows(table).filter((row) => !known.has(row)).length : 0;
    findings.add("not as in the internal snapshot", `${DATABASE} ${name}`, strange);
  }
}

/** What was measured of the internal release is told again or left out, never measured anew. */
function holdMeasured(release: Release, within: Release, findings: Findings): void {
  for (const field of ["deviation", "utility", "correlations"] as const) {
    const known = new Set((within.manifest[field] ?? []).map((entry) => JSON.stringify(entry)));
    const strange = (release.manifest[field] ?? []).filter((entry) => !known.has(JSON.stringify(entry)));
    findings.add("not as in the internal snapshot", `manifest.json ${field}`, strange.length);
  }
}
