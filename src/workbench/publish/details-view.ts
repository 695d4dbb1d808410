import {html, nothing, type TemplateResult} from "lit-html";
import {live} from "lit-html/directives/live.js";
import {LOCALES, type Locale} from "../../lib/i18n/locale.js";
import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import type {Details, DetailsProblems} from "./details.js";

interface DetailsForm {
  details: Details;
  problems: DetailsProblems;
  /** What the front matter calls the present snapshot; null where it may not. */
  now: string | null;
  locale: Locale;
  read_only: boolean;
  change(some: Partial<Details>): void;
  keep(): void;
  cancel(): void;
}

/** Draws the front matter as fields, with what is wrong at its field. */
export function detailsView(form: DetailsForm): TemplateResult {
  const {details, problems, now, locale, read_only, change, keep, cancel} = form;
  const t = publishDialogTexts[locale];
  const field = (key: keyof Details, control: TemplateResult) => html`<div class="wb-field">
    <label for="wb-details-${key}">${t[`field_${key}`]}</label>
    ${control}
    ${problems[key] ? html`<p class="nb-refused" id="wb-details-${key}-problem">${problems[key]}</p>` : nothing}
  </div>`;
  const typed = (key: keyof Details) => (event: Event) =>
    change({[key]: (event.target as HTMLInputElement).value});
  const line = (key: "title" | "date", type: string) =>
    field(
      key,
      html`<input id="wb-details-${key}" type=${type} ?readonly=${read_only} autocomplete="off" .value=${live(details[key])}
        aria-invalid=${key in problems} aria-describedby="wb-details-${key}-problem" @input=${typed(key)}>`
    );
  const lines = (key: "authors" | "description" | "purpose") =>
    field(
      key,
      html`<textarea id="wb-details-${key}" rows="2" ?readonly=${read_only} .value=${live(details[key])}
        aria-invalid=${key in problems} aria-describedby="wb-details-${key}-problem" @input=${typed(key)}></textarea>`
    );
  const save = (event: Event) => {
    event.preventDefault();
    keep();
  };
  const {snapshot} = details;
  const current = now !== null && snapshot !== "" && now.startsWith(snapshot.slice(0, now.length));
  return html`<form class="wb-details" novalidate @submit=${save}>
    ${problems.whole ? html`<p class="nb-trouble" role="alert">${problems.whole}</p>` : nothing}
    ${line("title", "text")} ${lines("description")} ${lines("authors")}
    <div class="wb-fields">${line("date", "date")}
      ${field(
        "language",
        html`<select id="wb-details-language" ?disabled=${read_only} @change=${typed("language")}>
          ${LOCALES.map((one) => html`<option value=${one} ?selected=${one === details.language}>${t[`language_${one}`]}</option>`)}
        </select>`
      )}
    </div>
    ${lines("purpose")}
    <div class="wb-field"><p class="wb-field-label">${t.field_snapshot}</p>
      <p>${snapshot === "" ? t.snapshot_none : current ? t.snapshot_now : t.snapshot_other(snapshot)}
        ${now !== null && !current && !read_only ? html`<button type="button" data-snapshot="now" @click=${() => change({snapshot: now})}>${t.snapshot_set}</button>` : nothing}
        ${snapshot !== "" && !read_only ? html`<button type="button" data-snapshot="none" @click=${() => change({snapshot: ""})}>${t.snapshot_drop}</button>` : nothing}</p>
    </div>
    <div class="wb-step-ways">
      <button type="button" @click=${cancel}>${t.details_cancel}</button>
      ${read_only ? nothing : html`<button type="submit" class="wb-main">${t.details_save}</button>`}
    </div>
  </form>`;
}
