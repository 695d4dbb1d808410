import {CliError} from "../../../src/lib/cli-error.js";
import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {brokenRule, ROWS_NAMED} from "../../stages/broken-rule.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {ELECTRICITY, energyPostcode} from "./contract.js";

/** A row for more postcodes than this, ten numbers wide, is a mistake. */
const WIDEST = 10 * 26 * 26;

const TABLE = "energy_postcode_kleinverbruik";

/**
 * Reads the mean use of electricity into
 * `energy_postcode_kleinverbruik(postcode_id VARCHAR, year INTEGER, mean_kwh DOUBLE, connections INTEGER)`, a row per
 * postcode and year: ranges are written out, rows of one postcode weighted by their connections, which are added.
 * Paths are named `kleinverbruik_2023` for the file of a year, or `kleinverbruik` for one with a column JAAR.
 */
export async function readEnergyPostcode(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const parts: string[] = [];
  for (const [name, path] of Object.entries(paths)) {
    const year = yearOf(name);
    const {table} = await validate(engine, energyPostcode, {
      file: "kleinverbruik",
      path,
      table: `energy_postcode_${name}_read`,
      latest
    });
    await checkPostcodes(engine, table, path);
    if (!year) await checkYears(engine, table, path);
    parts.push(`SELECT ${INDEX("postcode_id")} AS first, ${INDEX("postcode_until")} AS last,
      ${year ?? "year"} AS year, mean_kwh, connections
      FROM ${quoted(table)} WHERE product = '${ELECTRICITY}' AND mean_kwh IS NOT NULL`);
  }
  await engine.run(`
    CREATE TABLE ${TABLE} AS
    SELECT printf('%04d', at // 676) || chr(CAST(65 + at % 676 // 26 AS INTEGER)) ||
        chr(CAST(65 + at % 26 AS INTEGER)) AS postcode_id,
      CAST(year AS INTEGER) AS year,
      sum(mean_kwh * connections) / sum(connections) AS mean_kwh,
      CAST(sum(connections) AS INTEGER) AS connections
    FROM (SELECT unnest(range(first, last + 1)) AS at, year, mean_kwh, connections FROM (${parts.join(" UNION ALL ")}))
    GROUP BY at, year ORDER BY at, year`);
  for (const name of Object.keys(paths))
    await engine.run(`DROP TABLE ${quoted(`energy_postcode_${name}_read`)}`);
  const [rows] = await engine.all<{n: number}>(`SELECT count(*) AS n FROM ${TABLE}`);
  if (!rows!.n) {
    throw brokenRule({
      problem: `no row of product ${ELECTRICITY}`,
      source: energyPostcode.id,
      file: Object.values(paths)[0]!,
      column: "PRODUCTSOORT",
      wayOut: "name the file of electricity, not the one of gas"
    });
  }
  return {kleinverbruik: {table: TABLE, source: energyPostcode.id, rows: rows!.n} as unknown as Valid};
}

/** SQL that numbers postcodes in their order, 1000AA and up; spelled with a blank or in lower case as well. */
const INDEX = (column: string) =>
  `(CAST(substr(${column}, 1, 4) AS INTEGER) * 676 + (ascii(upper(${column}[-2])) - 65) * 26 +
    ascii(upper(${column}[-1])) - 65)`;

function yearOf(name: string): string | null {
  const match = /^kleinverbruik(?:_(\d{4}))?$/.exec(name);
  if (!match)
    throw new CliError(
      `${energyPostcode.id}: file ${name} in the config; expected kleinverbruik_<year>, or kleinverbruik for a file ` +
        "with a column JAAR"
    );
  return match[1] ?? null;
}

async function checkPostcodes(engine: PrivateEngine, table: string, path: string): Promise<void> {
  for (const [column, name] of [
    ["postcode_id", "POSTCODE_VAN"],
    ["postcode_until", "POSTCODE_TOT"]
  ] as const) {
    await refuse(engine, table, `NOT regexp_full_match(${column}, '[1-9][0-9]{3} ?[A-Za-z]{2}')`, path, {
      problem: "not a postcode",
      column: name,
      wayOut: "export four digits and two letters; a shifted column gives this as well"
    });
  }
  const [first, last] = [INDEX("postcode_id"), INDEX("postcode_until")];
  await refuse(engine, table, `${last} - ${first} NOT BETWEEN 0 AND ${WIDEST}`, path, {
    problem: `postcodes do not run from the first to the last, or are over ${WIDEST}`,
    column: "POSTCODE_VAN + POSTCODE_TOT",
    wayOut: "correct the range at the source"
  });
}

function checkYears(engine: PrivateEngine, table: string, path: string): Promise<void> {
  return refuse(engine, table, "year IS NULL", path, {
    problem: "year missing",
    column: "JAAR",
    wayOut: "name the file kleinverbruik_<year> in the config, or add the column to every row"
  });
}

async function refuse(
  engine: PrivateEngine,
  table: string,
  wrong: string,
  path: string,
  rule: {problem: string; column: string; wayOut: string}
): Promise<void> {
  const [found] = await engine.all<{rows: number; first: number[] | null}>(
    `SELECT count(*) AS rows, min(file_row, ${ROWS_NAMED}) AS first FROM ${quoted(table)} WHERE ${wrong}`
  );
  if (!found!.rows) return;
  throw brokenRule({
    ...rule,
    source: energyPostcode.id,
    file: path,
    rows: found!.rows,
    first: found!.first ?? []
  });
}
