import {liveTexts} from "../../lib/i18n/live.js";
import {FIRST_ROWS} from "../../live/answer-view.js";
import type {CellContext} from "../../live/cell-view.js";
import {drawnQueries} from "../../live/read-by.js";
import {startEngine} from "../../live/start-engine.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {waysOut} from "../editor/ways-out.js";

/** What was refused, and how many rows stand open; goes with its notebook. */
const kept = new WeakMap<Workspace, {refused: Map<string, string>; rows: Map<string, number>}>();

/** Makes what the views of cells need to know, once for all cells of a drawing. */
export function cellContext(desk: Desk, workspace: Workspace): CellContext {
  const {live} = workspace;
  const {locale, manifest, engine, engine_status} = desk;
  const {refused, rows} = kept.get(workspace) ?? {refused: new Map(), rows: new Map()};
  kept.set(workspace, {refused, rows});
  return {
    notebook: live,
    manifest,
    locale,
    engine: engine_status,
    engine_bytes: engine.bytes,
    drawn: drawnQueries(live.cells, live.running),
    progress_in: null, // the engine's progress stands over the notebook
    stand_in: false,
    without_text: true,
    refused,
    rows: (id) => rows.get(id) ?? FIRST_ROWS,
    choose(name, value) {
      if (workspace.choose(name, value) === null) refused.delete(name);
      else refused.set(name, liveTexts[locale].not_taken);
      desk.show();
    },
    refuse(name, words) {
      refused.set(name, words);
      desk.show();
    },
    more(id) {
      rows.set(id, (rows.get(id) ?? FIRST_ROWS) + 10 * FIRST_ROWS);
      desk.show();
    },
    startEngine: () => startEngine(desk.engine.session, () => desk.workspace?.live ?? null),
    ways: (id) => waysOut(desk, workspace, id)
  };
}
