import {html, nothing, type TemplateResult} from "lit-html";
import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {forgetDetails} from "./forget-details.js";
import {openDetails} from "./open-details.js";

/** Says under the title that details were typed and are not in the notebook, with the ways on and back. */
export function unsavedPart(desk: Desk, workspace: Workspace): TemplateResult | typeof nothing {
  if (workspace.unsaved.size === 0) return nothing;
  const t = publishDialogTexts[desk.locale];
  const forget = () => {
    forgetDetails(workspace);
    // The button goes with its notice.
    setTimeout(() => document.querySelector<HTMLElement>("[data-title=details]")?.focus());
  };
  return html`<div class="nb-notice" data-unsaved lang=${desk.locale}><p>${t.unsaved}</p>
    <p class="wb-ways">
      <button type="button" data-unsaved-way="open" @click=${() => openDetails(desk, workspace)}>${t.go_to_details}</button>
      <button type="button" data-unsaved-way="forget" @click=${forget}>${t.unsaved_forget}</button>
    </p></div>`;
}
