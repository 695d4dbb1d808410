import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk, Panel} from "../desk/desk.js";
import {closePanel, openPanel} from "../desk/side-panel.js";
import type {Action} from "./action.js";
import {redoLast, undoLast} from "./undo-last.js";

/** What can be done to the notebook as a whole. */
export const notebookActions: Action[] = [
  {
    id: "undo",
    group: "notebook",
    keys: ["Mod+Z"],
    label: (locale) => deskTexts[locale].undo,
    when: (desk) => !desk.state.read_only && desk.workspace?.undoes != null,
    run: undoLast
  },
  {
    id: "redo",
    group: "notebook",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    label: (locale) => deskTexts[locale].redo,
    when: (desk) => !desk.state.read_only && desk.workspace?.redoes != null,
    run: redoLast
  },
  {
    id: "run-all",
    group: "notebook",
    keys: ["Mod+Shift+Enter"],
    label: (locale) => deskTexts[locale].run_all,
    when: (desk) => desk.workspace !== null,
    run: (desk) => desk.workspace!.run()
  },
  panelAction("catalogue", "Alt+C"),
  panelAction("outline", "Alt+O"),
  {
    id: "fold-all",
    group: "view",
    label: (locale) => deskTexts[locale].fold_all,
    when: (desk) => (desk.workspace?.document.cells.length ?? 0) > desk.state.folded.size,
    run: (desk) => desk.show({folded: new Set(desk.workspace!.document.cells.map(({id}) => id))})
  },
  {
    id: "unfold-all",
    group: "view",
    label: (locale) => deskTexts[locale].unfold_all,
    when: (desk) => desk.state.folded.size > 0,
    run: (desk) => desk.show({folded: new Set()})
  },
  {
    id: "next-failed",
    group: "view",
    label: (locale) => deskTexts[locale].next_failed,
    when: (desk) => failedAfter(desk) !== null,
    run: (desk) => desk.focus(failedAfter(desk)!)
  }
];

/** The next cell without a result, round the end; null where all have one. */
function failedAfter({workspace, state}: Desk): string | null {
  const cells = workspace?.document.cells ?? [];
  const at = cells.findIndex(({id}) => id === state.current) + 1;
  const round = [...cells.slice(at), ...cells.slice(0, at)];
  return round.find(({id}) => workspace!.live.status(id)?.state === "failed")?.id ?? null;
}

function panelAction(panel: Panel, keys: string): Action {
  return {
    id: panel,
    group: "view",
    keys: [keys],
    label: (locale) => deskTexts[locale][panel],
    when: (desk) => desk.workspace !== null,
    run(desk) {
      if (desk.state.panel === panel) closePanel(desk);
      else openPanel(desk, panel);
    }
  };
}
