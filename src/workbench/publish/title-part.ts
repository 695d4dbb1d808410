import {html, nothing, type TemplateResult} from "lit-html";
import {ref} from "lit-html/directives/ref.js";
import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {frontWith} from "../../lib/notebook/front-with.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {Desk} from "../desk/desk.js";
import {icon} from "../desk/icon.js";
import type {Workspace} from "../document/workspace.js";
import {asSentence} from "./as-sentence.js";
import {openDetails} from "./open-details.js";
import {selectHidden} from "./select-hidden.js";
import {unsavedPart} from "./unsaved-part.js";

/** Notebooks whose title is being changed, and why what is typed cannot be their title. */
const edited = new WeakMap<Workspace, NotebookError | null>();

/** Draws the title of the notebook, which is changed in its place, with the way to the other details. */
export function titlePart(desk: Desk, workspace: Workspace): TemplateResult {
  const {title} = workspace.document.header;
  const {locale, state} = desk;
  const t = publishDialogTexts[locale];
  if (state.read_only) return html`<h2 class="nb-title" tabindex="-1">${title}</h2>`;
  // What was wrong may have been mended among the details since.
  if (edited.get(workspace) && !workspace.unsaved.has("title")) edited.delete(workspace);
  const why = edited.get(workspace);
  if (why !== undefined) {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end(desk, workspace, event.key === "Enter" ? (event.target as HTMLInputElement).value : title);
      if (edited.has(workspace)) selectHidden(event.target as HTMLInputElement);
      else setTimeout(() => document.querySelector<HTMLElement>("[data-title=edit]")?.focus());
    };
    const typed = ({target}: Event) => {
      const {value} = target as HTMLInputElement;
      workspace.draft("title", value === title ? null : value);
    };
    const left = ({target}: Event) => end(desk, workspace, (target as HTMLInputElement).value);
    return html`<h2 class="nb-title"><input class="wb-title-field" aria-label=${t.field_title} autocomplete="off"
      aria-invalid=${why !== null} aria-describedby="wb-title-problem" .value=${workspace.unsaved.get("title") ?? title}
      ${ref(focusAtOnce)} @keydown=${pressed} @input=${typed} @blur=${left}></h2>
      ${why ? html`<p class="nb-refused" id="wb-title-problem" role="alert" lang=${locale}>${asSentence(why.inWords(locale))}</p>` : nothing}`;
  }
  const edit = () => {
    edited.set(workspace, null);
    desk.show();
  };
  return html`<div class="wb-title"><h2 class="nb-title" tabindex="-1" @dblclick=${edit}>${title}</h2>
    <span class="wb-title-ways" lang=${locale}>
      <button type="button" data-title="edit" aria-label=${t.edit_title} title=${t.edit_title} @click=${edit}>${icon("edit")}</button>
      <button type="button" data-title="details" @click=${() => openDetails(desk, workspace)}>${t.details_short}</button>
    </span></div>${unsavedPart(desk, workspace)}`;
}

/** Ends changing the title; one that no notebook may have stays in its field. */
function end(desk: Desk, workspace: Workspace, text: string): void {
  if (!edited.has(workspace)) return;
  const title = text.trim().replace(/\s+/g, " ");
  const {header, header_source} = workspace.document;
  if (title !== "" && title !== header.title) {
    workspace.pause();
    const done = workspace.do({do: "front", source: frontWith(header_source, {title})});
    if (done instanceof NotebookError) {
      edited.set(workspace, done);
      desk.show();
      return;
    }
  }
  edited.delete(workspace);
  workspace.draft("title", null);
  desk.show();
}

/** Runs once, when the field comes; it is not in the page yet then. */
function focusAtOnce(element: Element | undefined): void {
  if (element instanceof HTMLInputElement)
    queueMicrotask(() => {
      element.focus();
      element.select();
    });
}
