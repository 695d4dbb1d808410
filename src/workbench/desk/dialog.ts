import {html, type TemplateResult} from "lit-html";
import {ref} from "lit-html/directives/ref.js";
import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk} from "./desk.js";
import {toast} from "./toast.js";

/**
 * Draws a dialog over the page; `desk.show({dialog: () => dialogView(…)})` opens it, and it closes by its button, by
 * Escape or by `closeDialog`. The focus goes back to where it was.
 */
export function dialogView(
  desk: Desk,
  {title, body, wide = false}: {title: string; body: TemplateResult; wide?: boolean}
): TemplateResult {
  const t = deskTexts[desk.locale];
  // A dialog that made room for another tells that it closed when the other is open already.
  const closed = ({target}: Event) => target instanceof Node && target.isConnected && closeDialog(desk);
  // Escape tells that it is about to close; that it closed is told later, and a key pressed meanwhile would be lost.
  const escaped = ({target, currentTarget}: Event) => target === currentTarget && closeDialog(desk);
  return html`<dialog class="wb-dialog" ?data-wide=${wide} aria-labelledby="wb-dialog" ${ref(openAtOnce)}
      @cancel=${escaped} @close=${closed}>
    <div class="wb-dialog-head">
      <h2 id="wb-dialog">${title}</h2>
      <button type="button" class="wb-close" @click=${() => closeDialog(desk)}>${t.close}</button>
    </div>
    ${body}
    ${toast(desk, desk.state.dialog)}
  </dialog>`;
}

/** Closes the dialog that is open. */
export function closeDialog(desk: Desk): void {
  // A dialog that is only taken off the page would not give back the focus.
  document.querySelector<HTMLDialogElement>("dialog.wb-dialog[open]")?.close();
  if (desk.state.dialog) desk.show({dialog: null});
}

/** Runs once, when the element comes; the element is not in the page yet then. */
function openAtOnce(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && !element.open)
    queueMicrotask(() => element.isConnected && !element.open && element.showModal());
}
