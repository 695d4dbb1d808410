import type {Area} from "../../src/lib/areas/area.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {TOTAL_OFFENCES} from "../indicators/misdrijven.js";
import {type OffenceFigures, type OffenceRow, offenceFigures, type ResidentsRow} from "./offence-figures.js";
import type {Released, Valid} from "./types.js";

export interface PublishedOpenData extends OffenceFigures {
  /** `key_figure` and `offence`, exact and with the CBS codes as published. */
  tables: Released[];
}

export interface OpenTables {
  keyFigures: Valid | null;
  offences: Valid | null;
}

/** Passes open data on as they are, and sums offences to the publication geography. */
export async function publishOpen(
  engine: PrivateEngine,
  {keyFigures, offences}: OpenTables,
  {areas, minimum_mean}: {areas: readonly Area[]; minimum_mean: number}
): Promise<PublishedOpenData> {
  const residents = keyFigures ? await engine.all<ResidentsRow>(residentsSql(keyFigures)) : [];
  const counts = offences ? await engine.all<OffenceRow>(offencesSql(offences)) : [];
  return {
    ...offenceFigures(counts, residents, areas, minimum_mean),
    tables: [
      ...(keyFigures ? [await released(engine, "key_figure", KEY_FIGURE_COLUMNS, keyFigures)] : []),
      ...(offences ? [await released(engine, "offence", OFFENCE_COLUMNS, offences)] : [])
    ]
  };
}

function residentsSql({table}: Valid): string {
  return `SELECT area AS buurt, year, residents FROM ${quoted(table)} WHERE level = 'buurt' ORDER BY ALL`;
}

function offencesSql({table}: Valid): string {
  return `SELECT buurt, period, n FROM ${quoted(table)} WHERE offence = '${TOTAL_OFFENCES}' ORDER BY ALL`;
}

type ColumnPlan = readonly (readonly [
  sql: string,
  name: string,
  type: Released["columns"][number]["type"]
])[];

const KEY_FIGURE_COLUMNS: ColumnPlan = [
  ["area", "cbs_code", "enum"],
  ["level", "level", "enum"],
  ["name", "name", "varchar"],
  ["year", "year", "integer"],
  ["residents", "residents", "integer"],
  ["households", "households", "integer"]
];
const OFFENCE_COLUMNS: ColumnPlan = [
  ["buurt", "cbs_code", "enum"],
  ["period", "period", "enum"],
  ["offence", "offence", "enum"],
  ["n", "n", "integer"]
];

async function released(
  engine: PrivateEngine,
  name: string,
  plan: ColumnPlan,
  {table}: Valid
): Promise<Released> {
  const select = plan.map(([sql, as]) => `${quoted(sql)} AS ${quoted(as)}`).join(", ");
  const rows = await engine.all(`SELECT ${select} FROM ${quoted(table)} ORDER BY ALL`);
  const columns = plan.map(([, as, type]) => ({name: as, type, values: rows.map((row) => row[as])}));
  return {name, status: "public", base: 1, columns} as unknown as Released;
}
