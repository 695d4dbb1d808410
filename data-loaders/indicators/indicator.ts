import type {IndicatorCard, Phenomenon} from "../../src/lib/snapshot/card.js";
import type {CubeIndicator} from "../stages/types.js";

/** Categories by dimension: a row belongs where every named dimension has one of its values. */
export type Categories = Readonly<Record<string, readonly string[]>>;

/** A theme with its one indicator: the card, and for counts from registers the part and the whole. */
export interface Indicator {
  phenomenon: Phenomenon;
  card: IndicatorCard;
}

/** An indicator that is a sum of cells of a cube; both sums are said in the cube's categories. */
export interface RegisterIndicator extends Indicator {
  part: Categories;
  whole: Categories;
}

/** Turns part and whole into the predicates that protection sums by. */
export function cubeIndicator({card, part, whole}: RegisterIndicator): CubeIndicator {
  return {indicator: card.id, part: within(part), whole: within(whole)};
}

/** Writes categories as the SQL condition that selects the same rows. */
export function categoriesSql(categories: Categories): string {
  const terms = Object.entries(categories).map(
    ([dimension, values]) => `${dimension} IN (${values.map((v) => `'${v}'`).join(", ")})`
  );
  return terms.length ? terms.join(" AND ") : "true";
}

function within(categories: Categories) {
  const terms = Object.entries(categories);
  return (category: Readonly<Record<string, string>>) =>
    terms.every(([dimension, values]) => values.includes(category[dimension]!));
}
