import {literal, quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {woningCategories, woningDimensions} from "../indicators/woning.js";
import type {Aggregate, Cell, Cube, Linked} from "./types.js";

/**
 * Counts dwellings per publication area × year × category; one SQL statement over the linked table. Cells
 * without a dwelling are there with n = 0, for every category that can occur: a hole would be told apart from
 * a zero. Throws where a dwelling lies in a buurt that the geography does not know.
 */
export async function aggregateWoning(
  engine: PrivateEngine,
  linked: Linked,
  cube: Cube,
  areaOf: ReadonlyMap<string, string>
): Promise<Aggregate> {
  await placeAreas(engine, areaOf);
  const rows = await engine.all<Counted>(countSql(linked.table));
  const lost = rows.filter((row) => row.area === null).reduce((sum, row) => sum + row.n, 0);
  if (lost)
    throw new Error(
      `aggregate: ${lost} rows of ${linked.table} lie in a buurt outside the boundaries; check the vintage`
    );
  const cells = complete(rows, [...new Set(areaOf.values())].sort());
  const uncounted = linked.rows - cells.reduce((sum, cell) => sum + cell.n, 0);
  if (uncounted) throw new Error(`aggregate: ${uncounted} rows of ${linked.table} are in no category`);
  return {cube, cells} as unknown as Aggregate;
}

type Counted = {area: string | null; year: number; n: number} & Record<string, string>;

/** The recipe: the linked table with the category of each dwelling in each year, ids still with it. */
export function categorySql(table: string): string {
  const dimensions = woningDimensions.map(({name, sql}) => `${sql} AS ${quoted(name)}`);
  return `SELECT object_key, buurt, year, ${dimensions.join(", ")} FROM ${quoted(table)}`;
}

/** Counts by buurt before it looks up areas, so that the join is over thousands of rows, not of dwellings. */
function countSql(table: string): string {
  const names = woningDimensions.map(({name}) => quoted(name)).join(", ");
  return `WITH counted AS (
      SELECT buurt, year, ${names}, count(*) AS n FROM (${categorySql(table)}) GROUP BY ALL
    )
    SELECT area, year, ${names}, CAST(sum(n) AS BIGINT) AS n
    FROM counted LEFT JOIN publication_area USING (buurt) GROUP BY ALL`;
}

async function placeAreas(engine: PrivateEngine, areaOf: ReadonlyMap<string, string>): Promise<void> {
  const values = [...areaOf].map(([buurt, area]) => `(${literal(buurt)}, ${literal(area)})`);
  await engine.run(
    `CREATE OR REPLACE TABLE publication_area AS
     SELECT * FROM (VALUES ${values.join(", ")}) AS map (buurt, area)`
  );
}

/** Fills the lattice area × year × category, in that order, so that equal input gives equal order. */
function complete(rows: Counted[], areas: string[]): Cell[] {
  const names = woningDimensions.map(({name}) => name);
  const key = (area: string, year: number, category: Readonly<Record<string, string>>) =>
    [area, year, ...names.map((name) => category[name])].join("\t");
  const counted = new Map(rows.map((row) => [key(row.area!, row.year, row), row.n]));
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const categories = woningCategories();
  return areas.flatMap((area) =>
    years.flatMap((year) =>
      categories.map(
        (category): Cell => ({
          area,
          period: `${year}JJ00`,
          category,
          n: counted.get(key(area, year, category)) ?? 0
        })
      )
    )
  );
}
