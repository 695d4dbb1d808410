import type {Area} from "../../src/lib/areas/area.js";
import type {Progress} from "../../src/lib/progress.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import type {Shown} from "../indicators/all.js";
import {aggregate} from "./aggregate.js";
import {count} from "./count-in-words.js";
import type {Aggregate, Linked} from "./types.js";

/** Counts every cube that is needed, and says how many rows of each lie in no buurt. */
export async function aggregateAll(
  engine: PrivateEngine,
  {recipes, counted}: Shown,
  linked: readonly Linked[],
  geography: {areas: readonly Area[]; areaOf: ReadonlyMap<string, string>},
  progress: Progress
): Promise<Aggregate[]> {
  const aggregates: Aggregate[] = [];
  for (const recipe of recipes) {
    const table = linked.find((of) => of.table === recipe.table);
    if (!table) throw new Error(`cube ${recipe.name}: counts ${recipe.table}, which no purpose linked`);
    const made = await aggregate(engine, recipe, counted, table, geography);
    aggregates.push(made.aggregate);
    if (made.without_place)
      progress(`${recipe.name}: ${count(made.without_place)} of ${count(table.rows)} rows without a place`);
  }
  return aggregates;
}
