import {html, nothing, type TemplateResult} from "lit-html";
import {ref} from "lit-html/directives/ref.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import {formatNumber} from "../../lib/i18n/format.js";
import type {Action} from "../actions/action.js";
import {keysInWords} from "../actions/keys.js";
import type {Desk} from "./desk.js";
import {closeDialog, dialogView} from "./dialog.js";
import {type Entry, paletteEntries} from "./palette-entries.js";
import {searchEntries} from "./search-entries.js";

/** Opens the palette: all that can be done now, found by typing some of its letters. */
export function openPalette(desk: Desk, actions: readonly Action[]): void {
  const all = paletteEntries(desk, actions);
  let typed = "";
  let found = all;
  let chosen = 0;

  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    closeDialog(desk);
    entry.run();
  };
  const pressed = (event: KeyboardEvent) => {
    const to = {ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: chosen + 8, PageUp: chosen - 8}[
      event.key
    ];
    if (event.key === "Enter") choose(found[chosen]);
    else if (to !== undefined) {
      const last = found.length - 1;
      // One step goes round, a page stops at the end.
      chosen =
        Math.abs(to - chosen) === 1
          ? (to + found.length) % found.length || 0
          : Math.min(last, Math.max(0, to));
      desk.show();
    } else return;
    event.preventDefault();
  };
  const search = (event: Event) => {
    typed = (event.target as HTMLInputElement).value;
    found = searchEntries(all, typed);
    chosen = 0;
    desk.show();
  };
  desk.show({dialog: () => dialogView(desk, {title: deskTexts[desk.locale].palette, body: body()})});

  function body(): TemplateResult {
    const t = deskTexts[desk.locale];
    const active = found[chosen];
    return html`<div class="wb-palette">
      <input type="text" role="combobox" aria-label=${t.palette_label} aria-expanded="true" aria-autocomplete="list"
        aria-controls="wb-palette" aria-describedby="wb-palette-hint" autocomplete="off" spellcheck="false" autofocus
        aria-activedescendant=${active ? `wb-option-${chosen}` : nothing} placeholder=${t.palette_label}
        @input=${search} @keydown=${pressed}>
      <p id="wb-palette-hint" class="visually-hidden">${t.palette_hint}</p>
      <div role="listbox" id="wb-palette" aria-label=${t.palette}>${groups()}</div>
      <p class="quiet" role="status">${
        found.length === 0
          ? t.palette_none(typed)
          : html`<span class="visually-hidden">${typed ? t.palette_found(formatNumber(found.length, desk.locale, 0)) : ""}</span>`
      }</p>
    </div>`;
  }

  /** Entries under the name of their group; a search mixes groups, and the best goes first. */
  function groups() {
    const t = deskTexts[desk.locale];
    const rows: TemplateResult[] = [];
    for (let from = 0; from < found.length; ) {
      const {group} = found[from]!;
      let to = from;
      while (found[to]?.group === group) to++;
      const id = `wb-group-${from}`;
      rows.push(html`<div role="group" aria-labelledby=${id}>
        <p id=${id} role="presentation">${t[`group_${group}`]}</p>
        ${found.slice(from, to).map((entry, at) => option(entry, from + at))}
      </div>`);
      from = to;
    }
    return rows;
  }

  function option(entry: Entry, at: number) {
    const active = at === chosen;
    return html`<div role="option" id=${`wb-option-${at}`} aria-selected=${active} data-entry=${entry.id}
        ${active ? ref(intoSight) : nothing} @click=${() => choose(entry)}>
      <span>${entry.label}</span>${entry.keys ? html`<kbd>${keysInWords(entry.keys)}</kbd>` : nothing}
    </div>`;
  }
}

function intoSight(element: Element | undefined): void {
  queueMicrotask(() => element?.scrollIntoView({block: "nearest"}));
}
