import {render} from "lit-html";
import type {EngineStatus} from "../../engine/engine-session.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {SnapshotData} from "../../lib/snapshot/snapshot-data.js";
import {drawIn, type Pictures} from "../../live/draw-in.js";
import {type DrawPlan, drawPlan} from "../../live/draw-plan.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import {once} from "../../live/once.js";
import type {SharedEngine} from "../../live/shared-engine.js";
import {ALL_ACTIONS} from "../actions/all-actions.js";
import {pressed} from "../actions/keys.js";
import {undoLast} from "../actions/undo-last.js";
import {openWorkspace, type Workspace} from "../document/workspace.js";
import {fastAnswers} from "../linked/fast-answers.js";
import {linkDesk} from "../linked/link-desk.js";
import {numberFigures} from "../notebook/number-figures.js";
import {cellNews} from "./cell-news.js";
import type {CellPart, Desk, DeskState, Origin, Said} from "./desk.js";
import {deskView} from "./desk-view.js";
import {keepFocus} from "./keep-focus.js";

export interface DeskOptions {
  manifest: Manifest;
  locale: Locale;
  engine: SharedEngine;
  loadData: () => Promise<SnapshotData>;
}

/** Long enough to read two lines; and to reach the button, where there is one. */
const TOAST_MS = {words: 4000, button: 9000};

const FIRST_STATE: DeskState = {
  panel: null,
  dialog: null,
  menu: null,
  current: null,
  opened: new Set(),
  folded: new Set(),
  read_only: false,
  origin: {from: "new"}
};

/** Shows the desk in an element, with nothing on it. */
export function openDesk(root: HTMLElement, {manifest, locale, engine, loadData}: DeskOptions): Desk {
  let state = FIRST_STATE;
  let workspace: Workspace | null = null;
  let pictures: Pictures | null = null;
  let engine_status: EngineStatus = {status: "off"};
  let said: Said = {nth: 0, words: "", shown: false, within: null};
  let drawn = 0;
  let held = false;
  let fading: ReturnType<typeof setTimeout> | undefined;
  const data = once(loadData);
  const listeners = new Set<() => void>();

  const draw = () => {
    news.look();
    // Words are said where they can be heard once all that came with them is done: a dialog may have closed.
    if (said.nth !== drawn) said = {...said, within: state.dialog};
    drawn = said.nth;
    keepFocus(root, () => render(deskView(desk), root));
    if (workspace) numberFigures(root, workspace.document);
    linked.show();
  };
  const plan = drawPlan(draw);
  let drawing = 0;
  const planAll = (when: keyof DrawPlan) => () => {
    drawing++;
    plan[when]();
  };
  /** Words stay in sight for a while, and as long as somebody points at them. */
  const fade = () => {
    clearTimeout(fading);
    fading = setTimeout(
      () => {
        if (held) return;
        said = {...said, shown: false};
        plan.now();
      },
      said.undo ? TOAST_MS.button : TOAST_MS.words
    );
  };
  const hold = (now: boolean) => {
    held = now;
    if (!held) fade();
  };
  const tell = () => {
    for (const hear of listeners) hear();
  };

  const desk: Desk = {
    manifest,
    locale,
    engine,
    data,
    get engine_status() {
      return engine_status;
    },
    get workspace() {
      return workspace;
    },
    get state() {
      return state;
    },
    get spoken() {
      return {said, news: news.now(), hold};
    },
    get drawing() {
      return drawing;
    },
    show(change = {}, {cells = true} = {}) {
      state = {...state, ...change};
      if (cells) drawing++;
      plan.now();
    },
    announce(words, {undoable = false} = {}) {
      const undo = undoable && {undo: () => undoLast(desk)};
      said = {nth: said.nth + 1, words, shown: true, within: null, ...undo};
      fade();
      plan.now();
    },
    open(document: NotebookDocument, origin: Origin, values?: InputValues) {
      // Names of cells are names of tables: those of one notebook go before those of the next come.
      workspace?.close();
      pictures = drawIn(() => workspace!.document.header.language, manifest, {
        folded: true,
        hurried: () => linked.dragged(),
        complete: plan.soon
      });
      workspace = openWorkspace(document, {
        manifest,
        data,
        engine: fastAnswers(engine.session, manifest),
        draw: pictures.draw,
        readable: manifest.tables.map(({name}) => name),
        values,
        // Once all cells are there nothing more is to come: what follows a drag is seen in the frame of its move.
        changed: () => planAll(workspace?.live.settled() ? "now" : "soon")(),
        done() {
          if (linked.dragged()) plan.soon();
          else plan.now();
          tell();
        }
      });
      if (engine_status.status === "ready") workspace.live.engineReady().catch(() => {});
      said = {nth: said.nth, words: "", shown: false, within: null};
      desk.show({...FIRST_STATE, panel: state.panel, origin, current: document.cells[0]?.id ?? null});
      tell();
    },
    leave() {
      workspace?.close();
      workspace = null;
      desk.show({...FIRST_STATE});
      tell();
    },
    focus(id: string, part: CellPart = "frame") {
      const opened = part === "editor" ? new Set([...state.opened, id]) : state.opened;
      desk.show({current: id, opened});
      queueMicrotask(() => focusCell(root, id, part));
    },
    follow(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    }
  };

  const news = cellNews(desk, plan.now);
  const linked = linkDesk(root, desk, () => pictures?.finish());
  root.addEventListener("keydown", (event) => {
    if (!state.dialog && !state.menu) pressed(event, ALL_ACTIONS, desk);
  });
  // Where nothing has the focus, keys with Ctrl or Alt are about the notebook all the same.
  document.addEventListener("keydown", (event) => {
    if (event.target === document.body && !state.dialog && !state.menu) pressed(event, ALL_ACTIONS, desk);
  });
  engine.follow((status) => {
    engine_status = status;
    if (status.status === "ready") workspace?.live.engineReady().catch(() => {}); // words say what queries read
    planAll("soon")();
  });
  draw();
  return desk;
}

function focusCell(root: HTMLElement, id: string, part: CellPart): void {
  const frame = root.querySelector<HTMLElement>(`#wb-${id}`);
  const editor = part === "editor" ? frame?.querySelector<HTMLElement>("code-editor, textarea") : null;
  (editor ?? frame)?.focus();
  frame?.scrollIntoView({block: "nearest"});
}
