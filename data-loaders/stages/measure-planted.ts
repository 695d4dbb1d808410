import type {PlantedEntry} from "../../src/lib/snapshot/manifest.js";
import {literal, quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Shown} from "../indicators/all.js";
import {type CubeRecipe, categoriesSql, type RegisterIndicator} from "../indicators/indicator.js";
import {categorySql} from "./aggregate.js";
import type {Keys} from "./keys.js";
import {pseudonym} from "./pseudonym.js";
import type {PlantedUnit} from "./read-truth.js";
import type {Linked} from "./types.js";

/** What an indicator finds of what was planted; the counts of units are null where its table holds no unit. */
export type PlantedCounts = Omit<PlantedEntry, "rank">;

/**
 * Counts, for each indicator, planted units that it counts, those that it misses, and units that it counts where
 * nothing was planted, in units × years. Only ever for the fictional municipality: of a real one nobody knows.
 */
export async function measurePlanted(
  engine: PrivateEngine,
  {recipes, counted}: Shown,
  linked: readonly Linked[],
  truth: readonly PlantedUnit[],
  keys: Keys
): Promise<PlantedCounts[]> {
  const measured: PlantedCounts[] = [];
  for (const indicator of counted) {
    const recipe = recipes.find(({name}) => name === indicator.cube)!;
    const table = linked.find((of) => of.table === recipe.table)!;
    const units = truth.filter(({phenomenon}) => indicator.planted.includes(phenomenon));
    const kind = await unitOf(engine, table);
    if (!units.length || !kind) continue;
    const key = keys.pseudonymKey(recipe.purpose);
    await engine.append("planted", [
      {
        name: "unit",
        type: "VARCHAR",
        values: units.map(({unit}) => pseudonym(key, recipe.purpose, kind, unit))
      },
      {name: "year", type: "VARCHAR", values: units.map(({year}) => String(year))}
    ]);
    measured.push({indicator: indicator.card.id, ...(await compare(engine, recipe, indicator, table, kind))});
    await engine.run("DROP TABLE planted");
  }
  return measured;
}

async function compare(
  engine: PrivateEngine,
  recipe: CubeRecipe,
  {part}: RegisterIndicator,
  {table}: Linked,
  kind: string
): Promise<Omit<PlantedCounts, "indicator">> {
  const [row] = await engine.all<Omit<PlantedCounts, "indicator">>(`
    WITH flagged AS (
      SELECT DISTINCT ${quoted(`${kind}_key`)} AS unit, period[:4] AS year
      FROM (${categorySql(recipe, table)}) WHERE ${categoriesSql(part)} AND ${quoted(`${kind}_key`)} IS NOT NULL
    )
    SELECT (SELECT count(*) FROM (SELECT DISTINCT unit, year FROM planted)) AS planted,
      (SELECT count(*) FROM flagged SEMI JOIN planted USING (unit, year)) AS found,
      (SELECT count(*) FROM flagged ANTI JOIN planted USING (unit, year)) AS innocent`);
  return row!;
}

/** The kind of unit that a linked table counts, where it keeps its pseudonym. */
async function unitOf(engine: PrivateEngine, {table}: Linked): Promise<"object" | "dossier" | null> {
  const columns = await engine.all<{name: string}>(
    `SELECT column_name AS name FROM duckdb_columns() WHERE table_name = ${literal(table)}`
  );
  return (
    (["dossier", "object"] as const).find((kind) => columns.some(({name}) => name === `${kind}_key`)) ?? null
  );
}
