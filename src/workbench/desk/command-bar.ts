import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Action, ActionGroup} from "../actions/action.js";
import {ALL_ACTIONS} from "../actions/all-actions.js";
import {keysInWords} from "../actions/keys.js";
import {keptPart} from "../storage/kept-part.js";
import type {Desk} from "./desk.js";
import {hasIcon, icon} from "./icon.js";
import {menuButton} from "./menu.js";
import type {MenuItem} from "./open-menu.js";

/** Actions that have a button of their own, in order; of some only the icon is shown. */
const SHOWN = ["undo", "redo", "run-all", "catalogue", "outline", "palette"];
const IN_WORDS = ["run-all", "catalogue", "outline"];

/** Draws the bar over the notebook: its title, what is done most, and menus of the rest. */
export function commandBar(desk: Desk): TemplateResult {
  const t = deskTexts[desk.locale];
  return html`<div class="wb-bar" role="group" aria-label=${t.bar}>
    ${titleButton(desk)}
    ${keptPart(desk)}
    <div class="wb-bar-actions">
      ${SHOWN.map((id) => {
        const action = ALL_ACTIONS.find((one) => one.id === id);
        return action ? actionButton(desk, action, {words: IN_WORDS.includes(id)}) : nothing;
      })}
      ${groupMenu(desk, "notebook", t.notebook, ["notebook", "help"])}
      ${groupMenu(desk, "share", t.share, ["share"])}
      ${helpButton(desk)}
    </div>
  </div>`;
}

/** The title of the notebook; a press opens its details, where it is changed. */
function titleButton(desk: Desk) {
  const {title, language} = desk.workspace!.document.header;
  const details = ALL_ACTIONS.find(({id}) => id === "details");
  const name = html`<span lang=${language}>${title}</span>`;
  if (!details || desk.state.read_only) return html`<p class="wb-bar-name">${name}</p>`;
  const label = details.label(desk.locale, desk);
  return html`<button type="button" class="wb-bar-name" title=${label} data-action="details" @click=${() => details.run(desk)}>
    <span class="visually-hidden">${label}: </span>${name}
  </button>`;
}

/** Draws a button for an action, with its keys; one that cannot be done now says so. */
function actionButton(desk: Desk, action: Action, {words = true} = {}): TemplateResult {
  const able = action.when?.(desk) ?? true;
  const keys = action.keys?.[0];
  const label = action.label(desk.locale, desk);
  const {id} = action;
  return html`<button type="button" data-action=${id} aria-disabled=${!able} aria-label=${label}
    aria-pressed=${id === "catalogue" || id === "outline" ? desk.state.panel === id : nothing}
    title=${keys ? `${label} (${keysInWords(keys)})` : label}
    @click=${() => able && action.run(desk)}>${
      hasIcon(id) ? icon(id) : id === "run-all" ? icon("run") : id === "palette" ? icon("search") : nothing
    }${words ? html`<span>${label}</span>` : nothing}</button>`;
}

/** Draws a menu of the actions of some groups that have no button of their own, or one that is not always in sight. */
function groupMenu(desk: Desk, id: string, label: string, groups: readonly ActionGroup[]) {
  const actions = ALL_ACTIONS.filter(
    ({id, group, cell}) => groups.includes(group) && !cell && id !== "undo" && id !== "redo"
  );
  if (actions.length === 0) return nothing;
  const items = (): MenuItem[] =>
    actions.map((action) => ({
      id: action.id,
      label: action.label(desk.locale, desk),
      ...(action.keys?.[0] && {keys: action.keys[0]}),
      unable: !(action.when?.(desk) ?? true),
      run: () => action.run(desk)
    }));
  return menuButton(desk, {
    id,
    label,
    body: html`${icon(id === "share" ? "share" : "menu")}<span>${label}</span>`,
    items
  });
}

function helpButton(desk: Desk) {
  const help = ALL_ACTIONS.find(({id}) => id === "help");
  return help ? actionButton(desk, help, {words: false}) : nothing;
}
