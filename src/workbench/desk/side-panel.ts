import {html, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {cataloguePanel} from "../catalogue/catalogue-panel.js";
import type {Desk, Panel} from "./desk.js";
import {outline} from "./outline.js";

/** Draws what lies open beside the notebook. */
export function sidePanel(desk: Desk): TemplateResult {
  const t = deskTexts[desk.locale];
  const {panel} = desk.state;
  return html`<div class="wb-panel-head">
      <h2 tabindex="-1">${panel === "catalogue" ? t.catalogue : t.outline}</h2>
      <button type="button" class="wb-close" @click=${() => closePanel(desk)}>${t.close}</button>
    </div>
    ${panel === "catalogue" ? cataloguePanel(desk) : outline(desk)}`;
}

/** Opens a panel and moves there: to its box to search in, else to its first line. */
export function openPanel(desk: Desk, panel: Panel): void {
  desk.show({panel});
  queueMicrotask(() => {
    const opened = document.querySelector(".wb-panel");
    const found = ["input", ".wb-outline button", "h2"].map((one) => opened?.querySelector<HTMLElement>(one));
    found.find((one) => one)?.focus();
  });
}

/** Closes the panel; who was in it goes back to the notebook, others stay where they are. */
export function closePanel(desk: Desk): void {
  const inside = document.activeElement?.closest(".wb-panel") != null;
  const {panel, current} = desk.state;
  desk.show({panel: null});
  if (!inside) return;
  if (current && document.querySelector(`#wb-${current}`)) desk.focus(current);
  else document.querySelector<HTMLElement>(`.wb-bar [data-action="${panel}"]`)?.focus();
}
