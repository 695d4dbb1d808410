import {element} from "../lib/charts/element.js";
import {cardList} from "./card.js";
import type {View} from "./view.js";

/** Lists the card of every indicator, under the name of its phenomenon; each folds open. */
export const cards: View = (_options, {data, document, locale}) =>
  element(
    document,
    "div",
    {class: "cards"},
    ...data.manifest.phenomena.flatMap((phenomenon) => [
      element(document, "h3", {}, phenomenon.name[locale]),
      ...data.manifest.indicators
        .filter((card) => phenomenon.indicators.includes(card.id))
        .map((card) =>
          element(
            document,
            "details",
            {id: `kaart-${card.id}`},
            element(document, "summary", {}, card.name[locale]),
            cardList(card, data.manifest, document, locale)
          )
        )
    ])
  );
