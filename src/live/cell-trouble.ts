import {html, nothing, type TemplateResult} from "lit-html";
import {liveTexts} from "../lib/i18n/live.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import type {ProblemWords} from "./problem-words.js";

/** Says in place why a cell has no result, with its line, and a button that runs it again where that may help. */
export function cellTrouble(
  {words, line, engine}: ProblemWords,
  {
    title,
    locale,
    again,
    ways = nothing
  }: {
    title: string;
    locale: Locale;
    again: {label: string; run(): void} | null;
    /** Ways out that only a place where it is edited has. */
    ways?: unknown;
  }
): TemplateResult {
  const t = liveTexts[locale];
  return html`<div class="nb-trouble">
    <p><strong>${title}</strong> ${line === null ? nothing : html`<span class="nb-line">${t.line(String(line))}.</span>`} ${words}</p>
    ${
      engine
        ? html`<p class="quiet">${workbenchTexts[locale].engine_said}</p><pre><code>${engine}</code></pre>`
        : nothing
    }
    ${ways}
    ${again ? html`<button type="button" aria-label=${again.label} @click=${again.run}>${t.again}</button>` : nothing}
  </div>`;
}
