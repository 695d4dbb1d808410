import {deskTexts} from "../../lib/i18n/desk.js";
import {chartItems} from "../builder/chart-items.js";
import type {Desk} from "../desk/desk.js";
import type {MenuItem} from "../desk/open-menu.js";
import type {Workspace} from "../document/workspace.js";
import {cellExample, INSERTED_KINDS} from "./cell-example.js";
import {insertCell} from "./insert-cell.js";

/** Lists the kinds of cell that can be added at a place, with what each is for. */
export function insertMenu(desk: Desk, workspace: Workspace, at: number): MenuItem[] {
  const t = deskTexts[desk.locale];
  return INSERTED_KINDS.flatMap((kind) =>
    kind === "chart"
      ? chartItems(desk, workspace, at)
      : {
          id: kind,
          label: t[`kind_${kind}`],
          hint: t[`hint_${kind}`],
          run: () => insertCell(desk, workspace, cellExample(kind, desk.manifest, workspace.document), at)
        }
  );
}
