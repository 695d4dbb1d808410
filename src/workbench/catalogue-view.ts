import {html, nothing, type TemplateResult} from "lit-html";
import {repeat} from "lit-html/directives/repeat.js";
import {type Area, LEVELS, type Level} from "../lib/areas/area.js";
import {otherMembers} from "../lib/areas/other-members.js";
import {reasonInWords} from "../lib/figures/closed-words.js";
import {formatLevel, formatNumber} from "../lib/i18n/format.js";
import {gateTexts} from "../lib/i18n/gate.js";
import {geographyTexts} from "../lib/i18n/geography.js";
import type {Locale} from "../lib/i18n/locale.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {PERIOD_KINDS} from "../lib/periods/period.js";
import {hasKind, isOffered} from "../lib/selection/closed.js";
import type {IndicatorCard} from "../lib/snapshot/card.js";
import type {Manifest, TableEntry} from "../lib/snapshot/manifest.js";
import {type Catalogue, type CatalogueIndicator, readCatalogue, searchCatalogue} from "./catalogue.js";
import {areaQuery, exampleQuery, tableQuery} from "./example-query.js";
import type {WorkbenchActions} from "./workbench-state.js";

/** Shows what can be asked, with a button for every example query. */
export function catalogueView(
  manifest: Manifest,
  search: string,
  locale: Locale,
  actions: WorkbenchActions
): TemplateResult {
  const t = workbenchTexts[locale];
  const found = searchCatalogue(readCatalogue(manifest, locale), search, locale);
  const count = found.indicators.length + found.tables.length + found.areas.length;
  return html`<section class="wb-catalogue" aria-labelledby="wb-catalogue">
    <h2 id="wb-catalogue">${t.catalogue}</h2>
    <div class="wb-search">
      <label for="wb-search">${t.search}</label>
      <input id="wb-search" type="search" autocomplete="off" spellcheck="false" .value=${search}
        @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}>
      <p class="quiet" role="status">${
        search ? (count ? t.found(formatNumber(count, locale)) : t.nothing_found(search)) : nothing
      }</p>
    </div>
    <div class="wb-entries">
      ${indicators(found, manifest, locale, actions)} ${tables(found, locale, actions)}
      ${areas(found, locale, actions)}
    </div>
  </section>`;
}

function indicators(found: Catalogue, manifest: Manifest, locale: Locale, actions: WorkbenchActions) {
  if (found.indicators.length === 0) return nothing;
  const t = workbenchTexts[locale];
  return html`<h3>${t.indicators}</h3>
    <ul class="wb-list">
      ${repeat(
        found.indicators,
        ({card}) => card.id,
        (entry) => html`<li>${indicator(entry, manifest, locale, actions)}</li>`
      )}
    </ul>`;
}

function indicator(
  {card, phenomenon, offered}: CatalogueIndicator,
  manifest: Manifest,
  locale: Locale,
  actions: WorkbenchActions
) {
  const t = workbenchTexts[locale];
  const levels = [...new Set(offered.map(({level}) => level))];
  const effort = card.kind === "effort";
  return html`<h4>${card.name[locale]}${
    effort ? html` <span class="badge">${pageTexts[locale].effort_badge}</span>` : nothing
  }</h4>
    <p class="wb-meta">
      ${phenomenon} · ${card.status === "protected" ? t.status_protected : t.status_public} ·
      <code>${card.id}</code>
    </p>
    <details>
      <summary>${t.definition}</summary>
      <p>${card.definition[locale]}</p>
      ${effort ? html`<p>${pageTexts[locale].effort_note}</p>` : nothing}
      <p><strong>${t.denominator}</strong>: ${card.denominator[locale]}</p>
      <p><strong>${t.does_not_show}</strong>: ${card.does_not_show[locale]}</p>
      ${card.base > 1 ? html`<p>${t.rounded(formatNumber(card.base, locale))}</p>` : nothing}
    </details>
    ${
      levels.length === 0
        ? html`<p class="quiet">${t.not_offered}</p>`
        : html`<p class="wb-meta">${t.insert}</p>
          <ul class="wb-examples">
            ${LEVELS.map(
              (level) => html`<li>
                <span>${formatLevel(level, locale)}</span>
                ${offered
                  .filter((o) => o.level === level)
                  .map(
                    ({period}) => html`<button type="button" class="wb-insert"
                      aria-label=${t.insert_label(
                        card.name[locale],
                        formatLevel(level, locale),
                        t[`period_${period}`]
                      )}
                      @click=${() => actions.insert(exampleQuery(manifest, card, level, period, locale))}>
                      ${t[`period_${period}`]}</button>`
                  )}
                ${closed(manifest, card, level, locale).map((why) => html`<span class="wb-closed">${why}</span>`)}
              </li>`
            )}
          </ul>`
    }`;
}

/** Says which kinds of period a level does not have, one sentence per reason. */
function closed(manifest: Manifest, card: IndicatorCard, level: Level, locale: Locale): string[] {
  const t = gateTexts[locale];
  const kinds = PERIOD_KINDS.filter((kind) => hasKind(manifest, card, kind));
  const shut = kinds.filter((kind) => !isOffered(manifest, card.id, level, kind));
  if (shut.length === 0) return [];
  const reason = reasonInWords(manifest, card, level, shut[0]!, locale);
  if (shut.length === kinds.length) return [t.cell_whole(reason)];
  return [t.catalogue_closed(shut.map((kind) => t[`way_${kind}`]).join(", "), reason)];
}

/** Areas by name, so that whoever knows a small buurt finds the area that it is united in. */
function areas(found: Catalogue, locale: Locale, actions: WorkbenchActions) {
  if (found.areas.length === 0) return nothing;
  const t = workbenchTexts[locale];
  const item = (area: Area) => {
    const others = otherMembers(area);
    return html`<li>
      <h4>${area.name}</h4>
      <p class="wb-meta">${formatLevel(area.level, locale)} · <code>${area.code}</code>${
        others.length > 0 ? html` · ${geographyTexts[locale].with(others.join(", "))}` : nothing
      }</p>
      <button type="button" class="wb-insert" aria-label=${gateTexts[locale].insert_area(area.name)}
        @click=${() => actions.insert(areaQuery(area))}>${t.first_rows}</button>
    </li>`;
  };
  return html`<h3>${gateTexts[locale].areas}</h3>
    <ul class="wb-list">${repeat(found.areas, ({code}) => code, item)}</ul>`;
}

function tables(found: Catalogue, locale: Locale, actions: WorkbenchActions) {
  if (found.tables.length === 0) return nothing;
  const t = workbenchTexts[locale];
  const table = (entry: TableEntry) => html`<li>
    <h4><code>${entry.name}</code></h4>
    <p class="wb-meta">${t[`status_${entry.status}`]} · ${t.rows(formatNumber(entry.rows, locale))}</p>
    <p class="wb-columns">${entry.columns.map(
      ({name, type}, i) => html`${i ? ", " : ""}<code>${name}</code> <span class="quiet">${type}</span>`
    )}</p>
    <button type="button" class="wb-insert" aria-label=${t.insert_table(entry.name)}
      @click=${() => actions.insert(tableQuery(entry.name))}>${t.first_rows}</button>
  </li>`;
  return html`<h3>${t.tables}</h3>
    <ul class="wb-list">${repeat(found.tables, ({name}) => name, table)}</ul>`;
}
