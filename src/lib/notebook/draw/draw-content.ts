import {drawChart} from "../../charts/draw-chart.js";
import {drawTableFigure} from "../../charts/draw-table-figure.js";
import {element} from "../../charts/element.js";
import type {ChartHurry} from "../../charts/spec.js";
import type {Locale} from "../../i18n/locale.js";
import {reportTexts} from "../../i18n/report.js";
import type {SnapshotData} from "../../snapshot/snapshot-data.js";
import type {Drawable} from "../figure/drawable.js";
import {inputInWords} from "../input-in-words.js";
import type {InputValue} from "../input-values.js";
import type {Input} from "../notebook.js";
import {renderProse} from "../prose.js";
import type {Content} from "./content.js";

export interface DrawContext {
  document: Document;
  data: SnapshotData;
  locale: Locale;
  /** Id of a figure, such as `chart-3`: the third of its notebook. */
  id: string;
  /** While somebody drags, only what is in sight is drawn at once. */
  hurry?: ChartHurry | undefined;
}

/** Draws what a cell shows. An input says in words what it holds; whoever can, puts a control in its place. */
export function drawContent(content: Content, context: DrawContext): HTMLElement {
  const {document, locale, id} = context;
  switch (content.kind) {
    case "prose":
      return html(document, "report-prose", content.text);
    case "note": {
      const note = html(document, "report-note", content.text);
      note.prepend(element(document, "p", {class: "report-note-label"}, reportTexts[locale].note));
      return note;
    }
    case "input":
      return chosen(content.cell, content.value, context);
    case "figure": {
      const {drawn} = content;
      const figure =
        "table" in drawn
          ? drawTableFigure(document, drawn.table, locale)
          : drawDrawable(drawn.chart, context);
      figure.setAttribute("data-figure", id);
      if (content.selects) figure.setAttribute("data-selects", content.selects.join(" "));
      return figure;
    }
  }
}

function drawDrawable(
  {spec, rows, provenance, nothing}: Drawable,
  {document, data, locale, id, hurry}: DrawContext
): HTMLElement {
  if (nothing === null) {
    const context = {document, locale, width: "both" as const, prefix: id, ...(hurry && {hurry})};
    const drawn = drawChart(spec, rows, provenance, context, data.shapes);
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
function chosen({name, spec}: Input, value: InputValue, {document, data, locale}: DrawContext): HTMLElement {
  const written = [value]
    .flat()
    .map((one) => inputInWords(spec, one, data.manifest, locale))
    .join("; ");
  return element(
    document,
    "p",
    {class: "report-input", "data-input": name},
    element(document, "b", {}, spec.label),
    ` ${written || reportTexts[locale].nothing_chosen}`
  );
}

function html(document: Document, className: string, markdown: string): HTMLElement {
  const node = element(document, "div", {class: className});
  node.innerHTML = renderProse(markdown);
  return node;
}
