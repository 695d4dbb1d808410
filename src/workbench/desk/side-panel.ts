import {html, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {cataloguePanel} from "../catalogue/catalogue-panel.js";
import type {Desk} from "./desk.js";
import {outline} from "./outline.js";

/** Draws what lies open beside the notebook. */
export function sidePanel(desk: Desk): TemplateResult {
  const t = deskTexts[desk.locale];
  const {panel} = desk.state;
  return html`<div class="wb-panel-head">
      <h2>${panel === "catalogue" ? t.catalogue : t.outline}</h2>
      <button type="button" class="wb-close" @click=${() => desk.show({panel: null})}>${t.close}</button>
    </div>
    ${panel === "catalogue" ? cataloguePanel(desk) : outline(desk)}`;
}
