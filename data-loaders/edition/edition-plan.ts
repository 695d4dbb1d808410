import type {EditionEntry} from "../../src/lib/snapshot/edition.js";
import {type CubeRecipe, dividedBy, type RegisterIndicator} from "../indicators/indicator.js";

/** Says of each cube of what size its cells are in each edition; public where a card for everybody uses it. */
export function editionPlan(
  recipes: readonly CubeRecipe[],
  indicators: readonly RegisterIndicator[]
): EditionEntry[] {
  const open = new Set(
    indicators
      .filter(({card}) => card.audience === "openbaar")
      .flatMap(({cube, whole}) => [cube, dividedBy(whole)?.cube ?? cube])
  );
  return recipes.map(({name, purpose, finest, period, public: coarser}) => ({
    cube: name,
    purpose,
    indicators: indicators.filter(({cube}) => cube === name).map(({card}) => card.id),
    intern: {level: finest, period},
    openbaar: open.has(name) ? {level: coarser?.level ?? finest, period: coarser?.period ?? period} : null
  }));
}
