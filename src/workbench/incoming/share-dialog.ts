import {html, nothing, type TemplateResult} from "lit-html";
import {formatNumber} from "../../lib/i18n/format.js";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import {writeDocument} from "../../live/notebook-document.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog, dialogView} from "../desk/dialog.js";
import {withChosen} from "../document/with-chosen.js";
import {saveToFile} from "../storage/save-to-file.js";
import {copyFrom} from "./copy-from.js";
import {MOST_LINK, type ShareLink, shareLink} from "./share-link.js";

/** Opens the dialog that makes a link of the notebook on the desk, with what its inputs hold now. */
export function openShare(desk: Desk): void {
  const t = incomingTexts[desk.locale];
  const workspace = desk.workspace!;
  const {title} = workspace.document.header;
  const link = shareLink(writeDocument(withChosen(workspace)), location.href);
  let said = "";
  const say = (words: string) => {
    said = words;
    desk.show();
  };
  const body = () => (link.fits ? fitting(desk, link, {title, say, said}) : tooLong(desk, link));
  desk.show({dialog: () => dialogView(desk, {title: t.share_title, body: body()})});
}

function fitting(
  desk: Desk,
  {href}: ShareLink,
  {title, say, said}: {title: string; say: (words: string) => void; said: string}
): TemplateResult {
  const t = incomingTexts[desk.locale];
  const number = (value: number) => formatNumber(value, desk.locale, 0);
  const copy = async (event: Event) => {
    const field = (event.target as Element).closest(".wb-share")!.querySelector("input")!;
    say((await copyFrom(field)) ? t.share_copied : t.share_not_copied);
  };
  // Who closes the sheet of the system has changed his mind; that is no failure.
  const send = () => void navigator.share({title, url: href}).catch(() => {});
  return html`<div class="wb-share">
    <p>${t.share_inside}</p>
    <p>${t.share_who}</p>
    <label for="wb-share-link">${t.share_link}</label>
    <div class="wb-share-link">
      <input id="wb-share-link" readonly .value=${href} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>
      <button type="button" data-share="copy" autofocus @click=${copy}>${t.share_copy}</button>
      ${"share" in navigator ? html`<button type="button" data-share="send" @click=${send}>${t.share_send}</button>` : nothing}
    </div>
    <p class="quiet">${t.share_length(number(href.length), number(MOST_LINK))}</p>
    <p role="status">${said}</p>
  </div>`;
}

function tooLong(desk: Desk, {href}: ShareLink): TemplateResult {
  const t = incomingTexts[desk.locale];
  const number = (value: number) => formatNumber(value, desk.locale, 0);
  const save = () => {
    closeDialog(desk);
    void saveToFile(desk, {elsewhere: true});
  };
  return html`<div class="wb-share">
    <p class="nb-notice" role="alert">${t.share_too_long(number(href.length), number(MOST_LINK))}</p>
    <p>${t.share_file_note}</p>
    <button type="button" data-share="file" autofocus @click=${save}>${t.share_file}</button>
  </div>`;
}
