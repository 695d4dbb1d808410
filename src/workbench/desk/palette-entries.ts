import {deskTexts} from "../../lib/i18n/desk.js";
import {ACTION_GROUPS, type Action, type ActionGroup} from "../actions/action.js";
import {cellTitle} from "../notebook/cell-title.js";
import {placeAfterCurrent} from "../notebook/insert-cell.js";
import {insertMenu} from "../notebook/insert-menu.js";
import type {Desk} from "./desk.js";

/** One thing in the palette. */
export interface Entry {
  id: string;
  label: string;
  group: ActionGroup | "cells";
  keys?: string;
  run(): void;
}

/** Lists what can be done now: actions, kinds of cell to add, and cells to go to. */
export function paletteEntries(desk: Desk, all: readonly Action[]): Entry[] {
  const {workspace, locale, state} = desk;
  const t = deskTexts[locale];
  const able = all.filter((action) => action.id !== "palette" && (action.when?.(desk) ?? true));
  const actions = ACTION_GROUPS.flatMap((group) =>
    able
      .filter((action) => action.group === group)
      .map(
        (action): Entry => ({
          id: action.id,
          label: action.label(locale, desk),
          group,
          ...(action.keys?.[0] && {keys: action.keys[0]}),
          run: () => action.run(desk)
        })
      )
  );
  const added =
    workspace && !state.read_only
      ? insertMenu(desk, workspace, placeAfterCurrent(desk, workspace)).map(
          ({id, label, run}): Entry => ({
            id: `insert-${id}`,
            label: t.insert_kind(label),
            group: "insert",
            run
          })
        )
      : [];
  const cells = (workspace?.document.cells ?? []).map(
    ({id, cell}): Entry => ({
      id: `go-${id}`,
      label: t.go_to(`${t[`kind_${cell.kind}`]}: ${cellTitle(cell)}`),
      group: "cells",
      run: () => desk.focus(id)
    })
  );
  return [...actions, ...added, ...cells];
}
