import {html, type TemplateResult} from "lit-html";
import {storageTexts} from "../../lib/i18n/storage.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {Desk} from "../desk/desk.js";
import {dialogView} from "../desk/dialog.js";
import type {Compared} from "./compare-notebooks.js";
import {differencePart} from "./difference-part.js";

/** Makes the dialog that says that somebody else changed the file, with what overwriting it would change. */
export function changedFileDialog(
  desk: Desk,
  {
    name,
    before,
    after,
    overwrite,
    elsewhere
  }: {name: string; before: Compared; after: Compared; overwrite: () => void; elsewhere: () => void}
): () => TemplateResult {
  const t = storageTexts[desk.locale];
  return () =>
    dialogView(desk, {
      title: t.file_changed,
      wide: true,
      body: html`<p>${t.file_changed_body(name)}</p>
        <p class="wb-storage-ways">
          <button type="button" data-do="elsewhere" @click=${elsewhere}>${t.save_elsewhere}</button>
          <button type="button" data-do="overwrite" @click=${overwrite}>${t.overwrite}</button>
        </p>
        ${difference(desk, before, after)}`
    });
}

function difference(desk: Desk, before: Compared, after: Compared): TemplateResult {
  try {
    return differencePart(desk, {before, after, since: `${storageTexts[desk.locale].difference}:`});
  } catch (problem) {
    if (!(problem instanceof NotebookError)) throw problem;
    return html`<p>${problem.inWords(desk.locale)}</p>`; // what others wrote may be no notebook
  }
}
