import {html, nothing, type TemplateResult} from "lit-html";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {formatNumber} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {Way} from "../../lib/selection/closed.js";
import type {Desk} from "../desk/desk.js";
import type {Entry} from "./entries.js";
import {indicatorFacts} from "./indicator-facts.js";
import {levelTable} from "./level-table.js";
import {makeCell} from "./make-cell.js";
import {type Making, makingsOf} from "./makings.js";
import {panelState} from "./panel-state.js";

/** Draws what was found: what can be made of it, and its card. */
export function entryPart(desk: Desk, entry: Entry): TemplateResult {
  const {locale, manifest, workspace, state} = desk;
  const t = catalogueTexts[locale];
  const panel = panelState(desk);
  const chosen = panel.way;
  const choose = (way: Way) => {
    const same = chosen?.level === way.level && chosen.kind === way.kind;
    panel.way = same ? null : way;
    desk.show();
  };
  const makings = workspace ? makingsOf(entry, manifest, locale, workspace.document, chosen) : [];
  return html`<section class="wb-entry" aria-labelledby="wb-entry" data-entry=${entry.key}>
    <h3 id="wb-entry">${entry.name}</h3>
    ${
      entry.kind === "cell"
        ? html`<button type="button" @click=${() => desk.focus(entry.live.id)}>${t.go}</button>`
        : state.read_only
          ? html`<p class="quiet">${t.read_only}</p>`
          : html`<div class="wb-makings" role="group" aria-label=${t.make}>
              ${makings.map((making) => makingButton(making, entry.name, locale, () => makeCell(desk, making, entry.name)))}
            </div>`
    }
    ${
      entry.kind === "indicator"
        ? html`${levelTable(entry.card, manifest, locale, chosen, state.read_only ? null : choose)}
            <h4>${t.card}</h4>
            ${indicatorFacts(entry.card, manifest, locale)}`
        : html`<p class="quiet">${aboutEntry(entry, locale)}</p>`
    }
  </section>`;
}

/** Draws the button of what can be made: which figure, and under it where. */
export function makingButton(
  {id, label, where}: Pick<Making, "id" | "label" | "where">,
  name: string,
  locale: Locale,
  run: () => void
): TemplateResult {
  return html`<button type="button" class="wb-making" data-make=${id}
      aria-label=${catalogueTexts[locale].make_label(label, name, where)} @click=${run}>
    <b>${label}</b> ${where ? html`<span>${where}</span>` : nothing}
  </button>`;
}

function aboutEntry(entry: Entry, locale: Locale): string {
  const t = catalogueTexts[locale];
  if (entry.kind === "area" && entry.synonyms.length > 0)
    return `${entry.about}. ${t.united([entry.name, ...entry.synonyms].join(", "))}`;
  if (entry.kind !== "table") return entry.about;
  const {rows, status, base} = entry.table;
  const rounded = base > 1 ? ` ${t.rounded(String(base))}` : "";
  return `${t[`status_${status}`]}, ${t.rows(formatNumber(rows, locale, 0))}: ${entry.about}.${rounded}`;
}
