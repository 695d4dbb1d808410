import {html, nothing, render} from "lit-html";
import type {Locale} from "../lib/i18n/locale.js";
import {offlineTexts} from "../lib/i18n/offline.js";
import {keepOffline, type OfflineState} from "../offline/keep-offline.js";

/** Keeps the site for when there is no connection, and says under the desk how far that is, and when it is outdated. */
export function offlineStatus(place: HTMLElement, locale: Locale): void {
  const t = offlineTexts[locale];
  let state: OfflineState = "impossible";
  let newer = false;
  const show = () =>
    render(
      html`<p class="wb-offline quiet" data-offline=${state}>${state === "impossible" ? nothing : t[state]}</p>
        <div class="wb-newer" role="status">${
          newer
            ? html`<p>${t.newer} <button type="button" @click=${() => location.reload()}>${t.reload}</button></p>`
            : nothing
        }</div>`,
      place
    );
  void keepOffline(
    (now) => {
      state = now;
      show();
    },
    () => {
      newer = true;
      show();
    }
  );
}
