import {html, nothing, render, type TemplateResult} from "lit-html";
import {repeat} from "lit-html/directives/repeat.js";
import type {EngineStatus} from "../engine/engine-session.js";
import {formatDate} from "../lib/i18n/format.js";
import {liveTexts} from "../lib/i18n/live.js";
import type {Locale} from "../lib/i18n/locale.js";
import {reportTexts} from "../lib/i18n/report.js";
import {isDrawn} from "../lib/notebook/draw/content.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {announcer} from "./announcer.js";
import {FIRST_ROWS} from "./answer-view.js";
import {cellTrouble} from "./cell-trouble.js";
import {type CellContext, cellView} from "./cell-view.js";
import type {LiveNotebook} from "./live-notebook.js";
import {drawnQueries} from "./read-by.js";

export interface NotebookViewOptions {
  notebook: LiveNotebook;
  manifest: Manifest;
  /** Language of the page around it. */
  locale: Locale;
  engine_bytes: number;
  startEngine(): void;
}

export interface NotebookView {
  /** Draws again what is no longer what it was. */
  show(): void;
  engineIs(status: EngineStatus): void;
  close(): void;
}

/** Shows an opened notebook in an element, and keeps what stands there up to date. */
export function notebookView(root: HTMLElement, options: NotebookViewOptions): NotebookView {
  const {notebook, manifest, locale, engine_bytes, startEngine} = options;
  const announce = announcer(notebook, locale, () => show());
  const refused = new Map<string, string>();
  const rows = new Map<string, number>();
  let engine: EngineStatus = {status: "off"};
  let closed = false;

  function context(): CellContext {
    return {
      notebook,
      manifest,
      locale,
      engine,
      engine_bytes,
      drawn: drawnQueries(notebook.cells, notebook.running),
      progress_in: progressIn(),
      stand_in: false,
      refused,
      rows: (id) => rows.get(id) ?? FIRST_ROWS,
      choose(name, value) {
        const why = notebook.set(name, value);
        if (why === null) refused.delete(name);
        else refused.set(name, liveTexts[locale].not_taken);
        show();
      },
      refuse(name, words) {
        refused.set(name, words);
        show();
      },
      more(id) {
        rows.set(id, (rows.get(id) ?? FIRST_ROWS) + 10 * FIRST_ROWS);
        show();
      },
      startEngine
    };
  }

  /** The engine's progress stands in the first query that wants it. */
  function progressIn(): string | null {
    if (engine.status === "off" || engine.status === "ready") return null;
    const queries = notebook.cells.filter(({cell}) => cell.kind === "query");
    return (queries.find(({id}) => notebook.status(id)?.state === "running") ?? queries[0])?.id ?? null;
  }

  function show(): void {
    if (closed) return;
    const given = context();
    let figures = 0;
    render(
      html`<article class="report nb" lang=${notebook.header.language} ?data-settled=${notebook.settled()}>
        ${head(options)}
        ${repeat(
          notebook.cells,
          ({id}) => id,
          (live) => cellView(live, given)
        )}
        <p class="visually-hidden" role="status">${announce.words()}</p>
      </article>`,
      root
    );
    // As in a report, the third figure of a notebook is its third, wherever a cell was added or mended.
    for (const {id, cell} of notebook.cells) {
      if (cell.kind === "broken" || !isDrawn(cell)) continue;
      const number = ++figures;
      root.querySelector(`#nb-${id} [data-figure]`)?.setAttribute("data-figure", `chart-${number}`);
    }
  }

  show();
  return {
    show() {
      announce.look();
      show();
    },
    engineIs(status) {
      engine = status;
      show();
    },
    close() {
      closed = true;
      announce.end();
      render(nothing, root);
    }
  };
}

function head({notebook, manifest, locale}: NotebookViewOptions): TemplateResult {
  const {header, problem} = notebook;
  const own = reportTexts[header.language];
  const t = liveTexts[locale];
  const by = own.by(new Intl.ListFormat(header.language, {type: "conjunction"}).format(header.authors));
  const lacking = (header.requires ?? []).filter((id) => !manifest.indicators.some((card) => card.id === id));
  const other = header.snapshot !== undefined && !manifest.hash.startsWith(header.snapshot);
  return html`<header class="report-head">
    <h2 class="nb-title" tabindex="-1">${header.title}</h2>
    <p class="report-lead">${header.description}</p>
    <p class="report-by">${by}, <time datetime=${header.date}>${formatDate(header.date, header.language)}</time></p>
    <p class="report-purpose"><b>${own.purpose}: </b>${header.purpose}</p>
    ${other ? html`<p class="nb-notice" lang=${locale}>${t.other_snapshot}</p>` : nothing}
    ${lacking.length ? html`<p class="nb-notice" lang=${locale}>${t.lacking(lacking.join(", "))}</p>` : nothing}
    ${
      problem
        ? cellTrouble(
            {words: problem.inWords(locale), line: problem.line},
            {title: t.parameters, locale, again: null}
          )
        : nothing
    }
  </header>`;
}
