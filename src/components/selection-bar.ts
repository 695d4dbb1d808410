import {formatPeriod} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {shellTexts} from "../lib/i18n/shell.js";
import {encodeSelection} from "../lib/selection/codec.js";
import type {Selection} from "../lib/selection/selection.js";
import type {SelectionStore} from "../lib/selection/store.js";
import type {Manifest} from "../lib/snapshot/manifest.js";

/** Says in the bar at the foot of the window what is selected, to eyes and screen readers, and clears it. */
export function followSelection(store: SelectionStore, manifest: Manifest, locale: Locale): void {
  const bar = document.querySelector<HTMLElement>(".selection");
  const status = document.querySelector('#observablehq-footer [role="status"]');
  const language = document.querySelector<HTMLAnchorElement>("a.language");
  const twin = language?.getAttribute("href") ?? "";
  const t = shellTexts[locale];
  const show = (selection: Selection) => {
    const words = inWords(selection, manifest, locale);
    const fragment = encodeSelection(selection);
    language?.setAttribute("href", fragment ? `${twin}#${fragment}` : twin);
    for (const place of document.querySelectorAll(".selection-text, .printed-selection"))
      place.textContent = words;
    for (const place of document.querySelectorAll(".printed-url")) place.textContent = location.href;
    if (bar) bar.hidden = words === "";
  };
  show(store.get());
  store.subscribe((now, before) => {
    show(now);
    if (!status || (now.area === before.area && now.period === before.period)) return;
    const words = inWords(now, manifest, locale);
    status.textContent = words ? `${t.selected}: ${words}` : t.cleared;
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
  const area = areas.find((a) => a.code === selection.area)?.name;
  const period = selection.period && formatPeriod(selection.period, locale);
  return [area, period].filter(Boolean).join(", ");
}
