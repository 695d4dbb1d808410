import {html, type TemplateResult} from "lit-html";
import {formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import type {WorkbenchActions, WorkbenchState} from "./workbench-state.js";

/**
 * Shows the box for one query and its buttons. The text lives in the box itself, so that nothing that is drawn
 * again can touch what somebody types.
 */
export function editorView({run}: WorkbenchState, locale: Locale, actions: WorkbenchActions): TemplateResult {
  const t = workbenchTexts[locale];
  const running = run.status === "running";
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      actions.run();
    }
    if (event.key === "Escape")
      (event.target as HTMLElement).closest(".wb-editor")?.querySelector<HTMLElement>(".wb-run")?.focus();
  };
  return html`<section class="wb-editor" aria-labelledby="wb-editor">
    <h2 id="wb-editor"><label for="wb-sql">${t.editor}</label></h2>
    <textarea id="wb-sql" rows="11" wrap="soft" spellcheck="false" autocomplete="off" autocapitalize="off"
      aria-describedby="wb-hint" @input=${actions.typed} @keydown=${keys}></textarea>
    <div class="wb-buttons">
      <button type="button" class="wb-run" ?disabled=${running} @click=${actions.run}>${t.run}</button>
      <button type="button" class="wb-cancel" ?hidden=${!running} @click=${actions.cancel}>${t.cancel}</button>
      <p class="quiet" id="wb-hint">${t.editor_hint}</p>
      <p class="wb-running">${
        running ? (run.cancelling ? t.cancelling : t.running(formatNumber(run.seconds, locale, 0))) : ""
      }</p>
    </div>
  </section>`;
}
