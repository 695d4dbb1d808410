import {literal, quoted} from "../../../src/lib/sql-text.js";
import type {CrosswalkSource} from "../../config.js";
import type {PrivateEngine} from "../../engines/private-engine.js";
import {brokenRule} from "../../stages/broken-rule.js";
import {validate} from "../../stages/validate.js";
import {inMunicipality} from "../area-code.js";
import {refuseRows} from "../refuse-rows.js";
import {crosswalk} from "./contract.js";

const TOLERANCE = 0.01;

/** A part of an old buurt and the present one that it lies in. */
export interface Passage {
  old_code: string;
  new_code: string;
  /** Share of the old buurt; those of one old buurt add up to 1. */
  share: number;
}

export interface CrosswalkOptions {
  path: string;
  columns: CrosswalkSource;
  municipality: string;
  /** Codes of the buurten of the earlier vintage: each must be in the crosswalk. */
  before: readonly string[];
  /** Codes of the present ones. */
  after: readonly string[];
}

/**
 * Reads how the buurten of a municipality passed into the present ones, each old buurt whole: shares that add up to
 * nearly 1 are brought to 1, further off they are refused. Ordered by old, then new code.
 */
export async function readCrosswalk(engine: PrivateEngine, options: CrosswalkOptions): Promise<Passage[]> {
  const {path, columns, municipality} = options;
  const contract = crosswalk(columns);
  const {table} = await validate(engine, contract, {file: "buurten", path, latest: "9999-12-31"});
  const own = `(SELECT * FROM ${quoted(table)} WHERE ${inMunicipality("old_code", municipality)})`;
  const place = {source: contract.id, file: path};
  for (const [column, name, known, which] of [
    ["old_code", columns.old_code, options.before, "earlier"],
    ["new_code", columns.new_code, options.after, "present"]
  ] as const) {
    await refuseRows(engine, {
      ...place,
      column: name,
      problem: `buurt not in the ${which} boundaries`,
      from: `${own} WHERE ${column} NOT IN (${known.map(literal).join(", ")})`,
      wayOut: "take the crosswalk between these two vintages, or correct areas.previous in the config"
    });
  }
  const passages = await engine.all<Passage>(`
    SELECT old_code, new_code, share / sum(share) OVER (PARTITION BY old_code) AS share
    FROM ${own} WHERE share > 0 ORDER BY old_code, new_code`);
  for (const [column, known, which] of [
    ["old_code", options.before, "earlier"],
    ["new_code", options.after, "present"]
  ] as const) {
    const named = new Set(passages.map((passage) => passage[column]));
    const lacking = known.filter((code) => !named.has(code)).length;
    if (!lacking) continue;
    throw brokenRule({
      problem: `${lacking} buurten of the ${which} boundaries missing`,
      ...place,
      column: columns[column],
      wayOut: "complete the crosswalk: what it leaves out would be lost"
    });
  }
  const [off] = await engine.all<{rows: number}>(`
    SELECT count(*) AS rows FROM (SELECT sum(share) AS whole FROM ${own} GROUP BY old_code)
    WHERE abs(whole - 1) > ${columns.tolerance ?? TOLERANCE} + 1e-9`);
  if (off!.rows) {
    throw brokenRule({
      problem: `shares of ${off!.rows} old buurten do not add up to 1`,
      ...place,
      column: columns.share,
      wayOut: "rows are missing or doubled, or the shares are of the present buurten; complete the crosswalk"
    });
  }
  await engine.run(`DROP TABLE ${quoted(table)}`);
  return passages;
}
