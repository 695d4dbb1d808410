import {html, nothing, type TemplateResult} from "lit-html";
import type {EngineStatus} from "../engine/engine-session.js";
import {formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";

/** What a reader can do about the engine. */
interface EngineActions {
  start(): void;
}

/** Shows how far the engine is: a button to start it, its progress, or why it failed with a way to retry. */
export function engineView(
  status: EngineStatus,
  size: number,
  locale: Locale,
  actions: EngineActions
): TemplateResult | typeof nothing {
  const t = workbenchTexts[locale];
  switch (status.status) {
    case "off":
      return html`<div class="wb-engine">
        <button type="button" @click=${actions.start}>${t.start}</button>
        <p class="quiet">${t.start_note(megabytes(size, locale))}</p>
      </div>`;
    case "opening":
      return html`<div class="wb-engine">
        ${status.again ? html`<p>${t.reopening}</p>` : nothing}
        <p>${progressWords(status, locale)}</p>
        ${progressBar(status, locale)}
      </div>`;
    case "failed":
      return html`<div class="wb-engine wb-trouble" role="alert">
        <p>${t.failed}</p>
        <p class="wb-engine-said">${t.engine_said} <code>${status.message}</code></p>
        <button type="button" @click=${actions.start}>${t.retry}</button>
      </div>`;
    case "ready":
      return nothing;
  }
}

function progressBar(status: Extract<EngineStatus, {status: "opening"}>, locale: Locale) {
  const {progress} = status;
  const words = progressWords(status, locale);
  return progress?.step === "download"
    ? html`<progress aria-label=${words} max=${progress.total} .value=${progress.loaded}></progress>`
    : html`<progress aria-label=${words}></progress>`;
}

function progressWords({progress}: Extract<EngineStatus, {status: "opening"}>, locale: Locale): string {
  const t = workbenchTexts[locale];
  if (progress?.step === "compile") return t.step_compile;
  if (progress?.step === "attach") return t.step_attach;
  if (progress?.step === "restore") return t.step_restore;
  return t.step_download(megabytes(progress?.loaded ?? 0, locale), megabytes(progress?.total ?? 0, locale));
}

function megabytes(bytes: number, locale: Locale): string {
  return `${formatNumber(bytes / 1e6, locale, 1)} MB`;
}
