import type {Way} from "../../lib/selection/closed.js";
import type {Desk} from "../desk/desk.js";
import {cellEntries, type Entry, readEntries} from "./entries.js";
import {groupHits, type HitGroup} from "./group-hits.js";
import {openSearch, type Search} from "./search-entries.js";

/** What the catalogue shows, kept as long as the page. */
export interface PanelState {
  query: string;
  groups: HitGroup[];
  near: boolean;
  /** What stands unfolded, and what Enter adds. */
  active: Entry | null;
  /** Level and kind of period that were chosen for it; null for what fits best. */
  way: Way | null;
}

const states = new WeakMap<Desk, PanelState>();
const catalogues = new WeakMap<Desk, {entries: Entry[]; search: Search}>();

export function panelState(desk: Desk): PanelState {
  const state = states.get(desk) ?? {query: "", groups: browsed(desk), near: false, active: null, way: null};
  states.set(desk, state);
  return state;
}

/** Searches for what is typed; the best becomes active. Nothing typed shows all indicators. */
export function searchPanel(desk: Desk, query: string): void {
  const state = panelState(desk);
  state.query = query;
  state.way = null;
  if (query.trim() === "") {
    Object.assign(state, {groups: browsed(desk), near: false, active: null});
  } else {
    const {hits, near} = catalogueOf(desk).search(query);
    const cells = openSearch(cellEntries(desk.workspace?.document.cells ?? [], desk.locale))(query);
    // The notebook's own cells only where they say it to the letter: they are few, and nearly fit anything.
    const own = cells.near ? [] : cells.hits;
    const groups = [...groupHits(hits), ...groupHits(own)];
    Object.assign(state, {groups, near: near && hits.length > 0, active: groups[0]?.hits[0]?.entry ?? null});
  }
  desk.show();
}

/** All entries of the snapshot, and the search over them; made once. */
export function catalogueOf(desk: Desk): {entries: Entry[]; search: Search} {
  const made = catalogues.get(desk);
  if (made) return made;
  const entries = readEntries(desk.manifest, desk.locale);
  const catalogue = {entries, search: openSearch(entries)};
  catalogues.set(desk, catalogue);
  return catalogue;
}

/** What is there to look through before anything is typed. */
function browsed(desk: Desk): HitGroup[] {
  const hits = catalogueOf(desk)
    .entries.filter(({kind}) => kind === "indicator" || kind === "table")
    .map((entry) => ({entry, by: null}));
  return (["indicator", "table"] as const).map((kind) => ({
    kind,
    hits: hits.filter(({entry}) => entry.kind === kind),
    more: 0
  }));
}
