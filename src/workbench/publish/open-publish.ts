import {saveFile} from "../../components/downloads/save-file.js";
import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {snapshotName} from "../../lib/notebook/checks/names-snapshot.js";
import {withSnapshot} from "../../lib/notebook/with-snapshot.js";
import type {SnapshotData} from "../../lib/snapshot/snapshot-data.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog, dialogView} from "../desk/dialog.js";
import type {Workspace} from "../document/workspace.js";
import {type Published, publishedTwin} from "../incoming/published-twin.js";
import {notebookName} from "../storage/notebook-name.js";
import {applyFix} from "./apply-fix.js";
import {type Found, findProblems} from "./find-problems.js";
import {type PublishState, type PublishStep, publishView} from "./publish-view.js";
import {saveReport} from "./save-report.js";

/** Opens publishing: one dialog of three steps. It looks again whenever the notebook changes under it. */
export function openPublish(desk: Desk, step: PublishStep = "check"): void {
  const {workspace} = desk;
  if (!workspace) return;
  const t = publishDialogTexts[desk.locale];
  let data: SnapshotData | null = null;
  let published: Published = {state: "looking"};
  let said = "";
  let looked: {key: unknown[]; found: Found} | null = null;
  const say = (words: string) => {
    said = words;
    desk.show();
  };

  /** Looking draws every figure, so it is done once for what is there. */
  function found(workspace: Workspace): Found | null {
    const {live, document, unrun} = workspace;
    const waits = live.running.some(({id}) => /waiting|running/.test(live.status(id)?.state ?? "waiting"));
    if (!data || waits) return null;
    const key = [document, live.values, unrun.size, ...live.cells.map(({id}) => live.status(id))];
    if (looked && key.length === looked.key.length && key.every((one, i) => one === looked!.key[i]))
      return looked.found;
    looked = {key, found: findProblems(desk, workspace, data)};
    lookForTwin(looked.found.source, workspace);
    return looked.found;
  }

  function lookForTwin(source: string, {document}: Workspace): void {
    published = {state: "looking"};
    void publishedTwin(source, document.header, desk.locale).then((now) => {
      published = now;
      desk.show();
    });
  }

  function state(workspace: Workspace): PublishState {
    return {
      step,
      found: found(workspace),
      published,
      said,
      go(to) {
        step = to;
        say("");
        focusStep();
      },
      jump({cell}) {
        closeDialog(desk);
        if (cell) desk.focus(cell, desk.state.read_only ? "frame" : "editor");
      },
      fix: (fix) => {
        applyFix(desk, workspace, fix);
        say(fix.do === "details" || fix.do === "note" ? "" : t.fixed);
        focusStep();
      },
      saveFile() {
        const {report} = looked!.found;
        saveReport(workspace.document.header, report!, published, desk.manifest).then(
          (name) => say(t.saved(name)),
          () => say(t.not_made)
        );
      },
      print() {
        closeDialog(desk);
        // The dialog is gone from the page before it is drawn on paper.
        setTimeout(() => print());
      },
      saveForInbox() {
        const {header} = workspace.document;
        const name = notebookName(header.title, header.language);
        saveFile(new Blob([forInbox(looked!.found.source, desk, workspace)], {type: "text/markdown"}), name);
        say(t.saved(name));
      }
    };
  }

  desk.show({
    dialog: () =>
      desk.workspace === workspace
        ? dialogView(desk, {
            title: t.publish_title,
            wide: true,
            body: publishView(desk, workspace, state(workspace))
          })
        : dialogView(desk, {title: t.publish_title, body: publishView(desk, workspace, state(workspace))})
  });
  void desk.data().then((loaded) => {
    data = loaded;
    desk.show();
  });
}

/** A notebook that names no snapshot gets the present one; what is wrong in it stays as it is written. */
function forInbox(source: string, {manifest}: Desk, {document}: Workspace): string {
  const name = snapshotName(document.header, manifest);
  try {
    return document.header.snapshot === undefined ? withSnapshot(source, name) : source;
  } catch {
    return source;
  }
}

/** What was pressed may be gone: the focus stays in the dialog, at the step that is shown. */
function focusStep(): void {
  setTimeout(() => {
    const dialog = document.querySelector("dialog.wb-dialog[open]");
    if (dialog?.contains(document.activeElement) && document.activeElement !== dialog) return;
    dialog?.querySelector<HTMLElement>(".wb-steps [aria-current]")?.focus();
  });
}
