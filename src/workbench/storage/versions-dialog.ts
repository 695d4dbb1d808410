import {html, nothing, type TemplateResult} from "lit-html";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Desk} from "../desk/desk.js";
import {dialogView} from "../desk/dialog.js";
import {type Keeper, keeperOf} from "./keeper.js";
import {whenKept} from "./kept-time.js";
import {nameVersion} from "./name-version.js";
import {storageTrouble} from "./storage-trouble.js";
import type {StoredVersion} from "./stored-notebook.js";
import {versionName} from "./version-name.js";
import {versionPart} from "./version-part.js";
import type {VersionsShown} from "./versions-shown.js";

/** Opens the versions of the notebook on the desk: what each was, what differs, and the way back. */
export function openVersions(desk: Desk): void {
  const keeper = keeperOf(desk)!;
  const t = storageTexts[desk.locale];
  const shown: VersionsShown = {
    versions: null,
    chosen: null,
    against: "now",
    trouble: null,
    words: "",
    async read() {
      try {
        shown.versions = await keeper.store.versions(keeper.sitting!.key);
        if (!shown.versions.some(({id}) => id === shown.chosen)) shown.chosen = shown.versions[0]?.id ?? null;
      } catch (error) {
        shown.versions = [];
        shown.trouble = t[storageTrouble(error).kind];
      }
      desk.show();
    }
  };
  desk.show({
    dialog: () => dialogView(desk, {title: t.versions, wide: true, body: body(desk, keeper, shown)})
  });
  void shown.read();
}

function body(desk: Desk, keeper: Keeper, shown: VersionsShown): TemplateResult {
  const t = storageTexts[desk.locale];
  const chosen = shown.versions?.find(({id}) => id === shown.chosen);
  return html`${desk.state.read_only ? nothing : nameVersion(desk, keeper, shown)}
    <p class="wb-version-said" role="status">${shown.words}</p>
    ${shown.trouble ? html`<p class="wb-storage-notice" role="alert">${t.list_failed(shown.trouble)}</p>` : nothing}
    ${shown.versions?.length === 0 && !shown.trouble ? html`<p>${t.no_versions}</p>` : nothing}
    <div class="wb-versions">
      <ul class="wb-version-list" aria-label=${t.choose_version}>
        ${shown.versions?.map((version) => item(desk, shown, version))}
      </ul>
      ${chosen ? versionPart(desk, keeper, shown, chosen) : nothing}
    </div>`;
}

function item(desk: Desk, shown: VersionsShown, version: StoredVersion): TemplateResult {
  const choose = () => {
    shown.chosen = version.id;
    desk.show();
  };
  return html`<li><button type="button" data-version=${version.id} aria-current=${shown.chosen === version.id}
    @click=${choose}>${versionName(version, desk.locale)}<small>${whenKept(version.at, desk.locale)}</small></button></li>`;
}
