import type {Cube} from "../stages/types.js";
import {cubeIndicator, type Indicator, type RegisterIndicator} from "./indicator.js";
import {misdrijven} from "./misdrijven.js";
import {overbewoning} from "./overbewoning.js";
import {spookbewoning} from "./spookbewoning.js";
import {woning} from "./woning.js";
import {woonfraude} from "./woonfraude.js";

/** Every indicator counted from registers, in the order in which pages show them. */
export const registerIndicators: RegisterIndicator[] = [woonfraude, spookbewoning, overbewoning];

/** The cube of dwellings with the indicators that are sums of its cells. */
export const woningCube: Cube = {...woning, indicators: registerIndicators.map(cubeIndicator)};

/** Lists the indicators of which all sources were read. */
export function indicatorsOf(
  sources: readonly {id: string}[],
  borrowed?: ReadonlyMap<number, number>
): Indicator[] {
  const read = new Set(sources.map(({id}) => id));
  return [...registerIndicators, misdrijven(borrowed)].filter(({card}) =>
    card.sources.every((id) => read.has(id))
  );
}
