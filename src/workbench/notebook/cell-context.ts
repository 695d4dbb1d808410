import {liveTexts} from "../../lib/i18n/live.js";
import {type AnswerOrder, nextOrder} from "../../live/answer-order.js";
import {FIRST_ROWS} from "../../live/answer-view.js";
import type {CellContext} from "../../live/cell-view.js";
import {drawnQueries} from "../../live/read-by.js";
import {startEngine} from "../../live/start-engine.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {waysOut} from "../editor/ways-out.js";

/** What was refused, and how many rows stand open in which order; goes with its notebook, and is no part of it. */
interface Kept {
  refused: Map<string, string>;
  rows: Map<string, number>;
  orders: Map<string, AnswerOrder>;
}

const kept = new WeakMap<Workspace, Kept>();

/** Makes what the views of cells need to know, once for all cells of a drawing. */
export function cellContext(desk: Desk, workspace: Workspace): CellContext {
  const {live} = workspace;
  const {locale, manifest, engine, engine_status} = desk;
  const mine: Kept = kept.get(workspace) ?? {refused: new Map(), rows: new Map(), orders: new Map()};
  kept.set(workspace, mine);
  const {refused, rows, orders} = mine;
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
    order: (id) => orders.get(id) ?? null,
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
    sort(id, column) {
      orders.set(id, nextOrder(orders.get(id) ?? null, column));
      desk.show();
    },
    startEngine: () => startEngine(desk.engine.session, () => desk.workspace?.live ?? null),
    ways: (id) => waysOut(desk, workspace, id)
  };
}
