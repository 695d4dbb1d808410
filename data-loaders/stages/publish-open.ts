import type {Area} from "../../src/lib/areas/area.js";
import {quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {TOTAL_OFFENCES} from "../indicators/misdrijven.js";
import {type OffenceFigures, type OffenceRow, offenceFigures, type ResidentsRow} from "./offence-figures.js";
import {RESIDENT_TABLE} from "./protect/released-tables.js";
import {type ResidentCell, residentCells} from "./resident-cells.js";
import type {Released, Valid} from "./types.js";

export interface PublishedOpenData extends OffenceFigures {
  /**
   * `key_figure`, `offence` and `making_ends_meet` with the CBS codes, and `resident` by area of the publication
   * geography; all exact, but for key figures that are marked as estimated.
   */
  tables: Released[];
  /** What events are divided by; the rows of `resident`. */
  residents: ResidentCell[];
}

export interface OpenTables {
  keyFigures: Valid | null;
  offences: Valid | null;
  makingEndsMeet: Valid | null;
}

/** Passes open data on as they are, and sums offences to the publication geography. */
export async function publishOpen(
  engine: PrivateEngine,
  {keyFigures, offences, makingEndsMeet}: OpenTables,
  {areas, minimum_mean}: {areas: readonly Area[]; minimum_mean: number}
): Promise<PublishedOpenData> {
  const residents = keyFigures ? await engine.all<ResidentsRow>(residentsSql(keyFigures)) : [];
  const counts = offences ? await engine.all<OffenceRow>(offencesSql(offences)) : [];
  const cells = residentCells(residents, areas);
  const passed: [string, ColumnPlan, Valid | null][] = [
    ["key_figure", KEY_FIGURE_COLUMNS, keyFigures],
    ["offence", OFFENCE_COLUMNS, offences],
    ["making_ends_meet", MAKING_ENDS_MEET_COLUMNS, makingEndsMeet]
  ];
  const tables: Released[] = [];
  for (const [name, plan, table] of passed) if (table) tables.push(await released(engine, name, plan, table));
  return {
    ...offenceFigures(counts, residents, areas, minimum_mean),
    tables: keyFigures ? [...tables, residentTable(cells)] : tables,
    residents: cells
  };
}

function residentTable(cells: readonly ResidentCell[]): Released {
  const columns = [
    {name: "area", type: "enum", values: cells.map(({area}) => area)},
    {name: "period", type: "enum", values: cells.map(({period}) => period)},
    {name: "n", type: "integer", values: cells.map(({n}) => n)},
    {name: "estimated", type: "boolean", values: cells.map(({estimated}) => estimated)}
  ];
  return {name: RESIDENT_TABLE, status: "public", base: 1, columns} as unknown as Released;
}

function residentsSql({table}: Valid): string {
  return `SELECT area AS buurt, year, residents, estimated FROM ${quoted(table)} WHERE level = 'buurt' ORDER BY ALL`;
}

function offencesSql({table}: Valid): string {
  return `SELECT buurt, period, n FROM ${quoted(table)} WHERE offence = '${TOTAL_OFFENCES}' ORDER BY ALL`;
}

/** Columns by their name in our table, for readers, and their type. */
export type ColumnPlan = readonly (readonly [
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
  ["households", "households", "integer"],
  ["dwellings", "dwellings", "integer"],
  ["owner_occupied_pct", "owner_occupied_pct", "double"],
  ["corporation_pct", "corporation_pct", "double"],
  ["mean_income", "mean_income_1000_eur", "double"],
  ["comparable", "comparable", "boolean"],
  ["estimated", "estimated", "boolean"]
];
const OFFENCE_COLUMNS: ColumnPlan = [
  ["buurt", "cbs_code", "enum"],
  ["period", "period", "enum"],
  ["offence", "offence", "enum"],
  ["n", "n", "integer"]
];

const MAKING_ENDS_MEET_COLUMNS: ColumnPlan = [
  ["area", "cbs_code", "enum"],
  ["level", "level", "enum"],
  ["year", "year", "integer"],
  ["pct", "adults_pct", "double"]
];

/** Passes a table of open data on as it is, its columns named for readers. */
export async function released(
  engine: PrivateEngine,
  name: string,
  plan: ColumnPlan,
  {table}: Valid
): Promise<Released> {
  const select = plan
    .map(
      ([sql, as, type]) =>
        `${type === "date" ? `CAST(${quoted(sql)} AS VARCHAR)` : quoted(sql)} AS ${quoted(as)}`
    )
    .join(", ");
  const rows = await engine.all(`SELECT ${select} FROM ${quoted(table)} ORDER BY ALL`);
  const columns = plan.map(([, as, type]) => ({name: as, type, values: rows.map((row) => row[as])}));
  return {name, status: "public", base: 1, columns} as unknown as Released;
}
