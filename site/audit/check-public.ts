import type {Sum} from "./check-sums.js";
import type {DecodedTable} from "./decode.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/** So many cells must be compared, each of at least this many times the base, before nearness means anything. */
const CELLS = 20;
const TIMES_BASE = 3;
const SHARE = 0.9;

/**
 * Looks for public numbers that count the same units as a protected indicator: beside each other, the exact number
 * undoes the rounding. A series of a public table is too near where nine in ten of its numbers lie within b − 1 of the
 * released ones; another count of other units does so by chance alone, cell after cell.
 */
export function checkPublic(sums: readonly Sum[], {manifest, tables}: Release, findings: Findings): void {
  const bases = new Map(manifest.indicators.map(({id, base}) => [id, base]));
  const releasedAt = new Map<string, {name: string; value: number; base: number}[]>();
  for (const {indicator, area, period, part} of sums) {
    const base = bases.get(indicator) ?? 1;
    if (base === 1 || part < TIMES_BASE * base) continue;
    const key = `${area} ${period}`;
    releasedAt.set(key, [...(releasedAt.get(key) ?? []), {name: indicator, value: part, base}]);
  }
  const members = new Map(
    manifest.areas.flatMap(({code, members}) => (members.length === 1 ? [[members[0]!, code]] : []))
  );
  for (const table of tables) {
    if (manifest.tables.find(({name}) => name === table.name)?.status !== "public") continue;
    const near = new Map<string, {compared: number; within: number}>();
    for (const {series, area, period, value} of numbersOf(table)) {
      for (const {name, value: released, base} of releasedAt.get(`${members.get(area) ?? area} ${period}`) ??
        []) {
        const key = `${series} beside ${name}`;
        const seen = near.get(key) ?? {compared: 0, within: 0};
        seen.compared++;
        if (Math.abs(value - released) < base) seen.within++;
        near.set(key, seen);
      }
    }
    for (const [key, {compared, within}] of near)
      if (compared >= CELLS && within >= SHARE * compared)
        findings.add("exact beside rounded", `${DATABASE} ${table.name}.${key}`);
  }
}

/** Every number of a table by area and period; the values of its other codes split a column in series. */
function* numbersOf({columns}: DecodedTable) {
  const at = (name: string) => columns.find((c) => c.name === name)?.values;
  const areas = at("area") ?? at("cbs_code");
  const periods = at("period") ?? at("year")?.map((year) => `${year}JJ00`);
  if (!areas || !periods) return;
  const codes = columns.filter(
    ({name, type}) => type.startsWith("ENUM") && !["area", "cbs_code", "period", "level"].includes(name)
  );
  const numbers = columns.filter(({name, type}) => /INT|DOUBLE|FLOAT|DECIMAL/.test(type) && name !== "year");
  for (let row = 0; row < areas.length; row++) {
    const split = codes.map(({values}) => values[row]).join(" ");
    for (const {name, values} of numbers) {
      const value = values[row];
      if (value === null || value === undefined) continue;
      const series = split ? `${name} ${split}` : name;
      yield {series, area: String(areas[row]), period: String(periods[row]), value: Number(value)};
    }
  }
}
