import {quoted} from "../../../src/lib/sql-text.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {brokenRule} from "../../stages/broken-rule.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {water} from "./contract.js";

/** A year with fewer than this share of the rows of the fullest year is a delivery cut short. */
const SMALLEST_YEAR = 0.5;

/** Reads yearly use into `water_jaarverbruik`. */
export async function readWater(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const path = paths.jaarverbruik!;
  const use = await validate(engine, water, {file: "jaarverbruik", path, latest});
  const years = await engine.all<{year: number; rows: number}>(
    `SELECT year, count(*) AS rows FROM ${quoted(use.table)} GROUP BY year ORDER BY year`
  );
  const full = Math.max(...years.map((year) => year.rows));
  const short = years.filter((year) => year.rows < full * SMALLEST_YEAR);
  if (short.length) {
    throw brokenRule({
      problem: `${short.length} of ${years.length} years cut short (under half the rows of the fullest)`,
      source: water.id,
      file: path,
      column: "jaar",
      wayOut: "deliver every year whole, or leave out the years that are not complete"
    });
  }
  return {jaarverbruik: use};
}
