import {html, nothing, type TemplateResult} from "lit-html";
import {notebookErrors} from "../../lib/i18n/notebook-errors.js";
import {storageTexts} from "../../lib/i18n/storage.js";
import {hiddenProblem} from "../../lib/notebook/hidden-characters.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog} from "../desk/dialog.js";
import {downloadRecord} from "./download-record.js";
import type {Keeper} from "./keeper.js";
import {whenKept} from "./kept-time.js";
import {recentState} from "./recent-state.js";
import type {StoredNotebook, Unreadable} from "./stored-notebook.js";

/** Draws one kept notebook: what it is called, when it was changed, and what can be done with it. */
export function recentRow(desk: Desk, keeper: Keeper, one: StoredNotebook | Unreadable): TemplateResult {
  if ("unreadable" in one) return unreadableRow(desk, one);
  const {locale} = desk;
  const t = storageTexts[locale];
  const state = recentState(desk);
  const here = keeper.sitting?.key === one.key;
  const deed = (name: string, label: string, run: () => void) =>
    html`<button type="button" data-do=${name} aria-label=${t.of(label, one.title)} @click=${run}>${label}</button>`;
  const rename = () => {
    state.renaming = one.key;
    desk.show();
    queueMicrotask(() => document.querySelector<HTMLInputElement>(".wb-recent-rename input")?.select());
  };
  return html`<li data-key=${one.key}>
    ${
      state.renaming === one.key
        ? renameForm(desk, keeper, one)
        : html`<button type="button" class="wb-recent-open" data-do="open" @click=${() => void openRow(desk, keeper, one)}>${
            one.title || t.nameless
          }</button>`
    }
    <span class="wb-recent-when">${t.changed_at(whenKept(one.changed, locale))}${
      one.snapshot === desk.manifest.hash ? nothing : `, ${t.other_snapshot}`
    }${here ? `, ${t.open_now}` : nothing}</span>
    <span class="wb-recent-deeds">
      ${deed("rename", t.rename, rename)}
      ${deed("duplicate", t.duplicate, () => void duplicate(desk, keeper, one))}
      ${deed("download", t.download, () => downloadRecord(one, locale))}
      ${deed("remove", t.remove, () => void remove(desk, keeper, one))}
    </span>
  </li>`;
}

async function openRow(desk: Desk, keeper: Keeper, one: StoredNotebook): Promise<void> {
  closeDialog(desk);
  if (keeper.sitting?.key !== one.key) await keeper.open(one.key);
  queueMicrotask(() => document.querySelector<HTMLElement>(".nb-title")?.focus());
}

async function duplicate(desk: Desk, {shelf}: Keeper, one: StoredNotebook): Promise<void> {
  const t = storageTexts[desk.locale];
  const copy = await shelf.copy(one, t.copy_of(one.title));
  if (copy) desk.announce(copy.title);
}

async function remove(desk: Desk, keeper: Keeper, one: StoredNotebook): Promise<void> {
  const t = storageTexts[desk.locale];
  const {sitting, shelf} = keeper;
  let last = one;
  if (sitting?.key === one.key) {
    await sitting.flush();
    last = sitting.kept ?? one;
    closeDialog(desk);
    desk.leave();
  }
  recentState(desk).removed = one.key;
  await shelf.discard(last, true);
  desk.announce(t.removed(one.title));
  // The button is gone; the way back is the nearest place.
  setTimeout(() =>
    document.querySelector<HTMLElement>(".wb-recent [data-do=put-back], .wb-recent h2")?.focus()
  );
}

function renameForm(desk: Desk, keeper: Keeper, one: StoredNotebook): TemplateResult {
  const t = storageTexts[desk.locale];
  const done = () => {
    recentState(desk).renaming = null;
    desk.show();
    queueMicrotask(() =>
      document.querySelector<HTMLElement>(`[data-key="${one.key}"] [data-do=rename]`)?.focus()
    );
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const title = new FormData(form).get("title")?.toString().trim() ?? "";
    const hidden = hiddenProblem(title);
    if (hidden) {
      const field = form.querySelector("input")!;
      field.setCustomValidity(hidden.problem(notebookErrors[desk.locale], desk.locale));
      field.reportValidity();
      return;
    }
    if (title && title !== one.title) {
      await keeper.rename(one, title);
      desk.announce(t.renamed(title));
    }
    done();
  };
  const stop = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    done();
  };
  return html`<form class="wb-recent-rename" @submit=${save} @keydown=${stop}>
    <label><span>${t.new_title}</span> <input name="title" required maxlength="200" .value=${one.title}
      @input=${({target}: Event) => (target as HTMLInputElement).setCustomValidity("")}></label>
    <button type="submit">${t.save_title}</button>
    <button type="button" @click=${done}>${t.cancel}</button>
  </form>`;
}

function unreadableRow({locale}: Desk, one: Unreadable): TemplateResult {
  const t = storageTexts[locale];
  const words = one.unreadable === "newer" ? t.newer_record(one.title) : t.corrupt(one.title);
  return html`<li class="wb-recent-unreadable" data-key=${one.key}>
    <p>${words} ${t.left_alone}</p>
    <button type="button" data-do="download" aria-label=${t.of(t.download, one.title || t.nameless)}
      @click=${() => downloadRecord(one, locale)}>${t.download}</button>
  </li>`;
}
