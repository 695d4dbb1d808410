import {html, nothing, type TemplateResult} from "lit-html";
import {repeat} from "lit-html/directives/repeat.js";
import {formatNumber} from "../../lib/i18n/format.js";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Desk} from "../desk/desk.js";
import {deletedPart} from "./deleted-part.js";
import {type Keeper, keeperOf} from "./keeper.js";
import {recentRow} from "./recent-row.js";
import {recentState} from "./recent-state.js";
import type {StoredNotebook, Unreadable} from "./stored-notebook.js";

/** Draws the notebooks that are kept in this browser, last changed first, with what can be done with each. */
export function recentPart(desk: Desk, {titled = true} = {}): TemplateResult | typeof nothing {
  const keeper = keeperOf(desk);
  if (!keeper) return nothing;
  keeper.shelf.refresh();
  const t = storageTexts[desk.locale];
  return html`<section class="wb-recent" aria-label=${t.mine} lang=${desk.locale}>
    ${titled ? html`<h2 tabindex="-1">${t.mine}</h2>` : nothing}
    <p class="quiet">${t.mine_where}</p>
    ${trouble(desk, keeper)} ${undoPart(desk, keeper)} ${listPart(desk, keeper)}
  </section>`;
}

function trouble({locale}: Desk, {shelf}: Keeper): TemplateResult | typeof nothing {
  const t = storageTexts[locale];
  if (!shelf.trouble) return nothing;
  const again = () => shelf.stale();
  return html`<div class="wb-storage-notice" role="alert" data-notice="list">
    <p>${t.list_failed(t[shelf.trouble.kind])}</p>
    <p class="wb-storage-ways"><button type="button" data-way="again" @click=${again}>${t.again}</button></p>
  </div>`;
}

/** What was just thrown away, with the way back at hand. */
function undoPart(desk: Desk, {shelf}: Keeper): TemplateResult | typeof nothing {
  const t = storageTexts[desk.locale];
  const {removed} = recentState(desk);
  const gone = shelf.list?.find((one) => one.key === removed);
  if (!gone || "unreadable" in gone || gone.deleted === undefined) return nothing;
  const back = () => void shelf.discard(gone, false).then(() => desk.announce(t.was_put_back(gone.title)));
  return html`<p class="wb-recent-undo"><span>${t.removed(gone.title)}</span>
    <button type="button" data-do="put-back" @click=${back}>${t.put_back}</button></p>`;
}

function listPart(desk: Desk, keeper: Keeper): TemplateResult {
  const t = storageTexts[desk.locale];
  const {list, trouble} = keeper.shelf;
  if (list === null) return trouble ? html`` : html`<p>${t.loading}</p>`;
  const there = list.filter((one) => "unreadable" in one || one.deleted === undefined);
  const deleted = list.filter(
    (one): one is StoredNotebook => !("unreadable" in one) && one.deleted !== undefined
  );
  return html`${there.length === 0 ? html`<p>${t.none}</p>` : nothing}
    <ul class="wb-recent-list">
      ${repeat(
        there,
        ({key}: StoredNotebook | Unreadable) => key,
        (one) => recentRow(desk, keeper, one)
      )}
    </ul>
    ${deleted.length ? deletedPart(desk, keeper, deleted) : nothing}
    ${list.length ? clearPart(desk, keeper, list.length) : nothing}`;
}

/** On a computer that others use too, all must be able to go. */
function clearPart(desk: Desk, {shelf}: Keeper, count: number): TemplateResult {
  const t = storageTexts[desk.locale];
  const clear = () => {
    desk.leave();
    void shelf.forget(null).then(() => {
      desk.announce(t.cleared);
      // The button went with the list.
      setTimeout(() => document.querySelector<HTMLElement>(".wb-beginning :is(input, button)")?.focus());
    });
  };
  return html`<details class="wb-recent-clear">
    <summary>${t.clear}</summary>
    <p>${t.clear_ask(formatNumber(count, desk.locale, 0))}</p>
    <button type="button" data-do="clear" @click=${clear}>${t.clear_sure}</button>
  </details>`;
}
