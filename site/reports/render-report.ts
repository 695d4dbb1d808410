import {parseHTML} from "linkedom";
import {drawChart} from "../../src/lib/charts/draw-chart.js";
import {element} from "../../src/lib/charts/element.js";
import type {Provenance} from "../../src/lib/charts/spec.js";
import {drawTableFigure} from "../../src/lib/charts/table-figure.js";
import {formatDate} from "../../src/lib/i18n/format.js";
import {reportTexts} from "../../src/lib/i18n/report.js";
import type {Answer} from "../../src/lib/notebook/figure/answer.js";
import type {Drawable} from "../../src/lib/notebook/figure/drawable.js";
import {observedChart} from "../../src/lib/notebook/figure/observed-chart.js";
import {prepareFigure} from "../../src/lib/notebook/figure/prepare-figure.js";
import {queryChart} from "../../src/lib/notebook/figure/query-chart.js";
import {fillIn} from "../../src/lib/notebook/fill-in.js";
import {inOrder} from "../../src/lib/notebook/in-order.js";
import {inputInWords} from "../../src/lib/notebook/input-in-words.js";
import {type InputValue, type InputValues, initialValues} from "../../src/lib/notebook/input-values.js";
import type {Cell, Chart, Figure, Input, Query} from "../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../src/lib/notebook/notebook-error.js";
import {renderProse} from "../../src/lib/notebook/prose.js";
import {FIGURE_KINDS} from "../../src/lib/notebook/schema/figures.js";
import type {Header} from "../../src/lib/notebook/schema/header.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {account} from "./account.js";
import type {QueryEngine} from "./query-engine.js";
import type {NotebookFile} from "./read-notebooks.js";

/** Renders one notebook to the HTML of one article, which needs no script and holds no style. */
export async function renderReport(
  {notebook, hash}: NotebookFile,
  data: SnapshotData,
  engine: QueryEngine
): Promise<string> {
  const {header, cells} = notebook;
  const locale = header.language;
  const values = initialValues(notebook);
  const answers = await runQueries(cells, values, engine);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const told: Provenance[] = [];
  const article = element(document, "article", {class: "report", lang: locale}, head(document, header));
  for (const cell of cells) {
    if (cell.kind === "prose") article.append(html(document, "div", "report-prose", cell.text));
    if (cell.kind === "note") {
      const note = html(document, "div", "report-note", cell.text);
      note.prepend(element(document, "p", {class: "report-note-label"}, reportTexts[locale].note));
      article.append(note);
    }
    if (cell.kind === "input") article.append(chosen(document, cell, values[cell.name]!, data, locale));
    const drawn = cell.kind === "chart" ? {chart: prepare(cell, answers, data, locale)} : null;
    const figured = isFigure(cell) ? prepareFigure(fillIn(cell, values), data, locale) : drawn;
    if (!figured) continue;
    if ("table" in figured) {
      told.push(figured.table.provenance);
      article.append(drawTableFigure(document, figured.table, locale));
    } else {
      told.push(figured.chart.provenance);
      article.append(figure(document, figured.chart, data, locale, `chart-${told.length}`));
    }
  }
  const named = new Set([...(header.requires ?? []), ...cells.flatMap(indicatorOf)]);
  const cards = data.manifest.indicators.filter((card) => named.has(card.id));
  article.append(account(document, {manifest: data.manifest, told, cards, notebookHash: hash, locale}));
  return serialise(article);
}

async function runQueries(
  cells: readonly Cell[],
  values: InputValues,
  engine: QueryEngine
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const cell of cells) {
    if (cell.kind === "input") {
      refuseTaken(cell, engine);
      await engine.hold(cell.name, cell.spec, values[cell.name]!);
    }
  }
  const queries = cells.filter((cell) => cell.kind === "query");
  const names = queries.map(({name}) => name);
  const reading = queries.map((cell) => ({...cell, reads: engine.reads(cell.sql, names)}));
  for (const cell of inOrder(reading)) {
    refuseTaken(cell, engine);
    try {
      answers.set(cell.name, await engine.run(cell.name, cell.sql));
    } catch (error) {
      throw new NotebookError(cell.line, `query ${cell.name}: ${(error as Error).message}`);
    }
  }
  return answers;
}

/** Cells and tables of the snapshot share one space of names. */
function refuseTaken({kind, name, line}: Input | Query, engine: QueryEngine): void {
  if (engine.tables().includes(name))
    throw new NotebookError(line, `${kind} ${name}: the snapshot has a table of that name; choose another`);
}

function prepare(
  cell: Chart,
  answers: ReadonlyMap<string, Answer>,
  data: SnapshotData,
  locale: Header["language"]
): Drawable {
  const {spec} = cell;
  return "provenance" in spec
    ? queryChart(cell, spec, answers.get(spec.data)!, data.manifest, locale)
    : observedChart(cell, spec, data, locale);
}

function head(document: Document, header: Header): HTMLElement {
  const texts = reportTexts[header.language];
  const by = texts.by(new Intl.ListFormat(header.language, {type: "conjunction"}).format(header.authors));
  const date = element(document, "time", {datetime: header.date}, formatDate(header.date, header.language));
  return element(
    document,
    "header",
    {class: "report-head"},
    element(document, "h1", {}, header.title),
    element(document, "p", {class: "report-lead"}, header.description),
    element(document, "p", {class: "report-by"}, `${by}, `, date),
    element(
      document,
      "p",
      {class: "report-purpose"},
      element(document, "b", {}, `${texts.purpose}: `),
      header.purpose
    )
  );
}

function figure(
  document: Document,
  {spec, rows, provenance, nothing}: Drawable,
  data: SnapshotData,
  locale: Header["language"],
  prefix: string
): HTMLElement {
  if (nothing === null) {
    const drawn = drawChart(spec, rows, provenance, {document, locale, width: "both", prefix}, data.shapes);
    // On paper nobody can unfold a table.
    for (const table of drawn.querySelectorAll("details")) table.setAttribute("open", "");
    return drawn;
  }
  return element(
    document,
    "figure",
    {class: "chart chart-nothing"},
    element(document, "figcaption", {}, element(document, "strong", {class: "chart-title"}, spec.title)),
    element(document, "p", {}, nothing)
  );
}

/** Says on paper what an input held. */
function chosen(
  document: Document,
  {spec}: Input,
  value: InputValue,
  {manifest}: SnapshotData,
  locale: Header["language"]
): HTMLElement {
  const written = [value]
    .flat()
    .map((one) => inputInWords(spec, one, manifest, locale))
    .join("; ");
  return element(
    document,
    "p",
    {class: "report-input"},
    element(document, "b", {}, spec.label),
    ` ${written || reportTexts[locale].nothing_chosen}`
  );
}

function isFigure(cell: Cell): cell is Figure {
  return FIGURE_KINDS.some((kind) => kind === cell.kind);
}

function html(document: Document, name: string, className: string, markdown: string): HTMLElement {
  const node = element(document, name, {class: className});
  node.innerHTML = renderProse(markdown);
  return node;
}

function indicatorOf(cell: Cell): string[] {
  if (cell.kind === "chart") return typeof cell.spec.data === "object" ? [cell.spec.data.indicator] : [];
  if (cell.kind === "table") return [cell.spec.indicators].flat();
  return isFigure(cell) && "indicator" in cell.spec && cell.spec.indicator ? [cell.spec.indicator] : [];
}

/** Writes the HTML; linkedom leaves `&` in attributes as it is, which a browser might read as an entity. */
function serialise(root: HTMLElement): string {
  for (const node of [root, ...root.querySelectorAll("*")]) {
    for (const {name, value} of [...node.attributes]) {
      if (value.includes("&")) node.setAttribute(name, value.replaceAll("&", "&amp;"));
    }
  }
  return root.outerHTML;
}
