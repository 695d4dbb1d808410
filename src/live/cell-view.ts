import {html, nothing, type TemplateResult} from "lit-html";
import type {CellStatus} from "../engine/cell-runtime.js";
import type {EngineStatus} from "../engine/engine-session.js";
import {EngineFailed} from "../engine/engine-session.js";
import type {ResultColumn} from "../engine/run-select.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {Locale} from "../lib/i18n/locale.js";
import type {InputValue} from "../lib/notebook/input-values.js";
import {NotebookError} from "../lib/notebook/notebook-error.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import type {AnswerOrder} from "./answer-order.js";
import {answerView} from "./answer-view.js";
import {CellMistake} from "./cell-mistake.js";
import {cellState, type RunningQuery} from "./cell-state.js";
import {cellTrouble} from "./cell-trouble.js";
import {engineView} from "./engine-view.js";
import {inputControl} from "./input-control.js";
import {inputOptions} from "./input-options.js";
import {type LiveCell, nameOf, textOf} from "./live-cell.js";
import type {LiveNotebook} from "./live-notebook.js";
import {problemWords} from "./problem-words.js";
import {behind, tablesBehind} from "./read-by.js";
import type {Answered, Shown} from "./runtime-cells.js";

/** What a view needs beside the notebook, and what a reader can do. */
export interface CellContext {
  notebook: LiveNotebook;
  manifest: Manifest;
  /** Language of the page; what cells show is in the notebook's own. */
  locale: Locale;
  engine: EngineStatus;
  engine_bytes: number;
  /** Names of queries that figures show. */
  drawn: ReadonlySet<string>;
  /** Cell in which the engine's progress stands. */
  progress_in: string | null;
  /** Whether the text of queries is left out, where an editor shows it; default false. */
  without_text?: boolean;
  /** Whether figures speak for the queries that they read, which have no place of their own. */
  stand_in: boolean;
  /** Why an input did not take what was chosen. */
  refused: ReadonlyMap<string, string>;
  /** Rows that are shown of an answer. */
  rows(id: string): number;
  /** Order in which the rows of an answer are shown; null is the query's own. */
  order(id: string): AnswerOrder | null;
  choose(name: string, value: InputValue): void;
  refuse(name: string, words: string): void;
  more(id: string): void;
  sort(id: string, column: ResultColumn): void;
  startEngine(): void;
  /** Draws ways out of what is wrong with a cell, where it can be edited. */
  ways?(id: string): unknown;
}

/** Shows one cell: what it holds, how it stands, and what can be done about it. */
export function cellView(
  live: LiveCell,
  context: CellContext,
  before: Element | null = null
): TemplateResult {
  const {notebook} = context;
  const {id, cell} = live;
  const status = notebook.status(id);
  // What a report has drawn never ran here.
  const state = status?.state ?? (context.stand_in ? "drawn" : "waiting");
  return html`<div class="nb-cell nb-${cell.kind}" id="nb-${id}" data-cell=${nameOf(cell) ?? id} data-state=${state}
      data-runs=${notebook.runs(id)} aria-busy=${state === "waiting" || state === "running"}>
    ${cell.kind === "input" && status?.state !== "failed" ? control(live, context) : nothing}
    ${cell.kind === "query" ? query(live, status, context) : nothing}
    ${cell.kind !== "query" && cell.kind !== "input" ? shown(live, status, context, before) : nothing}
    ${status?.state === "failed" ? trouble(...culprit(live, status, context), context) : nothing}
    ${context.progress_in === id ? engineView(context.engine, context.engine_bytes, context.locale, {start: context.startEngine}) : nothing}
  </div>`;
}

function control({id, cell}: LiveCell, context: CellContext) {
  if (cell.kind !== "input") return nothing;
  const {notebook, manifest, refused, choose, refuse} = context;
  const {cells, values, header} = notebook;
  const value = values[cell.name]!;
  const locale = header.language;
  return html`<div class="report-input" data-input=${cell.name}>
    ${inputControl(cell, {
      id: `nb-${id}-control`,
      value,
      groups: inputOptions(cell, value, {cells, values, manifest, locale}),
      problem: refused.get(cell.name) ?? null,
      locale,
      manifest,
      choose: (chosen) => choose(cell.name, chosen),
      refuse: (words) => refuse(cell.name, words)
    })}
  </div>`;
}

function query({id, cell}: LiveCell, status: CellStatus | undefined, context: CellContext) {
  if (cell.kind !== "query") return nothing;
  const {notebook, locale, drawn, manifest, rows, more, order, sort} = context;
  const answered = valueIn(status) as Answered | undefined;
  return html`${
    context.without_text
      ? nothing
      : html`<details class="nb-sql">
            <summary>${liveTexts[locale].query(cell.name)}</summary>
            <pre><code>${cell.sql}</code></pre>
          </details>`
  }
    ${status ? cellState(status, {stale: answered !== undefined, queries: running(id, context, false), locale, stop: notebook.cancel}) : nothing}
    ${
      answered
        ? html`<div class="nb-content" data-stale=${isStale(status)}>
            ${answerView(cell.sql, answered.result, {
              name: cell.name,
              shown: rows(id),
              // What a figure shows already needs no table of its own.
              table: !drawn.has(cell.name),
              manifest,
              locale,
              order: order(id),
              tables: () => tablesBehind(id, notebook),
              more: () => more(id),
              sort: (column) => sort(id, column)
            })}
          </div>`
        : nothing
    }`;
}

function shown({id}: LiveCell, status: CellStatus | undefined, context: CellContext, before: Element | null) {
  const {notebook, locale} = context;
  const made = (valueIn(status) as Shown | undefined)?.drawn ?? (status?.state === "failed" ? null : before);
  return html`${
    status
      ? cellState(status, {
          stale: made !== null,
          queries: running(id, context, true),
          locale,
          stop: notebook.cancel
        })
      : nothing
  }${made ? html`<div class="nb-content" data-stale=${isStale(status)}>${made}</div>` : nothing}`;
}

type Failed = Extract<CellStatus, {state: "failed"}>;

function trouble(live: LiveCell, {problem}: Failed, context: CellContext) {
  const {notebook, manifest, locale} = context;
  const {id, cell} = live;
  const t = liveTexts[locale];
  const names = notebook.cells.flatMap((one) => nameOf(one.cell) ?? []);
  const tables = manifest.tables.map(({name}) => name);
  const said = problemWords(problem, cell, {names, tables, locale, moved: notebook.moved(id)});
  const name = nameOf(cell) ?? "";
  const unloaded =
    problem.kind === "error" &&
    !(problem.error instanceof NotebookError) &&
    !(problem.error instanceof CellMistake);
  const may = problem.kind === "cancelled" || unloaded || (problem.kind === "error" && cell.kind === "query");
  const run = () => {
    if (problem.kind === "error" && problem.error instanceof EngineFailed) context.startEngine();
    notebook.rerun(id);
  };
  const title =
    {broken: t.broken, query: t.query(name), input: t.input(name)}[cell.kind as "query"] ?? t.failed;
  return html`${cell.kind === "broken" ? html`<pre class="nb-written"><code>${"```"}${cell.info}\n${textOf(cell)}\n${"```"}</code></pre>` : nothing}
    ${cellTrouble(
      {...said, line: lineOf(said.line, cell.line, context)},
      {
        title: `${title}.`,
        locale,
        ways: context.ways?.(id),
        again: may ? {label: name ? t.again_query(name) : t.again, run} : null
      }
    )}`;
}

/** Lines are those of the file; where an editor shows the text of a cell, those of its text. */
function lineOf(line: number | null, first: number, {without_text}: CellContext): number | null {
  if (!without_text) return line ?? first;
  return line !== null && line > first ? line - first : null;
}

/** The cell whose problem is told: where figures speak for their queries, the query that failed. */
function culprit(live: LiveCell, status: Failed, {notebook, stand_in}: CellContext): [LiveCell, Failed] {
  if (!stand_in || status.problem.kind !== "upstream") return [live, status];
  for (const id of behind(live.id, notebook.running)) {
    const one = notebook.status(id);
    const cell = notebook.cells.find((other) => other.id === id);
    if (cell && one?.state === "failed" && one.problem.kind !== "upstream") return [cell, one];
  }
  return [live, status];
}

/** Queries that run now and can be stopped: the cell's own, or those that it waits for. */
function running(id: string, {notebook}: CellContext, others: boolean): RunningQuery[] {
  const ids = others ? behind(id, notebook.running) : [id];
  return ids.flatMap((one) => {
    const cell = notebook.cells.find((live) => live.id === one)?.cell;
    return cell?.kind === "query" && notebook.status(one)?.state === "running"
      ? [{id: one, name: cell.name}]
      : [];
  });
}

function valueIn(status: CellStatus | undefined): unknown {
  return status && "value" in status ? status.value : undefined;
}

function isStale(status: CellStatus | undefined): boolean {
  return status?.state === "waiting" || status?.state === "running";
}
