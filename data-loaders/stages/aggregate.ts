import {ancestorOf} from "../../src/lib/areas/ancestor.js";
import type {Area} from "../../src/lib/areas/area.js";
import {literal, quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {type CubeRecipe, cubeOf, type RegisterIndicator} from "../indicators/indicator.js";
import {leastBase} from "../least-base.js";
import type {Aggregate, Cell, Linked} from "./types.js";

/** A counted cube, and how many of the rows it counts lie in no buurt: those are in no cell. */
export interface Counted {
  aggregate: Aggregate;
  without_place: number;
}

/**
 * Counts the rows of a linked table per publication area × period × category; one SQL statement. Cells without
 * a row are left out: `protect` completes them. Throws where a row lies in a buurt that the geography does not
 * know, in a category that the recipe does not name, or where the sources that were linked ask for a higher base.
 */
export async function aggregate(
  engine: PrivateEngine,
  recipe: CubeRecipe,
  indicators: readonly RegisterIndicator[],
  linked: Linked,
  {areas, areaOf}: {areas: readonly Area[]; areaOf: ReadonlyMap<string, string>}
): Promise<Counted> {
  if (linked.purpose !== recipe.purpose)
    throw new Error(`cube ${recipe.name}: counts for ${recipe.purpose}, not for ${linked.purpose}`);
  const least = leastBase(linked.source.split(" + "));
  if (recipe.base < least.base)
    throw new Error(
      `cube ${recipe.name}: base ${recipe.base}; ${least.because.join(", ")} asks for ${least.base}`
    );
  await placeAreas(engine, recipe, areas, areaOf);
  const rows = await engine.all<Row>(countSql(recipe, linked.table));
  const lost = sum(rows.filter((row) => row.buurt !== null && row.area === null));
  if (lost)
    throw new Error(
      `aggregate: ${lost} rows of ${linked.table} lie in a buurt outside the boundaries; check the vintage`
    );
  const names = recipe.dimensions.map(({name}) => name);
  const cells = rows
    .filter((row) => row.area !== null)
    .map((row): Cell => {
      const category = Object.fromEntries(names.map((name) => [name, String(row[name])]));
      return {area: row.area!, period: row.period, category, n: row.n};
    });
  const cube = cubeOf(recipe, indicators);
  return {
    aggregate: {cube, cells} as unknown as Aggregate,
    without_place: sum(rows.filter((row) => row.buurt === null))
  };
}

type Row = {buurt: string | null; area: string | null; period: string; n: number} & Record<string, unknown>;

const sum = (rows: readonly Row[]) => rows.reduce((total, row) => total + row.n, 0);

/** The recipe: the rows of the linked table that are counted, with the category of each, ids still with them. */
export function categorySql({dimensions, where}: CubeRecipe, table: string): string {
  const columns = dimensions.map(({name, sql}) => `${sql} AS ${quoted(name)}`);
  return `SELECT *, ${columns.join(", ")} FROM ${quoted(table)}${where ? ` WHERE ${where}` : ""}`;
}

/** Counts by buurt before it looks up areas, so that the join is over thousands of rows, not of dwellings. */
function countSql(recipe: CubeRecipe, table: string): string {
  const names = recipe.dimensions.map(({name}) => quoted(name)).join(", ");
  return `WITH counted AS (
      SELECT buurt, period, ${names}, count(*) AS n FROM (${categorySql(recipe, table)}) GROUP BY ALL
    )
    SELECT min(buurt) AS buurt, area, period, ${names}, CAST(sum(n) AS BIGINT) AS n
    FROM counted LEFT JOIN publication_area USING (buurt) GROUP BY area, buurt IS NULL, period, ${names} ORDER BY ALL`;
}

async function placeAreas(
  engine: PrivateEngine,
  {finest}: CubeRecipe,
  areas: readonly Area[],
  areaOf: ReadonlyMap<string, string>
): Promise<void> {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const values = [...areaOf].map(
    ([buurt, area]) => `(${literal(buurt)}, ${literal(ancestorOf(area, finest, byCode))})`
  );
  await engine.run(
    `CREATE OR REPLACE TABLE publication_area AS
     SELECT * FROM (VALUES ${values.join(", ")}) AS map (buurt, area)`
  );
}
