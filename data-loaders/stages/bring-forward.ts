import {literal} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Passage} from "../sources/crosswalk/read.js";
import {type AreaFigures, toPresent} from "./bring-forward/to-present.js";

export interface Forward {
  passages: readonly Passage[];
  /** Years up to this one are in old buurten. */
  until_year: number;
  /** Names of the present buurten and wijken, by code. */
  names: ReadonlyMap<string, string>;
}

/**
 * Brings `key_figures` of earlier years to the present buurten, in place. Buurten that were whole stay exact; parts
 * of split ones are estimates, marked so. Wijken and the municipality stay as published, but a wijk whose outline
 * changed becomes the sum of its buurten. Returns how many buurt rows are estimates.
 */
export async function bringForward(engine: PrivateEngine, forward: Forward): Promise<number> {
  const {passages, until_year, names} = forward;
  const rows = await engine.all<AreaFigures & {year: number}>(
    `SELECT * EXCLUDE (level, name) FROM key_figures WHERE level = 'buurt' AND year <= ${until_year} ORDER BY ALL`
  );
  const wijken = changedWijken(passages);
  let estimated = 0;
  for (const year of new Set(rows.map((row) => row.year))) {
    const before = rows.filter((row) => row.year === year);
    const buurten = toPresent(before, passages);
    checkTotals(before, buurten, year);
    const sums = toPresent(
      buurten.filter(({area}) => wijken.has(wijkOf(area))),
      buurten.map(({area}) => ({old_code: area, new_code: wijkOf(area), share: 1}))
    );
    await engine.run(`DELETE FROM key_figures WHERE year = ${year}
      AND (level = 'buurt' OR (level = 'wijk' AND area IN (${listOf([...wijken])})))`);
    await insert(engine, "buurt", year, buurten, names);
    // Its outline is that of today, while the year after was compared with the one before.
    const wijkSums = sums.map((row) => ({...row, comparable: false}));
    await insert(engine, "wijk", year, wijkSums, names);
    estimated += buurten.filter((row) => row.estimated).length;
  }
  await rejoin(engine, forward);
  return estimated;
}

async function insert(
  engine: PrivateEngine,
  level: string,
  year: number,
  rows: readonly AreaFigures[],
  names: ReadonlyMap<string, string>
): Promise<void> {
  if (!rows.length) return;
  const columns = ["area", "level", "name", "year", ...MEASURES, "comparable", "estimated"];
  const values = rows.map((row) =>
    [
      literal(row.area),
      literal(level),
      literal(names.get(row.area) ?? row.area),
      year,
      ...MEASURES.map((measure) => row[measure] ?? "NULL"),
      row.comparable,
      row.estimated
    ].join(", ")
  );
  await engine.run(
    `INSERT INTO key_figures (${columns.join(", ")}) VALUES ${values.map((row) => `(${row})`).join(", ")}`
  );
}

const MEASURES = [
  "residents",
  "households",
  "dwellings",
  "owner_occupied_pct",
  "corporation_pct",
  "mean_income"
] as const;

/** The first year in present buurten follows on buurten that were brought forward whole: comparable after all. */
async function rejoin(engine: PrivateEngine, {passages, until_year}: Forward): Promise<void> {
  const moved = passages
    .filter(({old_code, new_code}) => old_code !== new_code)
    .map(({new_code}) => new_code);
  await engine.run(`
    UPDATE key_figures AS now SET comparable = NOT before.estimated
    FROM (SELECT area, estimated FROM key_figures WHERE level = 'buurt' AND year = ${until_year}) AS before
    WHERE now.area = before.area AND now.year = ${until_year + 1}
      AND (before.estimated OR now.area IN (${listOf(moved)}))`);
}

/** Wijken, old and present, of which a buurt went to or came from another wijk. */
function changedWijken(passages: readonly Passage[]): Set<string> {
  const crossing = passages.filter(({old_code, new_code}) => wijkOf(old_code) !== wijkOf(new_code));
  return new Set(crossing.flatMap(({old_code, new_code}) => [wijkOf(old_code), wijkOf(new_code)]));
}

/** A buurt lies in the wijk whose code its own code begins with; boundaries are checked for that. */
function wijkOf(buurt: string): string {
  return `WK${buurt.slice(2, 8)}`;
}

/** Nothing may be lost: where no number is missing, each total is what it was. */
function checkTotals(before: readonly AreaFigures[], after: readonly AreaFigures[], year: number): void {
  for (const name of ["residents", "households", "dwellings"] as const) {
    const [old, present] = [before, after].map((rows) => rows.map((row) => row[name]));
    if (old!.includes(null)) continue;
    const total = (values: readonly (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);
    if (present!.includes(null) || total(old!) !== total(present!))
      throw new Error(
        `bring forward: ${name} of ${year} do not add up to what they were; the crosswalk loses some`
      );
  }
}

/** A list for IN, never empty. */
function listOf(codes: readonly string[]): string {
  return codes.length ? codes.map(literal).join(", ") : "NULL";
}
