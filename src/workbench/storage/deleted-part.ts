import {html, type TemplateResult} from "lit-html";
import {formatNumber} from "../../lib/i18n/format.js";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Desk} from "../desk/desk.js";
import type {Keeper} from "./keeper.js";
import type {StoredNotebook} from "./stored-notebook.js";

/** Draws what was thrown away and can come back. */
export function deletedPart(desk: Desk, {shelf}: Keeper, deleted: readonly StoredNotebook[]): TemplateResult {
  const t = storageTexts[desk.locale];
  const row = (one: StoredNotebook) => {
    const back = () => void shelf.discard(one, false).then(() => desk.announce(t.was_put_back(one.title)));
    const forget = () => void shelf.forget(one.key);
    return html`<li>
      <span class="wb-recent-title">${one.title}</span>
      <span class="wb-recent-deeds">
        <button type="button" data-do="restore" aria-label=${t.of(t.put_back, one.title)} @click=${back}>${t.put_back}</button>
        <button type="button" data-do="forget" aria-label=${t.of(t.for_good, one.title)} @click=${forget}>${t.for_good}</button>
      </span>
    </li>`;
  };
  return html`<details class="wb-recent-deleted">
    <summary>${t.deleted(formatNumber(deleted.length, desk.locale, 0))}</summary>
    <p class="quiet">${t.deleted_long}</p>
    <ul class="wb-recent-list">${deleted.map(row)}</ul>
  </details>`;
}
