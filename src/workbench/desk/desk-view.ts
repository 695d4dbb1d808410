import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {engineView} from "../../live/engine-view.js";
import {notebookPart} from "../notebook/notebook-part.js";
import {beginning} from "../opening/beginning.js";
import {commandBar} from "./command-bar.js";
import type {Desk} from "./desk.js";
import {sidePanel} from "./side-panel.js";

/** Draws the whole desk; `words` is what a screen reader hears next. */
export function deskView(desk: Desk, words: string): TemplateResult {
  const {workspace, state, locale, engine_status, engine} = desk;
  const t = deskTexts[locale];
  const start = () => void engine.session.start().catch(() => {}); // the status tells of a failure
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
        ${workspace ? notebookPart(desk, workspace) : beginning(desk)}
      </div>
    </div>
    ${state.dialog?.() ?? nothing}
    <p class="wb-words" role="status">${words}</p>
  </div>`;
}
