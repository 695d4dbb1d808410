import type {BuurtpeilConfig} from "../config.js";
import type {Cube} from "../stages/types.js";
import {cubeIndicator, type Indicator, type RegisterIndicator} from "./indicator.js";
import {misdrijven} from "./misdrijven.js";
import {overbewoning} from "./overbewoning.js";
import {spookbewoning} from "./spookbewoning.js";
import {woning} from "./woning.js";
import {woonfraude} from "./woonfraude.js";

/** Every indicator counted from registers, in the order in which pages show them. */
export const registerIndicators: RegisterIndicator[] = [woonfraude, spookbewoning, overbewoning];

/**
 * Lists the indicators of a municipality: those of which it has all sources. Without water readings nobody can
 * say that a dwelling is uninhabited, and a zero would be a lie.
 */
export function indicatorsOf(
  {sources}: Pick<BuurtpeilConfig, "sources">,
  borrowed?: ReadonlyMap<number, number>
): Indicator[] {
  return [...registerIndicators, misdrijven(borrowed)].filter(({card}) =>
    card.sources.every((source) => source in sources)
  );
}

/** Makes the cube of dwellings, with the indicators of which a municipality has all sources. */
export function woningCube({sources}: Pick<BuurtpeilConfig, "sources">): Cube {
  const indicators = registerIndicators.filter(({card}) => card.sources.every((source) => source in sources));
  return {...woning, indicators: indicators.map(cubeIndicator)};
}
