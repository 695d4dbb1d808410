import {html, type TemplateResult} from "lit-html";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Desk} from "../desk/desk.js";
import {askToPersist} from "./ask-to-persist.js";
import type {Keeper} from "./keeper.js";
import {storageTrouble} from "./storage-trouble.js";
import type {VersionsShown} from "./versions-shown.js";

/** Draws the form that keeps the notebook, as it is now, as a version with a name. */
export function nameVersion(desk: Desk, keeper: Keeper, shown: VersionsShown): TemplateResult {
  const t = storageTexts[desk.locale];
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = new FormData(form).get("name")?.toString().trim();
    if (!name) return;
    try {
      await keeper.keepVersion("named", name);
    } catch (error) {
      shown.words = t.version_failed(t[storageTrouble(error).kind]);
      return desk.show();
    }
    form.reset();
    askToPersist();
    shown.chosen = null;
    shown.words = t.version_kept(name);
    await shown.read();
  };
  return html`<form class="wb-version-name" @submit=${save}>
    <label><span>${t.version_name}</span> <input name="name" required maxlength="80" autocomplete="off"></label>
    <button type="submit">${t.version_keep}</button>
  </form>`;
}
