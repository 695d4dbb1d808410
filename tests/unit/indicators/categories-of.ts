import type {PrivateEngine} from "../../../data-loaders/engines/private-engine.js";
import type {CubeRecipe, RegisterIndicator} from "../../../data-loaders/indicators/indicator.js";
import {categoriesSql} from "../../../data-loaders/indicators/indicator.js";
import {categorySql} from "../../../data-loaders/stages/aggregate.js";
import {quoted} from "../../../src/lib/sql-text.js";

/** Names the rows of the linked table that an indicator counts, by one column. */
export async function countedBy(
  engine: PrivateEngine,
  recipe: CubeRecipe,
  {part}: Pick<RegisterIndicator, "part">,
  column: string
): Promise<string[]> {
  const rows = await engine.all<Record<string, string>>(
    `SELECT ${quoted(column)} AS name FROM (${categorySql(recipe, recipe.table)}) WHERE ${categoriesSql(part)} ORDER BY ALL`
  );
  return rows.map(({name}) => name!);
}

/** Lists categories that rows have and the recipe does not allow; an empty list is as it should be. */
export async function strayCategories(engine: PrivateEngine, recipe: CubeRecipe): Promise<unknown[]> {
  const names = recipe.dimensions.map(({name}) => name);
  const rows = await engine.all<Record<string, string>>(
    `SELECT DISTINCT ${names.map(quoted).join(", ")} FROM (${categorySql(recipe, recipe.table)})`
  );
  return rows.filter(
    (row) =>
      recipe.dimensions.some(({name, values}) => !values.includes(row[name]!)) ||
      recipe.occurs?.(row) === false
  );
}
