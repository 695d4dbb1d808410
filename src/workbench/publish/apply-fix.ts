import {sheetTexts} from "../../lib/i18n/new-cells.js";
import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {frontWith} from "../../lib/notebook/front-with.js";
import {NotebookError} from "../../lib/notebook/notebook-error.js";
import {textOf} from "../../live/live-cell.js";
import type {Desk} from "../desk/desk.js";
import {closeDialog} from "../desk/dialog.js";
import type {Command} from "../document/commands.js";
import type {Workspace} from "../document/workspace.js";
import {insertCell} from "../notebook/insert-cell.js";
import {openDetails} from "./open-details.js";
import type {Fix} from "./problem.js";

/** Takes a way out: one step, which undo takes back. What the author must write is opened instead. */
export function applyFix(desk: Desk, workspace: Workspace, fix: Fix): void {
  const {document} = workspace;
  switch (fix.do) {
    case "note": {
      closeDialog(desk);
      const {note} = sheetTexts[document.header.language];
      insertCell(desk, workspace, `\`\`\`note\n${note}\n\`\`\``, document.cells.length);
      return;
    }
    case "alt": {
      const live = document.cells.find(({id}) => id === fix.id);
      if (live) carryOut({do: "write", id: fix.id, text: frontWith(textOf(live.cell), {alt: fix.text})});
      return;
    }
    case "snapshot":
      carryOut({do: "front", source: frontWith(document.header_source, {snapshot: fix.snapshot})});
      return;
    case "requires": {
      const requires = [...new Set([...(document.header.requires ?? []), ...fix.indicators])];
      carryOut({do: "front", source: frontWith(document.header_source, {requires})});
      return;
    }
    case "run":
      workspace.run(fix.id);
      desk.show();
      return;
    case "details":
      openDetails(desk, workspace);
  }

  function carryOut(command: Command): void {
    workspace.pause();
    const done = workspace.do(command);
    desk.announce(
      done instanceof NotebookError ? done.inWords(desk.locale) : publishDialogTexts[desk.locale].fixed
    );
  }
}
