import type {Way} from "../../lib/selection/closed.js";
import type {Entry} from "../catalogue/entries.js";
import {groupHits, type HitGroup} from "../catalogue/group-hits.js";
import {catalogueOf} from "../catalogue/panel-state.js";
import type {Desk} from "../desk/desk.js";
import type {AskingTemplate, TemplateChoice} from "./templates.js";

/** What is asked and chosen at the beginning. */
export interface BeginState {
  query: string;
  groups: HitGroup[];
  near: boolean;
  active: Entry | null;
  /** Whether what was found is shown: from the first letter until something is chosen. */
  searching: boolean;
  /** What was chosen: an indicator, a phenomenon or an area. */
  subject: Entry | null;
  /** The template that is unfolded, what is chosen in it, and the level and period that were asked for. */
  form: {template: AskingTemplate; choice: TemplateChoice; asked?: Way} | null;
}

const states = new WeakMap<Desk, BeginState>();

export function beginState(desk: Desk): BeginState {
  const state = states.get(desk) ?? {...NOTHING};
  states.set(desk, state);
  return state;
}

/** Forgets what was asked: who comes back begins anew. */
export function forgetBeginning(desk: Desk): void {
  states.delete(desk);
}

const NOTHING: BeginState = {
  query: "",
  groups: [],
  near: false,
  active: null,
  searching: false,
  subject: null,
  form: null
};

/** Searches for what somebody wants to know about: tables and columns are for who writes SQL. */
export function searchBeginning(desk: Desk, query: string): void {
  const {hits, near} = catalogueOf(desk).search(query);
  const groups = groupHits(hits.filter(({entry}) => entry.kind !== "table" && entry.kind !== "column"));
  Object.assign(beginState(desk), {
    query,
    groups,
    near: near && groups.length > 0,
    active: groups[0]?.hits[0]?.entry ?? null,
    searching: query.trim() !== ""
  });
  desk.show();
}

/** Chooses what was found, and goes to what can be seen of it. */
export function chooseSubject(desk: Desk, entry: Entry): void {
  Object.assign(beginState(desk), {query: entry.name, searching: false, subject: entry, form: null});
  desk.show();
  queueMicrotask(() => document.querySelector<HTMLElement>(".wb-subject button")?.focus());
}
