import {html, render} from "lit-html";
import type {Topology} from "topojson-specification";
import {saveFile} from "../components/downloads/save-file.js";
import {EngineFailed, type EngineStatus} from "../engine/engine-session.js";
import type {SelectResult} from "../engine/run-select.js";
import {SelectStopped} from "../engine/stopper.js";
import {BYTE_ORDER_MARK, spreadsheetCsv, writeCsv} from "../lib/downloads/csv.js";
import {formatNumber} from "../lib/i18n/format.js";
import type {Locale} from "../lib/i18n/locale.js";
import {workbenchTexts} from "../lib/i18n/workbench.js";
import {answerNotes} from "../lib/queries/answer-notes.js";
import type {NoAnswer} from "../lib/queries/refusal.js";
import {RefusedQuery} from "../lib/queries/refused-query.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {engineView} from "../live/engine-view.js";
import type {SharedEngine} from "../live/shared-engine.js";
import {catalogueView} from "./catalogue-view.js";
import {chartShape} from "./chart-shape.js";
import {editorView} from "./editor-view.js";
import {firstQuery} from "./first-query.js";
import {historyView} from "./history-view.js";
import {type QueryMemory, withEntry} from "./query-memory.js";
import {resultView} from "./result-view.js";
import {
  FIRST_ROWS,
  INITIAL_STATE,
  MORE_ROWS,
  type WorkbenchActions,
  type WorkbenchState
} from "./workbench-state.js";

export interface WorkbenchOptions {
  manifest: Manifest;
  locale: Locale;
  memory: QueryMemory;
  /** The page's engine, which notebooks use too. */
  engine: SharedEngine;
  shapes: () => Promise<Topology>;
  /** Seconds that a query may take; default 30. */
  seconds?: number;
}

/** Shows the workbench in an element; the engine is opened when the reader asks for it, or runs a query. */
export function workbench(root: HTMLElement, options: WorkbenchOptions): void {
  const {manifest, locale, memory, seconds = 30} = options;
  const {session, bytes} = options.engine;
  const t = workbenchTexts[locale];
  let state: WorkbenchState = {...INITIAL_STATE, history: memory.history()};
  let running: AbortController | null = null;
  /** Whether the box holds text of the reader's own that was not run. */
  let typed = false;

  const show = (change: Partial<WorkbenchState> = {}) => {
    state = {...state, ...change};
    render(
      html`<div class="workbench">
        <div class="wb-side">${catalogueView(manifest, state.search, locale, actions)}</div>
        <div class="wb-main">
          ${editorView(state, locale, actions)} ${engineView(state.engine, bytes, locale, actions)}
          ${resultView(state, seconds, locale, actions)} ${historyView(state.history, locale, actions)}
        </div>
        <p class="visually-hidden" role="status">${state.announcement}</p>
      </div>`,
      root
    );
  };
  const box = () => root.querySelector<HTMLTextAreaElement>("#wb-sql")!;
  const remember = (entry: WorkbenchState["history"][number]) => {
    const history = withEntry(state.history, entry);
    memory.keepHistory(history);
    return history;
  };

  async function run(): Promise<void> {
    if (running) return;
    const sql = box().value;
    if (!sql.trim()) return refuse({kind: "empty_query"});
    running = new AbortController();
    typed = false;
    show({run: {status: "running", seconds: 0, cancelling: false}, announcement: ""});
    const clock = setInterval(tick, 1000);
    try {
      done(sql, await session.run(sql, {signal: running.signal, seconds}));
    } catch (error) {
      if (error instanceof EngineFailed) show({run: {status: "none"}});
      else refuse(reasonFor(error), sql);
    } finally {
      clearInterval(clock);
      running = null;
    }
  }

  function tick(): void {
    if (state.run.status === "running") show({run: {...state.run, seconds: state.run.seconds + 1}});
  }

  function done(sql: string, result: SelectResult): void {
    const shape = chartShape(result);
    const rows = result.rows.length;
    const chart = shape && {type: shape.types[0]!, value: shape.values[0]!};
    const announcement = rows
      ? t.answer(
          formatNumber(rows, locale),
          String(result.columns.length),
          formatNumber(result.ms / 1000, locale, 2)
        )
      : t.empty;
    const notes = answerNotes(sql, result, manifest, locale);
    const history = remember({sql, outcome: {rows}});
    show({
      run: {status: "done", sql, result, shape, notes},
      rows_shown: FIRST_ROWS,
      chart,
      drawing: null,
      history,
      announcement: [announcement, ...notes].join(" ")
    });
    performance.mark("buurtpeil:answer");
    draw();
  }

  function refuse(reason: NoAnswer, sql?: string): void {
    const history = sql ? remember({sql, outcome: "refused"}) : state.history;
    show({run: {status: "refused", reason}, history, announcement: ""});
  }

  function reasonFor(error: unknown): NoAnswer {
    if (error instanceof SelectStopped) return {kind: error.reason};
    if (error instanceof RefusedQuery) return error.refusal;
    return {kind: "other", engine: error instanceof Error ? error.message : String(error)};
  }

  /** Draws the chart of the result that is shown; one that comes too late is left out. */
  async function draw(): Promise<void> {
    const {run: shown, chart} = state;
    if (shown.status !== "done" || !shown.shape || !chart) return;
    const {sql, result, shape} = shown;
    const [{drawResult}, shapes] = await Promise.all([
      import("./draw-result.js"),
      chart.type === "map" ? options.shapes() : undefined
    ]);
    if (state.run !== shown || state.chart !== chart) return;
    show({drawing: drawResult({sql, result, shape}, chart, manifest, locale, shapes)});
  }

  /** What the reader's spreadsheet opens as it is. */
  const spreadsheet = ({columns, rows}: SelectResult) => {
    const names = columns.map(({name}) => name);
    return writeCsv(
      names,
      rows.map((row) => names.map((name) => row[name])),
      spreadsheetCsv(locale)
    );
  };

  const actions: WorkbenchActions = {
    search: (search) => show({search}),
    start: () => void session.start().catch(() => {}), // the status tells of a failure
    run: () => void run(),
    cancel() {
      if (state.run.status !== "running") return;
      running?.abort();
      show({run: {...state.run, cancelling: true}});
    },
    insert(sql) {
      const replaced = box().value;
      if (typed && replaced.trim() && replaced !== sql)
        show({history: remember({sql: replaced, outcome: "draft"})});
      typed = false;
      box().value = sql;
      memory.keepSql(sql);
      box().focus();
    },
    typed() {
      typed = true;
      memory.keepSql(box().value);
    },
    more: () => show({rows_shown: state.rows_shown + MORE_ROWS}),
    choose(choice) {
      if (!state.chart) return;
      show({chart: {...state.chart, ...choice}, drawing: null});
      draw();
    },
    async copy() {
      if (state.run.status !== "done") return;
      try {
        await navigator.clipboard.writeText(spreadsheet(state.run.result));
        show({announcement: t.copied});
      } catch {
        show({announcement: t.copy_failed});
      }
    },
    download() {
      if (state.run.status !== "done") return;
      const text = BYTE_ORDER_MARK + spreadsheet(state.run.result);
      saveFile(new Blob([text], {type: "text/csv"}), t.file_name);
    }
  };

  options.engine.follow((engine: EngineStatus) => {
    show({engine, ...(engine.status === "ready" ? {announcement: t.ready} : {})});
    if (engine.status === "ready") performance.mark("buurtpeil:engine");
  });
  box().value = memory.sql() || firstQuery(manifest, locale);
}
