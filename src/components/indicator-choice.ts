import {element} from "../lib/charts/element.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {byPhenomenon} from "./by-phenomenon.js";
import {effortBadge, nameWithEffort} from "./effort.js";
import type {ViewContext} from "./view.js";

/**
 * Lists the indicators of one phenomenon to choose from, each with its kind; one that is part of a wider one
 * stands under it.
 */
export function indicatorList(
  cards: readonly IndicatorCard[],
  chosen: IndicatorCard,
  {data, document, locale}: ViewContext
): HTMLElement {
  const t = pageTexts[locale];
  const widerOf = (card: IndicatorCard) => cards.find(({id}) => id === card.category_of);
  const partsOf = (wider: IndicatorCard) => cards.filter((card) => widerOf(card) === wider);
  return element(
    document,
    "fieldset",
    {class: "indicators"},
    element(document, "legend", {}, t.indicator),
    list(cards.filter((card) => !widerOf(card)))
  );

  function list(some: readonly IndicatorCard[]): HTMLElement {
    return element(
      document,
      "ul",
      {},
      ...some.map((card) => {
        const parts = partsOf(card);
        return element(document, "li", {}, choice(card), parts.length ? list(parts) : null);
      })
    );
  }

  function choice(card: IndicatorCard): HTMLElement {
    const wider = data.manifest.indicators.find(({id}) => id === card.category_of);
    return element(
      document,
      "label",
      {},
      element(document, "input", {
        type: "radio",
        name: "indicator",
        value: card.id,
        "data-control": "indicator",
        checked: card === chosen
      }),
      element(
        document,
        "span",
        {},
        card.name[locale],
        " ",
        card.kind === "effort"
          ? effortBadge(document, card, locale)
          : element(
              document,
              "span",
              {class: "quiet"},
              wider ? t.part_of(wider.name[locale]) : t[`kind_${card.kind}`]
            )
      )
    );
  }
}

/** Lists the indicators of all phenomena in groups, for a select. */
export function indicatorOptions(
  manifest: Manifest,
  cards: readonly IndicatorCard[],
  chosen: IndicatorCard,
  {document, locale}: ViewContext
): HTMLElement[] {
  return byPhenomenon(manifest, cards, ({id}) => id, locale).map(({name, items}) =>
    element(
      document,
      "optgroup",
      {label: name},
      ...items.map((card) =>
        element(document, "option", {value: card.id, selected: card === chosen}, nameWithEffort(card, locale))
      )
    )
  );
}
