import {CliError} from "../../../src/lib/cli-error.js";
import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {brokenRule} from "../../stages/broken-rule.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {refuseRows} from "../refuse-rows.js";
import {refuseShortYears} from "../refuse-short-years.js";
import {ELECTRICITY, energyPostcode} from "./contract.js";

/** A row for more postcodes than this, a hundred numbers wide, is a mistake; real ones at the edge of a net span 34. */
const WIDEST = 100 * 26 * 26;

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
    parts.push(`SELECT ${indexOf("postcode_id")} AS first, ${indexOf("postcode_until")} AS last,
      ${year ?? "year"} AS year, mean_kwh, connections
      FROM ${quoted(table)} WHERE product = '${ELECTRICITY}' AND mean_kwh IS NOT NULL`);
  }
  await engine.run(`
    CREATE TABLE ${TABLE} AS
    SELECT printf('%04d', nth // 676) || chr(CAST(65 + nth % 676 // 26 AS INTEGER)) ||
        chr(CAST(65 + nth % 26 AS INTEGER)) AS postcode_id,
      CAST(year AS INTEGER) AS year,
      sum(mean_kwh * connections) / sum(connections) AS mean_kwh,
      CAST(sum(connections) AS INTEGER) AS connections
    FROM (SELECT unnest(range(first, last + 1)) AS nth, year, mean_kwh, connections FROM (${parts.join(" UNION ALL ")}))
    GROUP BY nth, year ORDER BY nth, year`);
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
  const place = {source: energyPostcode.id, file: Object.values(paths).at(-1)!, column: "JAAR"};
  await refuseShortYears(engine, TABLE, place);
  return {kleinverbruik: {table: TABLE, source: energyPostcode.id, rows: rows!.n} as unknown as Valid};
}

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
  const place = {source: energyPostcode.id, file: path};
  for (const [column, name] of [
    ["postcode_id", "POSTCODE_VAN"],
    ["postcode_until", "POSTCODE_TOT"]
  ] as const) {
    await refuseRows(engine, {
      ...place,
      column: name,
      problem: "not a postcode",
      from: `${quoted(table)} WHERE NOT regexp_full_match(${column}, '[1-9][0-9]{3} ?[A-Za-z]{2}')`,
      wayOut: "export four digits and two letters; a shifted column gives this as well"
    });
  }
  const wide = `${indexOf("postcode_until")} - ${indexOf("postcode_id")} NOT BETWEEN 0 AND ${WIDEST}`;
  await refuseRows(engine, {
    ...place,
    column: "POSTCODE_VAN + POSTCODE_TOT",
    problem: `postcodes do not run from the first to the last, or are over ${WIDEST}`,
    from: `${quoted(table)} WHERE ${wide}`,
    wayOut: "correct the range at the source"
  });
}

function checkYears(engine: PrivateEngine, table: string, path: string): Promise<void> {
  return refuseRows(engine, {
    source: energyPostcode.id,
    file: path,
    column: "JAAR",
    problem: "year missing",
    from: `${quoted(table)} WHERE year IS NULL`,
    wayOut: "name the file kleinverbruik_<year> in the config, or add the column to every row"
  });
}

/** SQL that numbers postcodes in their order, 1000AA and up; spelled with a blank or in lower case as well. */
function indexOf(column: string): string {
  const letter = (place: number) => `(ascii(upper(${column}[${place}])) - 65)`;
  return `(CAST(substr(${column}, 1, 4) AS INTEGER) * 676 + ${letter(-2)} * 26 + ${letter(-1)})`;
}
