import {html, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {ACTION_GROUPS, type Action} from "../actions/action.js";
import {keysInWords} from "../actions/keys.js";
import {INSERTED_KINDS} from "../notebook/cell-example.js";
import type {Desk} from "./desk.js";
import {dialogView} from "./dialog.js";
import {icon} from "./icon.js";

/** Opens the help: how to begin, what each kind of cell does, and all keys. */
export function openHelp(desk: Desk, actions: readonly Action[]): void {
  const {title, body} = {title: deskTexts[desk.locale].help_title, body: helpBody(desk, actions)};
  desk.show({dialog: () => dialogView(desk, {title, body, wide: true})});
}

function helpBody(desk: Desk, all: readonly Action[]): TemplateResult {
  const t = deskTexts[desk.locale];
  return html`<div class="wb-help">
    <div>
      <h3>${t.help_start}</h3>
      <ol><li>${t.help_step_1}</li><li>${t.help_step_2}</li><li>${t.help_step_3}</li></ol>
      <h3>${t.help_kinds}</h3>
      <dl>${INSERTED_KINDS.map(
        (kind) => html`<div>${icon(kind)}<dt>${t[`kind_${kind}`]}</dt><dd>${t[`hint_${kind}`]}</dd></div>`
      )}</dl>
    </div>
    <div>
      <h3>${t.help_keys}</h3>
      <p class="quiet">${t.help_frame}</p>
      <table>
        ${ACTION_GROUPS.map((group) => {
          const actions = all.filter((action) => action.group === group && action.keys?.length);
          return actions.length === 0
            ? ""
            : html`<tbody>
                <tr><th scope="rowgroup" colspan="2">${t[`group_${group}`]}</th></tr>
                ${actions.map(
                  (action) =>
                    html`<tr><td>${action.label(desk.locale, desk)}</td><td>${action.keys!.map(
                      (keys) => html`<kbd>${keysInWords(keys)}</kbd> `
                    )}</td></tr>`
                )}
              </tbody>`;
        })}
      </table>
    </div>
  </div>`;
}
