import {html, nothing, type TemplateResult} from "lit-html";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {formatNumber} from "../../lib/i18n/format.js";
import {openingTexts} from "../../lib/i18n/opening.js";
import {comboBox} from "../catalogue/combo-box.js";
import {catalogueOf} from "../catalogue/panel-state.js";
import type {Desk} from "../desk/desk.js";
import {openPart} from "../incoming/open-part.js";
import {keeperOf} from "../storage/keeper.js";
import {recentPart} from "../storage/recent-part.js";
import {beginState, chooseSubject, searchBeginning} from "./begin-state.js";
import {subjectPart} from "./subject-part.js";
import {templateCards} from "./template-cards.js";

/** Draws what is shown while no notebook lies on the desk: a search, templates, and what there is to go on with. */
export function beginning(desk: Desk): TemplateResult {
  const {subject} = beginState(desk);
  return html`<div class="wb-beginning">
    ${searchPart(desk)} ${subject ? subjectPart(desk, subject) : subjects(desk)}
    ${recent(desk)} ${templateCards(desk)} ${openPart(desk)}
  </div>`;
}

function searchPart(desk: Desk): TemplateResult {
  const {locale} = desk;
  const t = openingTexts[locale];
  const c = catalogueTexts[locale];
  const state = beginState(desk);
  const {query, groups, active, near, searching} = state;
  const count = groups.reduce((sum, group) => sum + group.hits.length + group.more, 0);
  const number = (value: number) => formatNumber(value, locale, 0);
  const entryOf = (key: string) =>
    groups.flatMap((group) => group.hits).find(({entry}) => entry.key === key)!.entry;
  const found = count === 0 ? t.nothing(query.trim()) : near ? t.near : t.found(number(count));
  return html`<div class="wb-ask-first">${comboBox({
    id: "wb-begin-search",
    label: t.ask,
    hint: t.ask_hint,
    query,
    groups: groups.map(({kind, hits, more}) => ({
      name: c[`group_${kind}`],
      options: hits.map(({entry, by}) => ({
        key: entry.key,
        name: entry.name,
        about: by ? `${entry.about} · ${c.by(by)}` : entry.about
      })),
      more: more > 0 ? c.more(number(more)) : ""
    })),
    expanded: searching,
    active: active?.key ?? null,
    status: searching ? found : "",
    results: t.results,
    typed: (words) => searchBeginning(desk, words),
    moved(key) {
      state.active = entryOf(key);
      desk.show();
    },
    taken: (key) => chooseSubject(desk, entryOf(key))
  })}</div>`;
}

/** Subjects to choose from for who does not know what to type. */
function subjects(desk: Desk): TemplateResult {
  const t = openingTexts[desk.locale];
  const phenomena = catalogueOf(desk).entries.filter(({kind}) => kind === "phenomenon");
  return html`<div class="wb-subjects" role="group" aria-label=${t.phenomena}>
    <span class="quiet">${t.phenomena}</span>
    ${phenomena.map(
      (entry) =>
        html`<button type="button" data-choose=${entry.key} @click=${() => chooseSubject(desk, entry)}>${entry.name}</button>`
    )}
  </div>`;
}

/** Who kept nothing here yet has no use for an empty list. */
function recent(desk: Desk): TemplateResult | typeof nothing {
  const shelf = keeperOf(desk)?.shelf;
  shelf?.refresh();
  return shelf && (shelf.list?.length || shelf.trouble) ? recentPart(desk) : nothing;
}
