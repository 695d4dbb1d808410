import {html, type TemplateResult} from "lit-html";
import {catalogueTexts} from "../../lib/i18n/catalogue-panel.js";
import {formatNumber} from "../../lib/i18n/format.js";
import type {Desk} from "../desk/desk.js";
import {type ComboOption, comboBox} from "./combo-box.js";
import {entryPart} from "./entry-part.js";
import {makeFirst} from "./make-cell.js";
import {firstMarkdown} from "./makings.js";
import {panelState, searchPanel} from "./panel-state.js";
import type {Hit} from "./search-entries.js";

/** Draws the catalogue: what can be asked of the snapshot, and what stands in the notebook already. */
export function cataloguePanel(desk: Desk): TemplateResult {
  const t = catalogueTexts[desk.locale];
  const state = panelState(desk);
  const {query, groups, active, near} = state;
  const count = groups.reduce((sum, group) => sum + group.hits.length + group.more, 0);
  const number = (value: number) => formatNumber(value, desk.locale, 0);
  const hits = groups.flatMap((group) => group.hits);
  const entryOf = (key: string) => hits.find(({entry}) => entry.key === key)!.entry;
  const typed = query.trim() !== "";
  const indicators = groups.find(({kind}) => kind === "indicator")?.hits.length ?? 0;
  const status = !typed
    ? t.all(number(indicators))
    : count === 0
      ? t.nothing(query.trim())
      : `${near ? `${t.near} ` : ""}${t.found(number(count))}.`;
  const move = (key: string) => {
    state.active = entryOf(key);
    state.way = null;
    desk.show();
  };
  return html`<div class="wb-catalogue">
    ${comboBox({
      id: "wb-catalogue-search",
      label: t.search,
      hint: t.search_hint,
      query,
      groups: groups.map((group) => ({
        name: t[`group_${group.kind}`],
        options: group.hits.map((hit) => option(desk, hit)),
        more: group.more > 0 ? t.more(number(group.more)) : ""
      })),
      expanded: true,
      active: active?.key ?? null,
      status,
      results: t.results,
      typed: (words) => searchPanel(desk, words),
      moved: move,
      taken: (key, by) => (by === "key" ? makeFirst(desk, entryOf(key)) : move(key)),
      left: () => leave(desk)
    })}
    ${active ? entryPart(desk, active) : html`<p class="quiet">${t.keys}</p>`}
  </div>`;
}

function option(desk: Desk, {entry, by}: Hit): ComboOption {
  const t = catalogueTexts[desk.locale];
  const makes = entry.kind !== "cell" && !desk.state.read_only;
  return {
    key: entry.key,
    name: entry.name,
    about: by ? `${entry.about} · ${t.by(by)}` : entry.about,
    ...(makes && {
      drag: () => firstMarkdown(entry, desk.manifest, desk.locale, desk.workspace!.document),
      add: {label: t.make, run: () => makeFirst(desk, entry)}
    })
  };
}

/** Closes the catalogue, and goes back to the cell that was added or worked on. */
function leave(desk: Desk): void {
  desk.show({panel: null});
  const id = desk.state.current;
  if (id) desk.focus(id);
  else queueMicrotask(() => document.querySelector<HTMLElement>(".wb .nb-title")?.focus());
}
