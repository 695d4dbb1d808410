import {otherMembers} from "../lib/areas/other-members.js";
import {detourInWords} from "../lib/figures/closed-words.js";
import {formatLevel, formatPeriod} from "../lib/i18n/format.js";
import {geographyTexts} from "../lib/i18n/geography.js";
import type {Locale} from "../lib/i18n/locale.js";
import {shellTexts} from "../lib/i18n/shell.js";
import {encodeSelection} from "../lib/selection/codec.js";
import type {Scene} from "../lib/selection/scene.js";
import type {Selection} from "../lib/selection/selection.js";
import type {SelectionStore} from "../lib/selection/store.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {PageFacts} from "./page.js";
import {subject} from "./subject.js";

/** Says in the bar at the foot of the window what is selected, to eyes and screen readers, and clears it. */
export function followSelection(
  store: SelectionStore,
  manifest: Manifest,
  {locale, options}: PageFacts
): void {
  const bar = document.querySelector<HTMLElement>(".selection");
  const status = document.querySelector('#observablehq-footer [role="status"]');
  const language = document.querySelector<HTMLAnchorElement>("a.language");
  const twin = language?.getAttribute("href") ?? "";
  const t = shellTexts[locale];
  const show = (selection: Selection) => {
    const words = inWords(selection, manifest, locale);
    const fragment = encodeSelection(selection);
    language?.setAttribute("href", fragment ? `${twin}#${fragment}` : twin);
    for (const place of document.querySelectorAll(".selection-text")) place.textContent = words;
    if (document.querySelector(".controls"))
      for (const place of document.querySelectorAll(".printed-selection"))
        place.textContent = shownInWords(subject(options, manifest, selection), locale);
    for (const place of document.querySelectorAll(".printed-url")) place.textContent = location.href;
    if (bar) bar.hidden = words === "";
  };
  // What the page shows instead of what was asked is said where figures are chosen.
  const detour = (selection: Selection) =>
    document.querySelector(".controls")
      ? detourInWords(subject(options, manifest, selection), manifest, locale)
      : "";
  show(store.get());
  if (status) status.textContent = detour(store.get());
  store.subscribe((now, before) => {
    show(now);
    if (!status) return;
    const instead = detour(now);
    const words = inWords(now, manifest, locale);
    const moved = now.area !== before.area || now.period !== before.period;
    const chosen = words ? `${t.selected}: ${words}.` : t.cleared;
    if (moved || instead) status.textContent = [moved && chosen, instead].filter(Boolean).join(" ");
  });
  bar?.querySelector("button")?.addEventListener("click", () => store.set({area: null, period: null}));
}

/** Says that what was chosen could not be drawn; what stands on the page stays right. */
export function sayTrouble(locale: Locale): void {
  const bar = document.querySelector<HTMLElement>(".selection");
  const text = bar?.querySelector(".selection-text");
  if (!bar || !text) return;
  bar.hidden = false;
  text.textContent = shellTexts[locale].failed;
}

function inWords(selection: Selection, {areas}: Manifest, locale: Locale): string {
  const found = areas.find((a) => a.code === selection.area);
  const others = found ? otherMembers(found) : [];
  const area = found && [
    found.name,
    others.length ? `(${geographyTexts[locale].with(others.join(", "))})` : ""
  ];
  const period = selection.period && formatPeriod(selection.period, locale);
  return [area?.filter(Boolean).join(" "), period].filter(Boolean).join(", ");
}

/** Says for paper, which has no controls, what the page shows: indicator, level, period and area. */
function shownInWords({card, level, period, area, municipality}: Scene, locale: Locale): string {
  const per = shellTexts[locale].per(formatLevel(level, locale));
  const where = (area ?? municipality).name;
  return [card.name[locale], per, formatPeriod(period, locale), where].join(", ");
}
