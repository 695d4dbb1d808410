import {html, nothing, type TemplateResult} from "lit-html";
import {live} from "lit-html/directives/live.js";
import type {Locale} from "../../lib/i18n/locale.js";

/** Draws a field of one line of words, taken over when it is left or Enter is pressed: one step, not one per letter. */
export function wordField({
  id,
  label,
  value,
  hint = "",
  ui,
  change
}: {
  id: string;
  label: string;
  value: string;
  hint?: string;
  /** Language of the label; the words are in that of the notebook. */
  ui: Locale;
  change(text: string): void;
}): TemplateResult {
  return html`<div class="wb-word" data-word=${id.replace(/^.*-/, "")}>
    <label for=${id} lang=${ui}>${label}</label>
    <input id=${id} type="text" autocomplete="off" .value=${live(value)} aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${(event: Event) => change((event.target as HTMLInputElement).value.trim())}>
    ${hint ? html`<span class="wb-hint" id="${id}-hint" lang=${ui}>${hint}</span>` : nothing}
  </div>`;
}
