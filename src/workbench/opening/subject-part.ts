import {html, type TemplateResult} from "lit-html";
import {openingTexts} from "../../lib/i18n/opening.js";
import type {IndicatorCard, Phenomenon} from "../../lib/snapshot/card.js";
import type {Entry} from "../catalogue/entries.js";
import {makingButton} from "../catalogue/entry-part.js";
import {indicatorFacts} from "../catalogue/indicator-facts.js";
import {levelTable} from "../catalogue/level-table.js";
import {makingsOf, whereInWords} from "../catalogue/makings.js";
import {catalogueOf} from "../catalogue/panel-state.js";
import type {Desk} from "../desk/desk.js";
import {chooseSubject} from "./begin-state.js";
import {newNotebook} from "./new-notebook.js";
import {openBegun} from "./open-begun.js";
import {type AskingTemplate, areaNotebook, fillTemplate, TEMPLATES, templateWays} from "./templates.js";

/** Draws what was chosen at the beginning, and what can be seen of it at one press. */
export function subjectPart(desk: Desk, subject: Entry): TemplateResult {
  const t = openingTexts[desk.locale];
  return html`<section class="wb-subject" aria-labelledby="wb-subject" data-entry=${subject.key}>
    <h2 id="wb-subject">${subject.name}</h2>
    ${subject.kind === "indicator" ? ofIndicator(desk, subject.card) : ""}
    ${subject.kind === "phenomenon" ? ofPhenomenon(desk, subject, subject.phenomenon) : ""}
    ${
      subject.kind === "area"
        ? html`<p class="quiet">${subject.about}</p>
          <div class="wb-makings" role="group" aria-label=${t.what}>
            ${makingButton({id: "area", label: t.area_view, where: ""}, subject.name, desk.locale, () => {
              const begun = areaNotebook(subject.area.code, desk.manifest, desk.locale);
              if (begun) openBegun(desk, begun);
            })}
          </div>`
        : ""
    }
  </section>`;
}

function ofIndicator(desk: Desk, card: IndicatorCard): TemplateResult {
  const {locale, manifest} = desk;
  const t = openingTexts[locale];
  const ways = TEMPLATES.flatMap((template) => {
    const way = template === "empty" ? undefined : templateWays(manifest, template, card)[0];
    return way ? [{template: template as AskingTemplate, way}] : [];
  });
  return html`<p class="wb-definition">${card.definition[locale]}</p>
    <h3>${t.what}</h3>
    <div class="wb-makings" role="group" aria-label=${t.what}>
      ${ways.map(({template, way}) =>
        makingButton(
          {
            id: template,
            label: t[`short_${template}`],
            where: whereInWords(way, locale, template === "trend")
          },
          card.name[locale],
          locale,
          () => openBegun(desk, fillTemplate(template, {card, way}, manifest, locale))
        )
      )}
    </div>
    <details class="wb-more">
      <summary>${t.more}</summary>
      ${levelTable(card, manifest, locale, null, null)} ${indicatorFacts(card, manifest, locale)}
    </details>`;
}

function ofPhenomenon(desk: Desk, entry: Entry, {lead, indicators}: Phenomenon): TemplateResult {
  const {locale, manifest} = desk;
  const t = openingTexts[locale];
  const entries = catalogueOf(desk).entries.filter(
    (one) => one.kind === "indicator" && indicators.includes(one.card.id)
  );
  const sheet = newNotebook(locale);
  return html`<p>${lead[locale]}</p>
    <h3>${t.which}</h3>
    <ul class="wb-choices">
      ${entries.map(
        (
          one
        ) => html`<li><button type="button" data-choose=${one.key} @click=${() => chooseSubject(desk, one)}>
          <b>${one.name}</b>${one.kind === "indicator" ? html` <span>${one.card.definition[locale]}</span>` : ""}
        </button></li>`
      )}
    </ul>
    <div class="wb-makings">
      ${makingsOf(entry, manifest, locale, sheet).map((making) =>
        makingButton(making, entry.name, locale, () => {
          if (making.command.do !== "insert") return;
          openBegun(desk, {title: entry.name, body: making.command.markdown});
        })
      )}
    </div>`;
}
