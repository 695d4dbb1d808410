import {render} from "lit-html";
import {element} from "../../lib/charts/element.js";
import {formatNumber} from "../../lib/i18n/format.js";
import type {Locale} from "../../lib/i18n/locale.js";
import {publishDialogTexts} from "../../lib/i18n/publish-dialog.js";
import {drawContent} from "../../lib/notebook/draw/draw-content.js";
import {figureData} from "../../lib/notebook/figure/figure-data.js";
import {type DrawnCell, toBeRead} from "../../lib/notebook/report/draw-report.js";
import {reportArticle} from "../../lib/notebook/report/report-article.js";
import {sha256} from "../../lib/sha256.js";
import type {SnapshotData} from "../../lib/snapshot/snapshot-data.js";
import type {LiveCell} from "../../live/live-cell.js";
import {drawnQueries} from "../../live/read-by.js";
import {resultTable} from "../../live/result-table.js";
import type {Answered, Shown} from "../../live/runtime-cells.js";
import type {Workspace} from "../document/workspace.js";
import {cellTitle} from "../notebook/cell-title.js";

/** Rows of an answer that nobody made a figure of; a longer one is no reading on paper. */
const MOST_ROWS = 100;

/**
 * Makes what comes on paper of the notebook on the desk: the report that it would be, with everything open, whether or
 * not it is folded, and the answers that no figure shows. A cell without a result says so.
 */
export function paper(workspace: Workspace, data: SnapshotData, {concept}: {concept: boolean}): HTMLElement {
  const {document: written, live} = workspace;
  const {header, header_source} = written;
  const locale = header.language;
  const shown = drawnQueries(live.cells, live.running);
  let figures = 0;
  const drawn = live.cells.flatMap((one): DrawnCell[] => {
    const status = live.status(one.id);
    const {cell} = one;
    if (cell.kind === "query" && shown.has(cell.name)) return [];
    if (!status || !("value" in status) || status.value === undefined) return [without(one, locale)];
    if (cell.kind === "query")
      return [{element: answer(one, status.value as Answered, locale), figure: null}];
    const content = toBeRead(
      cell.kind === "input"
        ? {kind: "input", cell, value: live.values[cell.name]!}
        : (status.value as Shown).content
    );
    if (!content) return [];
    const figure = content.kind === "figure" ? figureData(content.drawn) : null;
    const id = `paper-${figure ? ++figures : 0}`;
    return [{element: drawContent(content, {document, data, locale, id}), figure}];
  });
  const cells = live.cells.flatMap(({cell}) => (cell.kind === "broken" ? [] : [cell]));
  const source = workspace.source();
  const article = reportArticle(document, {
    notebook: {header, header_source, cells},
    values: live.values,
    drawn,
    manifest: data.manifest,
    source,
    hash: sha256(source),
    concept
  });
  article.querySelector("template")?.remove(); // the page is no report that carries a notebook
  return article;
}

function answer({cell}: LiveCell, {result}: Answered, locale: Locale): HTMLElement {
  const table = element(document, "div", {class: "chart-scroll"});
  render(resultTable(result, MOST_ROWS, locale), table);
  const number = (value: number) => formatNumber(value, locale, 0);
  const all = result.rows.length;
  return element(
    document,
    "figure",
    {class: "chart"},
    element(document, "figcaption", {}, element(document, "strong", {class: "chart-title"}, cellTitle(cell))),
    element(document, "div", {class: "chart-table"}, table),
    all > MOST_ROWS
      ? element(
          document,
          "p",
          {class: "chart-provenance"},
          publishDialogTexts[locale].print_rows(number(MOST_ROWS), number(all))
        )
      : null
  );
}

function without({cell}: LiveCell, locale: Locale): DrawnCell {
  const words = publishDialogTexts[locale].print_no_result;
  const title = element(document, "strong", {class: "chart-title"}, cellTitle(cell));
  const figure = element(
    document,
    "figure",
    {class: "chart chart-nothing"},
    element(document, "figcaption", {}, title),
    element(document, "p", {}, words)
  );
  return {element: figure, figure: null};
}
