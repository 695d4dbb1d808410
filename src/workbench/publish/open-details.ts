import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {snapshotName} from "../../lib/notebook/checks/names-snapshot.js";
import {frontWith} from "../../lib/notebook/front-with.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog, dialogView} from "../desk/dialog.js";
import type {Workspace} from "../document/workspace.js";
import {type Details, type DetailsProblems, detailsView} from "./details-view.js";

/** Opens the front matter as a form; keeping it is one step. */
export function openDetails(desk: Desk, workspace: Workspace): void {
  const {header} = workspace.document;
  const t = publishDialogTexts[desk.locale];
  let details: Details = {
    title: header.title,
    language: header.language,
    authors: header.authors.join("\n"),
    date: header.date,
    description: header.description,
    purpose: header.purpose,
    snapshot: header.snapshot ?? ""
  };
  let problems: DetailsProblems = {};
  const now = snapshotName(header, desk.manifest);

  function keep(): void {
    problems = {};
    for (const key of NEEDED) if (!details[key].trim()) problems[key] = t.needed;
    const done = Object.keys(problems).length === 0 ? carryOut() : null;
    if (done instanceof NotebookError) problems = {whole: done.inWords(desk.locale)};
    else if (done) {
      closeDialog(desk);
      desk.announce(t.details_saved);
      return;
    }
    desk.show();
    setTimeout(() => document.querySelector<HTMLElement>(".wb-details [aria-invalid=true]")?.focus());
  }

  function carryOut(): readonly string[] | NotebookError {
    const changed = changesIn(details, header);
    if (Object.keys(changed).length === 0) return [];
    workspace.pause();
    return workspace.do({do: "front", source: frontWith(workspace.document.header_source, changed)});
  }

  desk.show({
    dialog: () =>
      dialogView(desk, {
        title: t.details_title,
        body: detailsView({
          details,
          problems,
          now,
          locale: desk.locale,
          read_only: desk.state.read_only,
          change(some) {
            details = {...details, ...some};
            desk.show();
          },
          keep,
          cancel: () => closeDialog(desk)
        })
      })
  });
}

const NEEDED = ["title", "authors", "date", "description", "purpose"] as const;

/** Only what was changed is written, so that the author's own way of writing the rest stays. */
function changesIn(details: Details, header: Workspace["document"]["header"]): Record<string, unknown> {
  const authors = details.authors.split("\n").flatMap((name) => name.trim() || []);
  const plain = (text: string) => text.trim().replace(/\s*\n\s*/g, " ");
  const after: Record<string, unknown> = {
    title: plain(details.title),
    language: details.language,
    date: details.date,
    description: plain(details.description),
    purpose: plain(details.purpose),
    authors,
    snapshot: details.snapshot || undefined
  };
  const before = {...header, description: plain(header.description), purpose: plain(header.purpose)};
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof before])
    )
  );
}
