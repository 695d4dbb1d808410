import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {group} from "d3";
import {offers} from "../../src/lib/disclosure/gate.js";
import {
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodOfMonth
} from "../../src/lib/periods/period.js";
import type {Manifest, TableEntry} from "../../src/lib/snapshot/manifest.js";
import {literal, quoted} from "../../src/lib/sql-text.js";
import {CATEGORIES_TABLE, FIGURE_TABLE} from "./check-numbers.js";
import type {DecodedTable} from "./decode.js";
import {figureRows} from "./figure-rows.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/** Public residents per area × year, what events are divided by. */
export const RESIDENTS = "resident";

/** A sum of released cells, taken anew. */
export interface Sum {
  indicator: string;
  level: string;
  area: string;
  period: string;
  part: number;
  /** Null where what is divided by is not known for the whole period. */
  whole: number | null;
}

/**
 * Adds the released cells up again, in SQL and apart from `protect`, and proves that the gate and every
 * protected figure follow from them; returns the sums.
 */
export async function checkSums(release: Release, findings: Findings): Promise<Sum[]> {
  const {manifest, figures, tables} = release;
  // A table that the manifest names and the database lacks is a finding of its own.
  const there = manifest.tables.filter(({name}) => tables.some((table) => table.name === name));
  const cubes = there.filter((t) => t.status === "protected" && t.name !== FIGURE_TABLE);
  const divided = [...cubes, ...there.filter(({name}) => name === RESIDENTS)];
  const sums: Sum[] = [];
  if (cubes.length && !tables.some(({name}) => name === CATEGORIES_TABLE)) {
    findings.add("not as in the manifest", `${DATABASE} ${CATEGORIES_TABLE}`);
  } else if (cubes.length) {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    try {
      const contents = tables.filter(({name}) => cubes.some((cube) => cube.name === name));
      await prepare(connection, release, contents);
      for (const cube of cubes) sums.push(...(await sumsOf(connection, cube, divided)));
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }
  checkGate(sums, release, findings);
  checkOffered(release, findings);
  compare(figures, sums, release, "figures.arrow", findings);
  const table = tables.find(({name}) => name === FIGURE_TABLE);
  if (table) compare(figureRows(table), sums, release, `${DATABASE} ${FIGURE_TABLE}`, findings);
  return sums;
}

async function prepare(
  connection: DuckDBConnection,
  {folder, manifest}: Release,
  cubes: readonly DecodedTable[]
): Promise<void> {
  const file = join(folder, DATABASE);
  await connection.run(`ATTACH ${literal(file)} AS released (READ_ONLY)`);
  const byCode = new Map(manifest.areas.map((area) => [area.code, area]));
  const above = manifest.areas.flatMap((area) => {
    const rows: string[] = [];
    for (let at = byCode.get(area.code); at; at = byCode.get(at.parent ?? "")) {
      rows.push(`(${[area.code, at.level, at.code].map(literal).join(", ")})`);
    }
    return rows;
  });
  const cells = new Set(
    cubes.flatMap((cube) => cube.columns.find((c) => c.name === "period")!.values.map(String))
  );
  const atoms = [...cells].map(parsePeriod);
  const spans = manifest.periods.filter(({kind}) => kind === "span");
  const outers = [...spans, ...[...new Set(atoms.flatMap(enclosing))].map(parsePeriod)];
  const during = atoms.flatMap((inner) =>
    outers
      .filter((outer) => outer.start <= inner.start && inner.end <= outer.end)
      .map((outer) => `(${[inner.code, outer.code].map(literal).join(", ")})`)
  );
  await connection.run(`CREATE TABLE above AS FROM (VALUES ${above.join(", ")}) t(cell_area, level, area)`);
  await connection.run(`CREATE TABLE during AS FROM (VALUES ${during.join(", ")}) t(cell_period, period)`);
  const years = outers.flatMap(({code, start, end, kind}) => {
    const first = Number(start.slice(0, 4));
    const length = kind === "span" ? Number(end.slice(0, 4)) - first : 1;
    return Array.from({length}, (_, i) => `(${[code, String(first + i)].map(literal).join(", ")})`);
  });
  await connection.run(`CREATE TABLE years_of AS FROM (VALUES ${years.join(", ")}) t(period, year)`);
}

function enclosing({kind, code, start}: Period): string[] {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  const wider = (["year", "quarter", "month"] as const).slice(0, PERIOD_KINDS.indexOf(kind));
  return [code, ...wider.map((k) => periodOfMonth(k, year, month))];
}

/**
 * Sums the parts of the indicators that are counted in a cube, and their wholes: in the same cube, or in another
 * table, of which each margin takes the years that it lies in.
 */
async function sumsOf(
  connection: DuckDBConnection,
  cube: TableEntry,
  tables: readonly TableEntry[]
): Promise<Sum[]> {
  const own = `FROM ${cellsOf(cube)} JOIN above a ON a.cell_area = c.area::VARCHAR
    JOIN during d ON d.cell_period = c.period::VARCHAR`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE part AS
    SELECT i.indicator, a.level, a.area, d.period,
      coalesce(sum(c.n) FILTER (i.in_part), 0)::DOUBLE AS part,
      sum(c.n) FILTER (i.in_whole)::DOUBLE AS inside
    ${own} GROUP BY ALL HAVING bool_or(i.in_part)`);
  await connection.run(
    "CREATE OR REPLACE TEMP TABLE outside (indicator VARCHAR, area VARCHAR, year VARCHAR, n DOUBLE)"
  );
  for (const table of tables.filter(({name}) => name !== cube.name))
    await connection.run(`INSERT INTO outside
      SELECT i.indicator, a.area, left(c.period::VARCHAR, 4),
        CASE WHEN bool_or(c.n IS NULL) THEN NULL ELSE sum(c.n) END
      FROM ${cellsOf(table)} JOIN above a ON a.cell_area = c.area::VARCHAR
      WHERE i.in_whole AND i.indicator IN (SELECT indicator FROM part) GROUP BY ALL`);
  const read = await connection.runAndReadAll(
    `WITH whole AS (
       SELECT p.indicator, p.area, p.period, CASE WHEN count(o.n) = count(*) THEN sum(o.n) END AS n
       FROM part p JOIN years_of y USING (period)
         LEFT JOIN outside o ON o.indicator = p.indicator AND o.area = p.area AND o.year = y.year
       GROUP BY ALL
     )
     SELECT indicator, level, area, period, part, coalesce(inside, n) AS whole
     FROM part JOIN whole USING (indicator, area, period)`
  );
  return read.getRowObjectsJS() as unknown as Sum[];
}

/** Cells of a table beside what each indicator makes of them, as a FROM clause: `c` and `i`. */
function cellsOf(table: TableEntry): string {
  // A public table has no categories: its other columns say something about the number.
  const names = table.status === "public" ? [] : table.columns.map(({name}) => name);
  const dimensions = names
    .filter((name) => !["area", "period", "n"].includes(name))
    .map((name) => `${literal(`${name}=`)} || c.${quoted(name)}::VARCHAR`);
  const category = dimensions.length ? `concat_ws('; ', ${dimensions.join(", ")})` : "''";
  return `released.${quoted(table.name)} c
    JOIN (SELECT indicator::VARCHAR AS indicator, table_name::VARCHAR AS table_name, category, in_part, in_whole
      FROM released.${CATEGORIES_TABLE}) i ON i.table_name = ${literal(table.name)} AND i.category = ${category}`;
}

function checkGate(sums: readonly Sum[], {manifest}: Release, findings: Findings): void {
  const groups = group(sums, (sum) => breakdown(sum.indicator, sum.level, parsePeriod(sum.period).kind));
  for (const card of manifest.indicators.filter(({status}) => status === "protected")) {
    for (const entry of manifest.gate.filter(({indicator}) => indicator === card.id)) {
      const sumsOfOne = groups.get(breakdown(entry.indicator, entry.level, entry.period)) ?? [];
      const count = sumsOfOne.reduce((total, {part}) => total + part, 0);
      const cells = sumsOfOne.filter(({whole}) => whole === null || whole > 0).length;
      if (offers(count, cells, manifest.protection.minimum_mean, card.base) !== entry.offered)
        findings.add("gate not as computed", `manifest.json gate ${card.id} ${entry.level} ${entry.period}`);
    }
  }
}

/** Public figures are held to their gate too: a page shows nothing else. */
function checkOffered({manifest, figures}: Release, findings: Findings): void {
  const offered = offeredBreakdowns(manifest);
  const levels = new Map(manifest.areas.map(({code, level}) => [code, level]));
  for (const {indicator, area, period} of figures) {
    const kind = parsePeriod(period).kind;
    const level = levels.get(area) ?? "unknown";
    if (!offered.has(breakdown(indicator, level, kind)))
      findings.add("figure not offered", `figures.arrow ${indicator} ${level} ${kind}`);
  }
}

function compare(
  figures: Release["figures"],
  sums: readonly Sum[],
  {manifest}: Release,
  where: string,
  findings: Findings
): void {
  const offered = offeredBreakdowns(manifest);
  const open = new Map(
    sums
      .filter((sum) => offered.has(breakdown(sum.indicator, sum.level, parsePeriod(sum.period).kind)))
      .map((sum) => [`${sum.indicator} ${sum.area} ${sum.period}`, sum])
  );
  const guarded = new Set(manifest.indicators.filter((c) => c.status === "protected").map((c) => c.id));
  for (const {indicator, area, period, n, denominator} of figures) {
    if (!guarded.has(indicator)) continue;
    const key = `${indicator} ${area} ${period}`;
    const sum = open.get(key);
    open.delete(key);
    if ((n ?? null) !== (sum?.part ?? null) || (denominator ?? null) !== (sum?.whole ?? null))
      findings.add("not the sum", `${where} ${indicator}`);
  }
  for (const {indicator} of open.values()) findings.add("figure missing", `${where} ${indicator}`);
}

function offeredBreakdowns({gate}: Manifest): Set<string> {
  return new Set(gate.filter((g) => g.offered).map((g) => breakdown(g.indicator, g.level, g.period)));
}

function breakdown(indicator: string, level: string, kind: PeriodKind): string {
  return `${indicator} ${level} ${kind}`;
}
