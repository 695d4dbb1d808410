import {html, nothing, type TemplateResult} from "lit-html";
import {openingTexts} from "../../lib/i18n/opening.js";
import type {IndicatorCard} from "../../lib/snapshot/card.js";
import type {Desk} from "../desk/desk.js";
import {beginState} from "./begin-state.js";
import {openBegun} from "./open-begun.js";
import {templateDrawing} from "./template-drawing.js";
import {templateForm} from "./template-form.js";
import {type AskingTemplate, TEMPLATES, type TemplateId, templateWays} from "./templates.js";

/** Draws the templates as cards, each with what it makes in small; a press asks the little that it has to know. */
export function templateCards(desk: Desk): TemplateResult {
  const t = openingTexts[desk.locale];
  const {form} = beginState(desk);
  const shown = TEMPLATES.filter((template) => template === "empty" || firstCard(desk, template) !== null);
  const item = (template: TemplateId) => {
    const open = form?.template === template;
    return html`<li class="wb-template" ?data-open=${open}>
      <button type="button" data-begin=${template === "empty" ? "new" : template}
        aria-expanded=${template === "empty" ? nothing : open} @click=${() => press(desk, template)}>
        ${templateDrawing(template)}
        <span class="wb-template-name">${t[template]}</span>
        <span class="wb-template-says">${t[`${template}_says`]}</span>
      </button>
      ${open ? templateForm(desk, form.template, form.choice) : nothing}
    </li>`;
  };
  return html`<section aria-labelledby="wb-templates">
    <h2 id="wb-templates">${t.templates}</h2>
    <p class="quiet">${t.templates_lead}</p>
    <ul class="wb-templates">${shown.map(item)}</ul>
  </section>`;
}

function press(desk: Desk, template: TemplateId): void {
  if (template === "empty") {
    openBegun(desk);
    return;
  }
  const state = beginState(desk);
  const card = firstCard(desk, template)!;
  state.form =
    state.form?.template === template
      ? null
      : {template, choice: {card, way: templateWays(desk.manifest, template, card)[0]!}};
  desk.show();
  if (state.form) queueMicrotask(() => document.querySelector<HTMLElement>(".wb-ask select")?.focus());
}

/** What was searched for, where the template shows it; else the first indicator that it shows. */
function firstCard(desk: Desk, template: AskingTemplate): IndicatorCard | null {
  const {subject} = beginState(desk);
  const {manifest} = desk;
  const shown = (card: IndicatorCard) => templateWays(manifest, template, card).length > 0;
  const asked =
    subject?.kind === "indicator"
      ? [subject.card.id]
      : subject?.kind === "phenomenon"
        ? subject.phenomenon.indicators
        : [];
  const cards = manifest.indicators.filter(shown);
  return cards.find(({id}) => asked.includes(id)) ?? cards[0] ?? null;
}
