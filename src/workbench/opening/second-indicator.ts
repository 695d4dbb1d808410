import {isOffered, type Way} from "../../lib/selection/closed.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";

/**
 * Chooses what to put beside an indicator: the one that its card says to read beside it, else another of its
 * phenomenon, else any; always one that is shown at the same level and period. Null where there is none.
 */
export function secondIndicator(
  {gate, indicators}: Pick<Manifest, "gate" | "indicators">,
  card: IndicatorCard,
  {level, kind}: Way
): IndicatorCard | null {
  const near = (one: IndicatorCard) =>
    one.id === card.beside ? 2 : Number(one.phenomenon === card.phenomenon);
  const shown = indicators.filter((one) => one.id !== card.id && isOffered({gate}, one.id, level, kind));
  return shown.reduce<IndicatorCard | null>((a, b) => (a && near(a) >= near(b) ? a : b), null);
}
