import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {engineView} from "../../live/engine-view.js";
import {startEngine} from "../../live/start-engine.js";
import {dropPlace} from "../incoming/drop-anywhere.js";
import {readOnlyPart} from "../incoming/read-only-part.js";
import {chosenPart} from "../linked/link-desk.js";
import {notebookPart} from "../notebook/notebook-part.js";
import {beginning} from "../opening/beginning.js";
import {storageNotice} from "../storage/storage-notice.js";
import {anew} from "./anew.js";
import {commandBar} from "./command-bar.js";
import type {Desk} from "./desk.js";
import {menuView} from "./menu.js";
import {sidePanel} from "./side-panel.js";
import {toast} from "./toast.js";

/** Draws the whole desk. */
export function deskView(desk: Desk): TemplateResult {
  const {workspace, state, locale, engine_status, engine} = desk;
  const t = deskTexts[locale];
  const start = () => startEngine(engine.session, () => desk.workspace?.live ?? null);
  return html`<div class="wb" data-panel=${state.panel ?? nothing} ?data-read-only=${state.read_only}>
    ${workspace ? commandBar(desk) : nothing}
    <div class="wb-body">
      ${workspace && state.panel ? html`<aside class="wb-panel" aria-label=${t.side}>${sidePanel(desk)}</aside>` : nothing}
      <div class="wb-notebook">
        ${
          // That the engine is off needs no word here: it starts with the first query.
          workspace && engine_status.status !== "off"
            ? engineView(engine_status, engine.bytes, locale, {start})
            : nothing
        }
        ${storageNotice(desk)} ${readOnlyPart(desk)} ${chosenPart(desk)} ${workspace ? notebookPart(desk, workspace) : beginning(desk)}
      </div>
    </div>
    ${dropPlace(desk)} ${anew(state.dialog, (dialog) => dialog())} ${menuView(desk)}
    ${toast(desk, null)}
  </div>`;
}
