import {ancestorOf} from "../../src/lib/areas/ancestor.js";
import type {Area} from "../../src/lib/areas/area.js";
import type {Contributions} from "../../src/lib/disclosure/magnitude.js";
import {literal, quoted} from "../../src/lib/sql-text.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {MeanRecipe} from "../indicators/mean-recipe.js";
import type {Linked} from "./types.js";

/** True values behind one mean, still private. */
export interface MeanCell extends Contributions {
  area: string;
  period: string;
  category: string;
}

/** Sums the values of a recipe per area × period × category; rows in no buurt are left out. One SQL statement. */
export async function aggregateMeans(
  engine: PrivateEngine,
  {name, purpose, level, where, value, category}: MeanRecipe,
  linked: Linked,
  {areas, areaOf}: {areas: readonly Area[]; areaOf: ReadonlyMap<string, string>}
): Promise<MeanCell[]> {
  if (linked.purpose !== purpose)
    throw new Error(`means ${name}: taken for ${purpose}, not for ${linked.purpose}`);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const places = [...areaOf].map(
    ([buurt, area]) => `(${literal(buurt)}, ${literal(ancestorOf(area, level, byCode))})`
  );
  return engine.all<MeanCell>(`
    WITH place (buurt, area) AS (VALUES ${places.join(", ")}),
    taken AS (
      SELECT area, period, ${category.sql} AS category, CAST(${value} AS DOUBLE) AS value
      FROM ${quoted(linked.table)} JOIN place USING (buurt) WHERE ${where}
    )
    SELECT area, period, category, count(*) AS n, sum(value) AS sum, max(value, 2)[1] AS largest,
      coalesce(max(value, 2)[2], 0) AS second
    FROM taken GROUP BY area, period, category ORDER BY ALL`);
}
