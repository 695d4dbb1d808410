import {render} from "lit-html";
import type {EngineStatus} from "../../engine/engine-session.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {InputValues} from "../../lib/notebook/input-values.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {SnapshotData} from "../../lib/snapshot/snapshot-data.js";
import {batched} from "../../live/batched.js";
import {drawIn} from "../../live/draw-in.js";
import type {NotebookDocument} from "../../live/notebook-document.js";
import {once} from "../../live/once.js";
import type {SharedEngine} from "../../live/shared-engine.js";
import {ALL_ACTIONS} from "../actions/all-actions.js";
import {pressed} from "../actions/keys.js";
import {openWorkspace, type Workspace} from "../document/workspace.js";
import type {CellPart, Desk, DeskState, Origin} from "./desk.js";
import {deskView} from "./desk-view.js";

export interface DeskOptions {
  manifest: Manifest;
  locale: Locale;
  engine: SharedEngine;
  loadData: () => Promise<SnapshotData>;
}

const FIRST_STATE: DeskState = {
  panel: null,
  dialog: null,
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
  let engine_status: EngineStatus = {status: "off"};
  let words = "";
  const data = once(loadData);
  const listeners = new Set<() => void>();

  const draw = () => render(deskView(desk, words), root);
  const plan = batched(draw);
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
    show(change = {}) {
      state = {...state, ...change};
      plan();
    },
    announce(said) {
      words = said;
      plan();
    },
    open(document: NotebookDocument, origin: Origin, values?: InputValues) {
      // Names of cells are names of tables: those of one notebook go before those of the next come.
      workspace?.close();
      workspace = openWorkspace(document, {
        manifest,
        data,
        engine: engine.session,
        draw: drawIn(() => workspace!.document.header.language, manifest, {folded: true}),
        readable: manifest.tables.map(({name}) => name),
        values,
        changed: plan,
        done() {
          plan();
          tell();
        }
      });
      if (engine_status.status === "ready") workspace.live.engineReady().catch(() => {});
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

  root.addEventListener("keydown", (event) => {
    if (workspace || event.ctrlKey || event.metaKey) pressed(event, ALL_ACTIONS, desk);
  });
  engine.follow((status) => {
    engine_status = status;
    if (status.status === "ready") workspace?.live.engineReady().catch(() => {}); // words say what queries read
    plan();
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
