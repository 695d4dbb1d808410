import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {snapshotName} from "../../lib/notebook/checks/names-snapshot.js";
import {frontWith} from "../../lib/notebook/front-with.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog, dialogView} from "../desk/dialog.js";
import type {Workspace} from "../document/workspace.js";
import {asSentence} from "./as-sentence.js";
import {changesIn, type Details, detailsOf, detailsProblems} from "./details.js";
import {detailsView} from "./details-view.js";
import {forgetDetails} from "./forget-details.js";
import {selectHidden} from "./select-hidden.js";

/**
 * Opens the front matter as a form; keeping it is one step. What is typed stays with the notebook until it is kept or
 * dropped, also where the dialog is closed or the page goes.
 */
export function openDetails(desk: Desk, workspace: Workspace): void {
  const t = publishDialogTexts[desk.locale];
  /** What is wrong is told once somebody wanted to keep it. */
  let tried = workspace.unsaved.size > 0;
  let refused: NotebookError | null = null;
  const details = () => detailsOf(workspace.document.header, workspace.unsaved);
  const wrong = () => (tried ? detailsProblems(details(), desk.locale) : {});

  function keep(): void {
    tried = true;
    const done = Object.keys(wrong()).length === 0 ? carryOut() : null;
    refused = done instanceof NotebookError ? done : null;
    if (Array.isArray(done)) {
      forgetDetails(workspace);
      closeDialog(desk);
      desk.announce(t.details_saved);
      return;
    }
    desk.show();
    setTimeout(() => {
      const field = document.querySelector<HTMLInputElement>(".wb-details [aria-invalid=true]");
      field?.focus();
      if (field && field.type !== "date") selectHidden(field);
    });
  }

  function carryOut(): readonly string[] | NotebookError {
    const {header, header_source} = workspace.document;
    const changed = changesIn(details(), header);
    if (Object.keys(changed).length === 0) return [];
    workspace.pause();
    return workspace.do({do: "front", source: frontWith(header_source, changed)});
  }

  function change(some: Partial<Details>): void {
    const now = detailsOf(workspace.document.header);
    for (const [key, text] of Object.entries(some))
      workspace.draft(key, text === now[key as keyof Details] ? null : text);
    desk.show();
  }

  desk.show({
    dialog: () =>
      dialogView(desk, {
        title: t.details_title,
        body: detailsView({
          details: details(),
          problems: {...wrong(), ...(refused && {whole: asSentence(refused.inWords(desk.locale))})},
          now: snapshotName(workspace.document.header, desk.manifest),
          locale: desk.locale,
          read_only: desk.state.read_only,
          change,
          keep,
          cancel() {
            forgetDetails(workspace);
            closeDialog(desk);
          }
        })
      })
  });
}
