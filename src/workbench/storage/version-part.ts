import {html, nothing, type TemplateResult} from "lit-html";
import {storageTexts} from "../../lib/i18n/storage.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import {readDocument} from "../../live/notebook-document.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog} from "../desk/dialog.js";
import {differencePart} from "./difference-part.js";
import type {Keeper} from "./keeper.js";
import {downloadText} from "./notebook-name.js";
import type {StoredVersion} from "./stored-notebook.js";
import {versionName} from "./version-name.js";
import type {VersionsShown} from "./versions-shown.js";

/** Draws one version: what differs from now or from the version before it, and what can be done with it. */
export function versionPart(
  desk: Desk,
  keeper: Keeper,
  shown: VersionsShown,
  version: StoredVersion
): TemplateResult {
  const t = storageTexts[desk.locale];
  const all = shown.versions ?? [];
  const previous = all[all.indexOf(version) + 1];
  const against = previous ? shown.against : "now";
  const choose = (event: Event) => {
    shown.against = (event.target as HTMLSelectElement).value === "now" ? "now" : "previous";
    desk.show();
  };
  const compared =
    against === "now"
      ? {before: version, after: keeper.sitting!.now(), since: t.since}
      : {before: previous!, after: version, since: t.since_previous};
  const button = (name: string, label: string, run: () => void) =>
    html`<button type="button" data-do=${name} @click=${run}>${label}</button>`;
  return html`<div class="wb-version-what">
    <p class="wb-storage-ways">
      ${desk.state.read_only ? nothing : button("restore", t.restore_version, () => void restore(desk, keeper, shown, version))}
      ${button("download", t.download, () => downloadText(version.source, version.title, desk.locale))}
      ${button("remove", t.remove, () => void remove(desk, keeper, shown, version))}
    </p>
    <p><label>${t.compare_with} <select @change=${choose}>
      <option value="now" ?selected=${against === "now"}>${t.with_now}</option>
      ${previous ? html`<option value="previous" ?selected=${against === "previous"}>${t.with_previous}</option>` : nothing}
    </select></label></p>
    ${difference(desk, compared)}
  </div>`;
}

function difference(desk: Desk, compared: Parameters<typeof differencePart>[1]): TemplateResult {
  try {
    return differencePart(desk, compared);
  } catch (problem) {
    if (!(problem instanceof NotebookError)) throw problem;
    const t = storageTexts[desk.locale];
    return html`<p class="wb-storage-notice">${t.unreadable_version(problem.inWords(desk.locale))}</p>`;
  }
}

async function restore(
  desk: Desk,
  keeper: Keeper,
  shown: VersionsShown,
  version: StoredVersion
): Promise<void> {
  const t = storageTexts[desk.locale];
  const workspace = desk.workspace!;
  try {
    const document = readDocument(version.source, workspace.document.cells);
    await keeper.keepVersion("restore").catch(() => {}); // full: undo still brings it back
    workspace.restore(document, version.values);
    closeDialog(desk);
    desk.announce(t.restored(versionName(version, desk.locale)));
  } catch (problem) {
    if (!(problem instanceof NotebookError)) throw problem;
    shown.words = t.unreadable_version(problem.inWords(desk.locale));
    desk.show();
  }
}

async function remove(
  desk: Desk,
  {store}: Keeper,
  shown: VersionsShown,
  version: StoredVersion
): Promise<void> {
  await store.removeVersion(version.id);
  shown.words = storageTexts[desk.locale].version_removed(versionName(version, desk.locale));
  await shown.read();
  // The button went with its version.
  document
    .querySelector<HTMLElement>(".wb-version-list [aria-current=true], .wb-version-name input")
    ?.focus();
}
