import type {Area} from "../../src/lib/areas/area.js";
import type {PrivateEngine} from "../engines/private-engine.js";
import {meanWaterUse} from "../indicators/mean-water-use.js";
import {aggregateMeans} from "./aggregate-means.js";
import type {SaidMeans} from "./protect/keep-means.js";
import {type ProtectedMeans, protectMeans} from "./protect/means.js";
import type {Linked} from "./types.js";

const RECIPES = [meanWaterUse];

/**
 * Takes and protects every table of means of which all sources were read. They stay in the internal snapshot.
 */
export async function releaseMeans(
  engine: PrivateEngine,
  linked: readonly Linked[],
  from: {
    sources: readonly {id: string}[];
    geography: {areas: readonly Area[]; areaOf: ReadonlyMap<string, string>};
    /** What earlier releases said, oldest first. */
    said: readonly SaidMeans[];
  }
): Promise<ProtectedMeans[]> {
  const read = new Set(from.sources.map(({id}) => id));
  const means: ProtectedMeans[] = [];
  for (const recipe of RECIPES) {
    const table = linked.find((of) => of.table === recipe.table && of.purpose === recipe.purpose);
    if (!table || !recipe.sources.every((id) => read.has(id))) continue;
    const cells = await aggregateMeans(engine, recipe, table, from.geography);
    means.push(protectMeans(recipe, cells, {said: from.said, areas: from.geography.areas}));
  }
  return means;
}
