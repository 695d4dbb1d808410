import {parsePeriod} from "../../src/lib/periods/period.js";
import type {MeanEntry} from "../../src/lib/snapshot/mean-entry.js";
import type {DecodedTable} from "./decode.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/**
 * Proves that no mean says more than it may: each is a multiple of its step, at the one level and of the one kind of
 * period of its table, so that nothing can be had by subtraction; and that the manifest says of it what the table says.
 * The floors are the audit's own: a manifest could name lower ones. From how many units a mean was taken nobody but the
 * private side can tell.
 */
export function checkMeans({manifest, tables}: Release, findings: Findings): void {
  for (const {name, status} of manifest.tables)
    if (status === "mean" && !manifest.means?.some(({table}) => table === name))
      findings.add("mean tells too much", `${DATABASE} ${name}`);
  for (const entry of manifest.means ?? []) {
    const where = `${DATABASE} ${entry.table}`;
    const table = tables.find(({name}) => name === entry.table);
    if (!table || entry.step < FLOOR.step || entry.rules.fewest < FLOOR.fewest)
      findings.add("mean tells too much", where);
    if (!table) continue;
    const rows = rowsOf(table, entry);
    const levels = new Map(manifest.areas.map(({code, level}) => [code, level]));
    const kinds = new Set(rows.map(({period}) => parsePeriod(period).kind));
    const wrong = rows.filter(
      ({area, mean}) => levels.get(area) !== entry.level || !isMultiple(mean, entry.step)
    );
    const cells = new Set(rows.map(({area, period, category}) => JSON.stringify([area, period, category])));
    findings.add(
      "mean tells too much",
      where,
      wrong.length + (kinds.size > 1 ? 1 : 0) + rows.length - cells.size
    );
    const told = new Set(rows.map((row) => JSON.stringify(row)));
    const other = entry.last.filter((row) => !told.has(JSON.stringify(ordered(row))));
    findings.add("mean tells too much", `manifest.json ${entry.table}`, other.length);
  }
}

const FLOOR = {step: 1, fewest: 10};

type Row = MeanEntry["last"][number];

function rowsOf({columns}: DecodedTable, {category}: MeanEntry): Row[] {
  const column = (name: string) => columns.find((of) => of.name === name)?.values ?? [];
  const [area, period, categories, mean] = ["area", "period", category.name, "mean"].map(column);
  return area!.map((code, row) =>
    ordered({
      area: String(code),
      period: String(period![row]),
      category: String(categories![row]),
      mean: Number(mean![row])
    })
  );
}

function ordered({area, period, category, mean}: Row): Row {
  return {area, period, category, mean};
}

function isMultiple(value: number, of: number): boolean {
  return Number.isInteger(value) && value % of === 0;
}
