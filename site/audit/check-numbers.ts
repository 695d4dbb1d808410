import type {Figure} from "../../src/lib/snapshot/figures.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {figureRows} from "./figure-rows.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/** The table of all figures: the base of its numbers is that of the indicator, not of the table. */
export const FIGURE_TABLE = "figure";

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
  cells += checkFigures(figures, manifest, "figures.arrow", findings);
  const table = tables.find(({name}) => name === FIGURE_TABLE);
  if (table) cells += checkFigures(figureRows(table), manifest, `${DATABASE} ${FIGURE_TABLE}`, findings);
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

function checkFigures(
  figures: readonly Figure[],
  manifest: Manifest,
  where: string,
  findings: Findings
): number {
  const bases = new Map(
    manifest.indicators.map((card) => [card.id, card.status === "protected" ? card.base : 1])
  );
  let cells = 0;
  for (const {indicator, n, denominator} of figures) {
    const base = bases.get(indicator);
    if (base === undefined) findings.add("not in the manifest", `${where} ${indicator}`);
    else if (base > 1) {
      const numbers = [n, denominator].filter((value) => value !== null);
      cells += numbers.length;
      const wrong = numbers.filter((value) => !isMultiple(value, base));
      findings.add("not a multiple", `${where} ${indicator}`, wrong.length);
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
