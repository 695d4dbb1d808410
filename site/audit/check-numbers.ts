import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {figureRows} from "./figure-rows.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/** The table of all figures: the base of its numbers is that of the indicator, not of the table. */
export const FIGURE_TABLE = "figure";
/** The table that says which cells of which tables each indicator adds up and is divided by. */
export const CATEGORIES_TABLE = "indicator_cells";

/** Proves that every protected number is a multiple of its base; returns how many numbers it read. */
export function checkMultiples({manifest, figures, tables}: Release, findings: Findings) {
  let cells = 0;
  let protectedTables = 0;
  for (const table of tables) {
    const entry = manifest.tables.find(({name}) => name === table.name);
    if (entry?.status !== "protected" || table.name === FIGURE_TABLE) continue;
    protectedTables++;
    for (const {name, type, values} of table.columns) {
      const where = `${DATABASE} ${table.name}.${name}`;
      if (type.startsWith("ENUM")) continue;
      if (!isInteger(type)) findings.add("not a multiple", where, values.length);
      cells += values.length;
      findings.add("not a multiple", where, values.filter((n) => !isMultiple(n, entry.base)).length);
    }
  }
  const bases = basesOf(manifest, tables);
  cells += checkFigures(figures, bases, "figures.arrow", findings);
  const table = tables.find(({name}) => name === FIGURE_TABLE);
  if (table) cells += checkFigures(figureRows(table), bases, `${DATABASE} ${FIGURE_TABLE}`, findings);
  return {cells, tables: protectedTables};
}

/** Proves that the deviation figures say nothing of single margins. */
export function checkDeviation({manifest}: Release, findings: Findings): void {
  const known = ["indicator", "level", "period", "margins", "rms", "p95"];
  for (const entry of manifest.deviation) {
    const where = `manifest.json deviation ${entry.indicator} ${entry.level} ${entry.period}`;
    if (!(entry.margins >= 100)) findings.add("deviation tells too much", where);
    findings.add(
      "deviation tells too much",
      where,
      Object.keys(entry).filter((key) => !known.includes(key)).length
    );
  }
  const elsewhere = Object.keys(manifest).filter((key) => /max|worst|largest/i.test(key));
  findings.add("deviation tells too much", "manifest.json", elsewhere.length);
}

/** What an indicator's count and its denominator are multiples of; 1 for public numbers. */
interface Bases {
  n: number;
  denominator: number;
}

/** The denominator has the base of the table that holds its cells, which may be that of another cube. */
function basesOf(manifest: Manifest, tables: Release["tables"]): Map<string, Bases> {
  const ofTable = new Map(
    manifest.tables.map(({name, status, base}) => [name, status === "protected" ? base : 1])
  );
  const cells = tables.find(({name}) => name === CATEGORIES_TABLE);
  const column = (name: string) => cells?.columns.find((c) => c.name === name)?.values ?? [];
  const [indicator, table, inWhole] = ["indicator", "table_name", "in_whole"].map(column);
  const wholes = new Map<string, number>();
  indicator!.forEach((id, row) => {
    if (inWhole![row]) wholes.set(String(id), ofTable.get(String(table![row])) ?? 1);
  });
  return new Map(
    manifest.indicators.map(({id, status, base}) => {
      const n = status === "protected" ? base : 1;
      return [id, {n, denominator: wholes.get(id) ?? n}];
    })
  );
}

function checkFigures(
  figures: readonly Figure[],
  bases: ReadonlyMap<string, Bases>,
  where: string,
  findings: Findings
): number {
  let cells = 0;
  for (const {indicator, ...numbers} of figures) {
    const base = bases.get(indicator);
    if (base === undefined) {
      findings.add("not in the manifest", `${where} ${indicator}`);
      continue;
    }
    for (const name of ["n", "denominator"] as const) {
      if (base[name] === 1 || numbers[name] === null) continue;
      cells++;
      if (!isMultiple(numbers[name], base[name])) findings.add("not a multiple", `${where} ${indicator}`, 1);
    }
  }
  return cells;
}

function isInteger(type: string): boolean {
  return /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/.test(type);
}

function isMultiple(value: unknown, base: number): boolean {
  return value !== null && Number(value) >= 0 && Number(value) % base === 0;
}
