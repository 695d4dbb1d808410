import {element} from "../lib/charts/element.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {encodeSelection} from "../lib/selection/codec.js";
import {effortBadge} from "./effort.js";
import {subjectOf} from "./subject.js";
import type {View} from "./view.js";

/** Says in a few lines what the chosen indicator counts, what it is part of, what to read it beside, and where to go on with it. */
export const about: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {card} = subjectOf(options, context);
  const named = (id: string | null) => data.manifest.indicators.find((c) => c.id === id)?.name[locale];
  const badge = effortBadge(document, card, locale);
  const wider = named(card.category_of);
  const beside = named(card.beside);
  const begin = `#begin=map&${encodeSelection({indicator: card.id, level: null, area: null, period: null})}`;
  return element(
    document,
    "div",
    {class: "about"},
    element(
      document,
      "p",
      {},
      element(document, "strong", {}, card.name[locale]),
      ...(badge ? [" ", badge, " "] : [". "]),
      card.definition[locale],
      wider ? ` ${capital(t.part_of(wider))}.` : null,
      // The way there is the page's own, as what stands beside is not on every page.
      beside && options.phenomenon ? ` ${t.read_beside} ` : null,
      beside && options.phenomenon ? element(document, "a", {href: "#deel-naast"}, beside) : null,
      beside && options.phenomenon ? "." : null
    ),
    badge ? element(document, "p", {}, t.effort_note) : null,
    element(
      document,
      "p",
      {class: "begin-with"},
      element(document, "a", {href: `${options.phenomenon ? ".." : "."}/werkbank.html${begin}`}, t.begin_with)
    )
  );
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
