import {LEVELS, type Level} from "../lib/areas/area.js";
import {element} from "../lib/charts/element.js";
import {detourInWords, reasonInWords} from "../lib/figures/closed-words.js";
import {formatLevel, formatPeriod} from "../lib/i18n/format.js";
import {gateTexts} from "../lib/i18n/gate.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {PERIOD_KINDS, type PeriodKind} from "../lib/periods/period.js";
import {hasKind, isOffered} from "../lib/selection/closed.js";
import {CLOSED_NOTES, closedNotes} from "./closed-notes.js";
import {indicatorList, indicatorOptions} from "./indicator-choice.js";
import {choices, subjectOf} from "./subject.js";
import type {View} from "./view.js";

/**
 * Lets the reader choose indicator, level and period: those of one phenomenon from a list, all of them from a
 * select. What is not shown stays in the lists, disabled; why, and how to get to what is shown, stands under them,
 * since nobody can point at a disabled option by keyboard.
 */
export const controls: View = (options, context) => {
  const {data, document, locale} = context;
  const t = pageTexts[locale];
  const {manifest} = data;
  const scene = subjectOf(options, context);
  const {card, level, period} = scene;
  const cards = choices(options, manifest).map((id) => manifest.indicators.find((c) => c.id === id)!);
  const notes = closedNotes(scene, context);
  const detour = detourInWords(scene, manifest, locale);
  const field = (name: string, label: string, ...children: Element[]) =>
    element(
      document,
      "label",
      {class: "field"},
      element(document, "span", {}, label),
      element(
        document,
        "select",
        {"data-control": name, "aria-describedby": notes && name !== "indicator" ? CLOSED_NOTES : null},
        ...children
      )
    );
  return element(
    document,
    "form",
    // A browser that keeps what was filled in would show another choice than what is drawn.
    {class: "controls", "aria-label": t.choose, autocomplete: "off"},
    detour ? element(document, "p", {class: "detour"}, detour) : null,
    indicators(),
    field("level", t.level, ...LEVELS.map(levelOption)),
    field(
      "period",
      t.period,
      ...PERIOD_KINDS.filter((kind) => hasKind(manifest, card, kind)).map(periodGroup)
    ),
    notes
  );

  function indicators(): Element | null {
    if (cards.length < 2) return null;
    return options.phenomenon
      ? indicatorList(cards, card, context)
      : field("indicator", t.indicator, ...indicatorOptions(manifest, cards, card, context));
  }

  function levelOption(l: Level): Element {
    const open = PERIOD_KINDS.some((kind) => isOffered(manifest, card.id, l, kind));
    const name = l === "gemeente" ? t.municipality_row : capital(formatLevel(l, locale, true));
    return element(
      document,
      "option",
      {value: l, selected: l === level, disabled: !open},
      open ? name : gateTexts[locale].disabled(name)
    );
  }

  function periodGroup(kind: PeriodKind): Element {
    if (!isOffered(manifest, card.id, level, kind)) {
      const reason = reasonInWords(manifest, card, level, kind, locale);
      const option = element(document, "option", {disabled: true, value: ""}, capital(reason));
      const label = gateTexts[locale].disabled(t[`kinds_${kind}`]);
      return element(document, "optgroup", {label, disabled: true}, option);
    }
    return element(
      document,
      "optgroup",
      {label: t[`kinds_${kind}`]},
      ...manifest.periods
        .filter((p) => p.kind === kind)
        .map((p) =>
          element(
            document,
            "option",
            {value: p.code, selected: p.code === period},
            formatPeriod(p.code, locale)
          )
        )
        .reverse()
    );
  }
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
