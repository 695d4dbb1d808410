import type {Phenomenon} from "../../src/lib/snapshot/card.js";
import {adressignaal} from "./adressignaal.js";
import {drugs} from "./drugs.js";
import {drugsHandhaving} from "./drugs-handhaving.js";
import {drugsRegistratie} from "./drugs-registratie.js";
import {drugsWoning} from "./drugs-woning.js";
import {
  type CubeRecipe,
  dividedBy,
  type Indicator,
  type PhenomenonRecipe,
  type RegisterIndicator
} from "./indicator.js";
import {kamerbewoning} from "./kamerbewoning.js";
import {kamerverhuur} from "./kamerverhuur.js";
import {melding} from "./melding.js";
import {misdaadmelding} from "./misdaadmelding.js";
import {misdrijven} from "./misdrijven.js";
import {overbewoning} from "./overbewoning.js";
import {overlast} from "./overlast.js";
import {overlastRegistratie} from "./overlast-registratie.js";
import {socialeHuur} from "./sociale-huur.js";
import {spookbewoning} from "./spookbewoning.js";
import {uitkering} from "./uitkering.js";
import {uitkeringsfraude} from "./uitkeringsfraude.js";
import {woning} from "./woning.js";
import {woonfraude} from "./woonfraude.js";

/** Every cube that is counted from registers. */
export const recipes: readonly CubeRecipe[] = [
  woning,
  adressignaal,
  kamerbewoning,
  socialeHuur,
  uitkering,
  drugsWoning,
  drugsRegistratie,
  misdaadmelding,
  drugsHandhaving,
  melding,
  overlastRegistratie
];

/** Every phenomenon counted from registers, in the order in which pages show them. */
export const phenomena: readonly PhenomenonRecipe[] = [
  woonfraude,
  spookbewoning,
  overbewoning,
  kamerverhuur,
  uitkeringsfraude,
  drugs,
  overlast
];

/** Every indicator counted from registers. */
export const registerIndicators: readonly RegisterIndicator[] = phenomena.flatMap(
  ({indicators}) => indicators
);

/** What a municipality can show. */
export interface Shown {
  recipes: readonly CubeRecipe[];
  /** Those counted from registers. */
  counted: readonly RegisterIndicator[];
  /** All, open data included. */
  indicators: readonly Indicator[];
  phenomena: Phenomenon[];
}

/**
 * Lists the indicators of which all sources were read, with the cubes they need, for the internal snapshot; the public
 * edition is made of that.
 * @param borrowed years without key figures of their own, and the year whose residents are used instead
 */
export function shownWith(
  read: {
    sources: readonly {id: string}[];
    purposes: readonly {id: string}[];
  },
  borrowed?: ReadonlyMap<number, number>
): Shown {
  const sources = new Set(read.sources.map(({id}) => id));
  const purposes = new Set(read.purposes.map(({id}) => id));
  const isShown = ({card}: Indicator) =>
    card.sources.every((id) => sources.has(id)) && (card.purpose === null || purposes.has(card.purpose));
  const isCounted = (cube: string | undefined) =>
    cube === undefined || purposes.has(recipes.find(({name}) => name === cube)!.purpose);
  const counted = registerIndicators.filter(isShown).filter(({whole}) => isCounted(dividedBy(whole)?.cube));
  const open = misdrijven(borrowed);
  const indicators = [...counted, ...open.indicators.filter(isShown)];
  const needed = new Set(counted.flatMap(({cube, whole}) => [cube, dividedBy(whole)?.cube ?? cube]));
  return {
    recipes: recipes.filter(({name}) => needed.has(name)),
    counted,
    indicators,
    phenomena: [...phenomena.map(({phenomenon}) => phenomenon), open.phenomenon].flatMap((phenomenon) => {
      const ids = indicators.filter(({card}) => card.phenomenon === phenomenon.id).map(({card}) => card.id);
      return ids.length ? [{...phenomenon, indicators: ids}] : [];
    })
  };
}
