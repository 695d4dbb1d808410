import {html, nothing, type TemplateResult} from "lit-html";
import {live} from "lit-html/directives/live.js";
import {builderTexts} from "../../lib/i18n/builder.js";
import type {Locale} from "../../lib/i18n/locale.js";

export interface PickOption {
  value: string;
  name: string;
  /** Other words that find it. */
  also?: readonly string[];
  /** It is listed, says why it cannot be chosen, and cannot be. */
  closed?: boolean;
}

export interface PickGroup {
  name: string;
  /** Other words that find all that is in it. */
  also?: readonly string[];
  options: readonly PickOption[];
}

export interface Picker {
  /** Begins its ids; also how tests and styles know it. */
  id: string;
  label: string;
  /** What is chosen, in words. */
  said: string;
  groups: readonly PickGroup[];
  chosen: readonly string[];
  /** Several can be ticked; else one press chooses and closes the list. */
  multiple?: boolean;
  locale: Locale;
  choose(values: readonly string[]): void;
  /** Whatever else stands in the opened list, such as who chooses. */
  more?: TemplateResult | typeof nothing;
  opened?(): void;
}

/** A list that is longer can be searched. */
const MOST_UNSEARCHED = 8;

/** Draws a choice from a list that opens under it: searched by typing, walked with the arrows, closed with Escape. */
export function picker(pick: Picker): TemplateResult {
  const {id, label, said, groups, chosen, multiple = false, locale, choose, more = nothing, opened} = pick;
  const t = builderTexts[locale];
  const options = groups.flatMap((group) => group.options);
  // By which other word an option is found stands beside its name; the search writes it.
  const words = ({name, also = []}: PickOption) =>
    html`<span><span>${name}</span>${also.length > 0 ? html`<small data-also=${also.join(SEPARATOR)}></small>` : nothing}</span>`;
  const one = (option: PickOption) =>
    multiple
      ? html`<label class="wb-option"><input type="checkbox" autocomplete="off" .value=${option.value} ?disabled=${option.closed}
          .checked=${live(chosen.includes(option.value))} @change=${() => choose(toggled(option.value, chosen, options))}>
          ${words(option)}</label>`
      : html`<button type="button" class="wb-option" data-value=${option.value} aria-pressed=${chosen.includes(option.value)}
          aria-disabled=${option.closed ? "true" : nothing} @click=${(event: Event) => press(event, option, choose)}>${words(option)}</button>`;
  return html`<div class="wb-pick" data-pick=${id.replace(/^.*-/, "")}>
    <span class="wb-pick-label" id="${id}-label">${label}</span>
    <details @keydown=${walk} @toggle=${(event: Event) => toggle(event, opened)} @focusout=${leave}>
      <summary id="${id}-said" aria-labelledby="${id}-label ${id}-said"><span>${said}</span></summary>
      <div class="wb-pick-list" role="group" aria-labelledby="${id}-label">
        ${
          options.length > MOST_UNSEARCHED
            ? html`<input type="search" autocomplete="off" aria-label=${t.search(label)} placeholder=${t.search(label)} @input=${(event: Event) => search(event, t.also)}>
              <p class="quiet" role="status" hidden>${t.search_none}</p>`
            : nothing
        }
        <div class="wb-options">
          ${groups.map(
            (group) => html`<div class="wb-group" data-also=${group.also?.join(SEPARATOR) ?? nothing}>
              ${group.name ? html`<p>${group.name}</p>` : nothing}${group.options.map(one)}
            </div>`
          )}
        </div>
        ${multiple && chosen.length > 0 ? html`<button type="button" data-clear @click=${() => choose([])}>${t.clear}</button>` : nothing}
        ${more}
      </div>
    </details>
  </div>`;
}

function toggled(value: string, chosen: readonly string[], options: readonly PickOption[]): string[] {
  const order = options.map((option) => option.value);
  const now = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return now.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function press(event: Event, {value, closed}: PickOption, choose: Picker["choose"]): void {
  if (closed) return;
  const details = (event.currentTarget as Element).closest("details")!;
  close(details);
  choose([value]);
}

function close(details: HTMLDetailsElement): void {
  details.open = false;
  details.querySelector("summary")?.focus();
}

/** An opened list begins where one can type, or at what is chosen. */
function toggle(event: Event, opened?: () => void): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (!details.open) return;
  opened?.();
  const field = fieldOf(details);
  const first = details.querySelector<HTMLElement>("[aria-pressed=true], .wb-option");
  (field ?? first)?.focus();
}

/** A list that nobody is in any more would lie over what stands under it. */
function leave({relatedTarget, currentTarget}: FocusEvent): void {
  const details = currentTarget as HTMLDetailsElement;
  // A press on the words of an option takes the focus to the cell around it for a moment.
  if (!(relatedTarget instanceof Node) || details.contains(relatedTarget) || relatedTarget.contains(details))
    return;
  details.open = false;
}

function walk(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key === "Escape" && details.open) {
    event.preventDefault();
    event.stopPropagation();
    close(details);
    return;
  }
  const typing = (event.target as Element).matches("input[type=search]");
  // Who opens a list and types at once is quicker than the list, which opens a moment later.
  if (details.open && event.target instanceof HTMLElement && event.target.localName === "summary") {
    const letter = event.key.length === 1 && event.key !== " ";
    if (letter && !event.ctrlKey && !event.metaKey && !event.altKey) fieldOf(details)?.focus();
  }
  if (event.key === "Enter" && typing) {
    event.preventDefault();
    reachable(details)[0]?.click();
    return;
  }
  const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!by || !details.open) return;
  event.preventDefault();
  event.stopPropagation();
  const all = reachable(details);
  const at = all.indexOf(event.target as HTMLElement);
  const next = all[at + by];
  if (next) next.focus();
  else if (by < 0) (fieldOf(details) ?? details.querySelector("summary"))?.focus();
}

function fieldOf(details: HTMLDetailsElement): HTMLInputElement | null {
  return details.querySelector<HTMLInputElement>("input[type=search]");
}

/** What can be chosen of the list as it is searched now. */
function reachable(details: HTMLDetailsElement): HTMLElement[] {
  return [...details.querySelectorAll<HTMLElement>(".wb-options button, .wb-options input")].filter(
    (one) => one.offsetParent !== null
  );
}

/** Hides what does not match; it is the list's own affair and no part of the notebook. */
function search(event: Event, said: (word: string) => string): void {
  const field = event.target as HTMLInputElement;
  const wanted = plain(field.value.trim());
  const list = field.parentElement!;
  let found = 0;
  for (const group of list.querySelectorAll<HTMLElement>(".wb-group")) {
    const name = plain(group.querySelector("p")?.textContent ?? "");
    const named = [name, ...alsoOf(group).map(plain)].some((one) => one.includes(wanted));
    const options = [...group.querySelectorAll<HTMLElement>(".wb-option")];
    const own = options.filter((option) => matches(option, wanted, said));
    // Who types how a group begins wants all of it; with another word for it, what that is the word for.
    const shown = named && (name.startsWith(wanted) || own.length === 0) ? options : own;
    for (const option of options) option.hidden = !shown.includes(option);
    group.hidden = shown.length === 0;
    found += shown.length;
  }
  list.querySelector<HTMLElement>("p.quiet")!.hidden = found > 0;
}

/** Whether an option itself is what is typed; the other word that says so is written beside its name. */
function matches(option: HTMLElement, wanted: string, said: (word: string) => string): boolean {
  const also = option.querySelector<HTMLElement>("[data-also]");
  const own = plain(option.querySelector("span > span")!.textContent!).includes(wanted);
  const other = own || !also ? undefined : alsoOf(also).find((one) => plain(one).includes(wanted));
  if (also) also.textContent = other === undefined ? "" : said(other);
  return own || other !== undefined;
}

function alsoOf({dataset}: HTMLElement): string[] {
  return dataset.also?.split(SEPARATOR) ?? [];
}
const SEPARATOR = "|";

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
