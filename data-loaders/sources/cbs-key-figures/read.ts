import {literal, quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {brokenRule, ROWS_NAMED} from "../../stages/broken-rule.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {inMunicipality, levelOf} from "../area-code.js";
import {COLUMNS, cbsKeyFigures, INCOME_COLUMNS, NOT_COMPARABLE, ROUNDING} from "./contract.js";

export interface KeyFiguresOptions {
  /** File by year. */
  paths: Readonly<Record<number, string>>;
  municipality: string;
  /** Boundary vintages, newest last: key figures must have exactly the buurten of theirs. */
  vintages: readonly DrawnVintage[];
}

/** The buurten that are drawn for a vintage, by code. */
export interface DrawnVintage {
  vintage: number;
  buurten: readonly string[];
  /** Last year whose key figures are in these buurten; none for the newest. */
  until_year?: number;
}

/**
 * Reads the key figures of all years into `key_figures`, each year in the codes of its own vintage: rows of the municipality, its wijken and buurten, told
 * apart from others by the code's structure. Totals stay as published: CBS rounds each number by itself, so parts
 * and whole differ; only a gap that rounding cannot explain is refused.
 */
export async function readKeyFigures(engine: PrivateEngine, options: KeyFiguresOptions): Promise<Valid> {
  const parts: string[] = [];
  for (const [year, path] of Object.entries(options.paths)) {
    const table = `key_figures_${year}`;
    const valid = await validate(engine, cbsKeyFigures, {
      file: "kerncijfers",
      path,
      table,
      latest: "9999-12-31"
    });
    await engine.run(`
      CREATE TABLE ${quoted(`${table}_own`)} AS
      SELECT file_row, area, ${levelOf("area")} AS level, name, ${Number(year)} AS year,
        ${MEASURES.join(", ")},
        change IS DISTINCT FROM ${literal(NOT_COMPARABLE)} AS comparable, false AS estimated
      FROM ${quoted(valid.table)} WHERE ${inMunicipality("area", options.municipality)};
      DROP TABLE ${quoted(valid.table)}`);
    const vintage = options.vintages.find(({until_year = Number(year)}) => Number(year) <= until_year)!;
    await checkAreas(engine, `${table}_own`, path, options.municipality, vintage);
    await checkSums(engine, `${table}_own`, path);
    parts.push(`SELECT * EXCLUDE (file_row) FROM ${quoted(`${table}_own`)}`);
  }
  await engine.run(`CREATE TABLE key_figures AS ${parts.join(" UNION ALL ")} ORDER BY year, area`);
  for (const year of Object.keys(options.paths))
    await engine.run(`DROP TABLE ${quoted(`key_figures_${year}_own`)}`);
  const [count] = await engine.all<{rows: number}>("SELECT count(*) AS rows FROM key_figures");
  return {table: "key_figures", source: cbsKeyFigures.id, rows: count!.rows} as unknown as Valid;
}

const MEASURES = [
  "residents",
  "households",
  "dwellings",
  "owner_occupied_pct",
  "corporation_pct",
  `coalesce(${INCOME_COLUMNS.map((_, i) => `mean_income_${i}`).join(", ")}) AS mean_income`
];

/** Key figures and boundaries must be of one vintage: the same buurten, none more, none less. */
async function checkAreas(
  engine: PrivateEngine,
  table: string,
  path: string,
  municipality: string,
  {vintage, buurten}: DrawnVintage
) {
  const place = {source: cbsKeyFigures.id, file: path, column: COLUMNS.code};
  const drawn = `unnest([${buurten.map(literal).join(", ")}])`;
  const [found] = await engine.all<{own: number; rows: number; first: number[] | null; lacking: number}>(`
    SELECT count(*) AS own,
      count(*) FILTER (WHERE strange) AS rows,
      min(file_row, ${ROWS_NAMED}) FILTER (WHERE strange) AS first,
      (SELECT count(*) FROM (SELECT ${drawn} AS area) ANTI JOIN ${quoted(table)} USING (area)) AS lacking
    FROM (SELECT file_row, level = 'buurt' AND area NOT IN (SELECT ${drawn}) AS strange FROM ${quoted(table)})`);
  if (!found!.own) {
    const wayOut = "name the key figures of this municipality, or correct its code in the config";
    throw brokenRule({problem: `no area of ${municipality}`, ...place, wayOut});
  }
  const wayOut = "take key figures and boundaries of one year, and areas.vintage with them";
  if (found!.rows) {
    const problem = `buurt not in the boundaries of ${vintage}`;
    throw brokenRule({problem, ...place, rows: found!.rows, first: found!.first ?? [], wayOut});
  }
  if (found!.lacking) {
    throw brokenRule({
      problem: `${found!.lacking} buurten of the boundaries of ${vintage} missing`,
      ...place,
      wayOut
    });
  }
}

/** Each part may be half a rounding step off; a bigger gap than all of them together is a lack of rows. */
async function checkSums(engine: PrivateEngine, table: string, path: string) {
  const sums = await engine.all<{level: string; parts: number; gap: number | null}>(`
    SELECT level, count(*) AS parts,
      abs(sum(residents) - (SELECT max(residents) FROM ${quoted(table)} WHERE level = 'gemeente')) AS gap
    FROM ${quoted(table)} WHERE level <> 'gemeente' GROUP BY level ORDER BY level`);
  for (const {level, parts, gap} of sums) {
    if (gap === null || gap <= (parts * ROUNDING) / 2) continue;
    throw brokenRule({
      problem: `residents of the ${level}en do not add up to the municipality, rounding considered`,
      source: cbsKeyFigures.id,
      file: path,
      column: COLUMNS.residents,
      wayOut: "rows are missing or doubled: download the table again, whole"
    });
  }
}
