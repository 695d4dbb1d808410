import {LEVELS, type Level} from "../lib/areas/area.js";
import {element} from "../lib/charts/element.js";
import {formatLevel, formatPeriod} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {PERIOD_KINDS} from "../lib/periods/period.js";
import {isOffered} from "../lib/selection/scene.js";
import {indicatorList, indicatorOptions} from "./indicator-choice.js";
import {choices, subjectOf} from "./subject.js";
import type {View} from "./view.js";

/**
 * Lets the reader choose indicator, level and period: those of one phenomenon from a list, all of them from a
 * select. Only combinations that are shown are offered; what is
 * not offered is named, with the way out.
 */
export const controls: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {manifest} = data;
  const {card, level, period} = subjectOf(options, context);
  const cards = choices(options, manifest).map((id) => manifest.indicators.find((c) => c.id === id)!);
  const offers = (l: Level) => PERIOD_KINDS.some((kind) => isOffered(manifest, card.id, l, kind));
  const finer = LEVELS.filter((l) => l !== "gemeente" && offers(l));
  const levels: readonly Level[] = finer.length > 0 ? finer : ["gemeente"];
  const kinds = PERIOD_KINDS.filter((kind) => isOffered(manifest, card.id, level, kind));
  const option = (value: string, text: string, selected: boolean) =>
    element(document, "option", {value, selected}, text);
  const field = (name: string, label: string, ...children: Element[]) =>
    element(
      document,
      "label",
      {class: "field"},
      element(document, "span", {}, label),
      element(document, "select", {"data-control": name}, ...children)
    );
  return element(
    document,
    "form",
    // A browser that keeps what was filled in would show another choice than what is drawn.
    {class: "controls", "aria-label": t.choose, autocomplete: "off"},
    indicators(),
    field(
      "level",
      t.level,
      ...levels.map((l) =>
        option(l, l === "gemeente" ? t.municipality_row : capital(formatLevel(l, locale, true)), l === level)
      )
    ),
    field(
      "period",
      t.period,
      ...kinds.map((kind) =>
        element(
          document,
          "optgroup",
          {label: t[`kinds_${kind}`]},
          ...manifest.periods
            .filter((p) => p.kind === kind)
            .map((p) => option(p.code, formatPeriod(p.code, locale), p.code === period))
            .reverse()
        )
      )
    ),
    missing()
  );

  function indicators(): Element | null {
    if (cards.length < 2) return null;
    return options.phenomenon
      ? indicatorList(cards, card, context)
      : field("indicator", t.indicator, ...indicatorOptions(manifest, cards, card, context));
  }

  /** Names what other levels show and this one does not; what no level shows is no choice at all. */
  function missing(): Element | null {
    for (const kind of ["year", "quarter", "month"] as const) {
      if (isOffered(manifest, card.id, level, kind)) continue;
      const coarser = LEVELS.filter((l) => isOffered(manifest, card.id, l, kind));
      if (coarser.length === 0) continue;
      const reason = capital(t.not_offered(formatLevel(level, locale), t[`kind_${kind}`]));
      const instead = t.instead(coarser.map((l) => formatLevel(l, locale)).join(` ${t.or} `));
      return element(document, "p", {class: "quiet"}, `${reason}; ${instead}.`);
    }
    return null;
  }
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
