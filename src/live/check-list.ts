import {html, nothing, type TemplateResult} from "lit-html";
import {live} from "lit-html/directives/live.js";
import {formatNumber} from "../lib/i18n/format.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {Input} from "../lib/notebook/notebook.js";
import type {ControlContext} from "./control-context.js";

/** A list that is longer can be searched. */
const MOST_UNSEARCHED = 10;

/** Shows an input of several values as a list to tick, folded under how many are chosen. */
export function checkList(
  {spec}: Pick<Input, "spec">,
  {id, value, groups, locale, choose}: ControlContext
): TemplateResult {
  const t = liveTexts[locale];
  const chosen = new Set([value].flat().map(String));
  const all = groups.flatMap(({options}) => options.map((option) => option.value));
  const toggle = (one: string) => choose(all.filter((other) => (other === one) !== chosen.has(other)));
  return html`<span class="nb-label" id="${id}-label">${spec.label}</span>
    <details class="nb-control nb-many">
      <summary aria-describedby="${id}-label">${t.chosen_of(formatNumber(chosen.size, locale), formatNumber(all.length, locale))}</summary>
      <div role="group" aria-labelledby="${id}-label">
        ${
          all.length > MOST_UNSEARCHED
            ? html`<input type="search" autocomplete="off" aria-label=${t.search} placeholder=${t.search} @input=${search}>
              <p class="quiet" hidden>${t.search_none}</p>`
            : nothing
        }
        ${groups.map(
          (group) => html`<div class="nb-group">
            ${group.name ? html`<p>${group.name}</p>` : nothing}
            ${group.options.map(
              (option) =>
                html`<label><input type="checkbox" autocomplete="off" .value=${option.value}
                  .checked=${live(chosen.has(option.value))} @change=${() => toggle(option.value)}> ${option.name}</label>`
            )}
          </div>`
        )}
        ${chosen.size > 0 ? html`<button type="button" @click=${() => choose([])}>${t.clear}</button>` : nothing}
      </div>
    </details>`;
}

/** Hides what does not match; it is the list's own affair and no part of the notebook's state. */
function search(event: Event): void {
  const field = event.target as HTMLInputElement;
  const wanted = field.value.trim().toLowerCase();
  const list = field.parentElement!;
  let found = 0;
  for (const group of list.querySelectorAll<HTMLElement>(".nb-group")) {
    let here = 0;
    for (const label of group.querySelectorAll("label")) {
      label.hidden = !label.textContent!.toLowerCase().includes(wanted);
      if (!label.hidden) here++;
    }
    group.hidden = here === 0;
    found += here;
  }
  list.querySelector<HTMLElement>("p.quiet")!.hidden = found > 0;
}
