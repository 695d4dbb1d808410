import type {Area} from "../../../src/lib/areas/area.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {type Period, parsePeriod} from "../../../src/lib/periods/period.js";
import {type CellTable, cellsOfRow} from "./cell-table.js";
import type {Selection} from "./read-attacker.js";

/**
 * Numbers the cells that a line of `attacker.yaml` names, by row of the table: one cell, or those of earlier releases
 * that it is the sum of. A name that the release does not know throws by the line's label.
 */
export function selectCells(
  selection: Selection,
  label: string,
  tables: readonly CellTable[],
  areas: readonly Area[]
): (readonly number[])[] {
  const refuse = (problem: string): never => {
    throw new CliError(`attacker.yaml, ${label}: ${problem}`);
  };
  const table =
    tables.find(({name}) => name === selection.table) ??
    refuse(`no protected table ${selection.table}; there are ${tables.map(({name}) => name).join(", ")}`);
  const names = (column: string) => table.names.get(column)!;
  const wanted = new Map(Object.entries(selection.categories).map(([d, values]) => [d, new Set(values)]));
  for (const [dimension, values] of wanted) {
    if (!table.names.has(dimension)) refuse(`table ${table.name} has no column ${dimension}`);
    const known = new Set(names(dimension));
    for (const value of values) {
      if (!known.has(value))
        refuse(`${table.name}.${dimension} has no ${value}; it has ${[...known].join(", ")}`);
    }
  }
  const inAreas = areaTest(selection.areas, areas, refuse);
  const period = periodOf(selection.period, refuse);
  const within = new Map([...new Set(names("period"))].map((code) => [code, parsePeriod(code)]));
  const covers = (code: string) => {
    const {start, end} = within.get(code)!;
    return start >= period.start && end <= period.end;
  };
  const inPeriod = new Set([...within.keys()].filter(covers));
  const covered = [...inPeriod].map((code) => within.get(code)!);
  if (!covered.some(({start}) => start === period.start) || !covered.some(({end}) => end === period.end))
    refuse(`table ${table.name} does not fill period ${selection.period}`);
  const rows = Array.from({length: table.rows}, (_, row) => row).filter(
    (row) =>
      inPeriod.has(names("period")[row]!) &&
      inAreas(names("area")[row]!) &&
      [...wanted].every(([dimension, values]) => values.has(names(dimension)[row]!))
  );
  if (!rows.length) refuse(`table ${table.name} has no cells there; its cells are of a wider level`);
  return rows.map((row) => cellsOfRow(table, row));
}

function areaTest(
  codes: readonly string[] | undefined,
  areas: readonly Area[],
  refuse: (s: string) => never
) {
  if (!codes) return () => true;
  const byCode = new Map(areas.map((area) => [area.code, area]));
  for (const code of codes) if (!byCode.has(code)) refuse(`no area ${code} in this release`);
  const wanted = new Set(codes);
  return (code: string): boolean => {
    for (let at = byCode.get(code); at; at = byCode.get(at.parent ?? ""))
      if (wanted.has(at.code)) return true;
    return false;
  };
}

function periodOf(code: string, refuse: (s: string) => never): Period {
  try {
    return parsePeriod(code);
  } catch {
    return refuse(`${code} is no period; write 2024JJ00, 2024KW01, 2024MM01 or 2021-2025`);
  }
}
