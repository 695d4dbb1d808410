import type {Manifest} from "../../snapshot/manifest.js";

/**
 * Gives the base to which the counts of a query's answer may be rounded: the largest of the indicators that its SQL
 * names. One that names none may hold any of them, and `0 to b−1` must not promise too little.
 */
export function answerBase(
  sql: string,
  {indicators, protection}: Pick<Manifest, "indicators" | "protection">
): number {
  const words = new Set(sql.split(/\W+/));
  const named = indicators.filter(({id}) => words.has(id));
  const cards = named.length > 0 ? named : indicators;
  return Math.max(protection.base, ...cards.map(({base}) => base));
}
