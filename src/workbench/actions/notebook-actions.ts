import {deskTexts} from "../../lib/i18n/desk.js";
import type {Desk, Panel} from "../desk/desk.js";
import type {WorkStep} from "../document/workspace.js";
import type {Action} from "./action.js";

/** What can be done to the notebook as a whole. */
export const notebookActions: Action[] = [
  {
    id: "undo",
    group: "notebook",
    keys: ["Mod+Z"],
    label: (locale) => deskTexts[locale].undo,
    when: (desk) => !desk.state.read_only && desk.workspace?.undoes != null,
    run: (desk) => tell(desk, desk.workspace!.undo(), "undone")
  },
  {
    id: "redo",
    group: "notebook",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    label: (locale) => deskTexts[locale].redo,
    when: (desk) => !desk.state.read_only && desk.workspace?.redoes != null,
    run: (desk) => tell(desk, desk.workspace!.redo(), "redone")
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
  panelAction("outline", "Alt+O")
];

function panelAction(panel: Panel, keys: string): Action {
  return {
    id: panel,
    group: "view",
    keys: [keys],
    label: (locale) => deskTexts[locale][panel],
    when: (desk) => desk.workspace !== null,
    run: (desk) => desk.show({panel: desk.state.panel === panel ? null : panel})
  };
}

/** Says what was undone, and moves to where it was. */
function tell(desk: Desk, step: WorkStep | null, how: "undone" | "redone"): void {
  if (!step) return;
  const t = deskTexts[desk.locale];
  desk.announce(t[how](t[`deed_${step.what}`]));
  const cells = desk.workspace!.document.cells;
  const id = step.about.find((one) => cells.some((cell) => cell.id === one));
  if (id) desk.focus(id);
}
