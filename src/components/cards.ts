import {element} from "../lib/charts/element.js";
import {byPhenomenon} from "./by-phenomenon.js";
import {cardList} from "./card.js";
import {effortBadge} from "./effort.js";
import type {View} from "./view.js";

/** Lists the card of every indicator under its phenomenon: name and first sentence, the rest folds open. */
export const cards: View = (_options, {data, document, locale}) => {
  const groups = byPhenomenon(data.manifest, data.manifest.indicators, ({id}) => id, locale);
  return element(
    document,
    "div",
    {class: "cards"},
    groups.length > 1
      ? element(
          document,
          "ul",
          {class: "contents"},
          ...groups.map(({id, name}) =>
            element(document, "li", {}, element(document, "a", {href: `#kaarten-${id}`}, name))
          )
        )
      : null,
    ...groups.flatMap(({id, name, items}) => [
      element(document, "h3", {id: `kaarten-${id}`}, name),
      ...items.map((card) =>
        element(
          document,
          "details",
          {id: `kaart-${card.id}`},
          element(
            document,
            "summary",
            {},
            element(document, "strong", {}, card.name[locale]),
            " ",
            effortBadge(document, card, locale),
            element(document, "span", {class: "gist"}, firstSentence(card.definition[locale]))
          ),
          cardList(card, data.manifest, document, locale)
        )
      )
    ])
  );
};

/** Cuts after the first full stop that ends a sentence; `7 m³.` and `2.000` do not confuse it. */
function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s+\p{Lu})/su.exec(text)?.[0] ?? text;
}
