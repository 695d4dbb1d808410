import type {Locale} from "../../../../src/lib/i18n/locale.js";
import {contentOf, isDrawn} from "../../../../src/lib/notebook/draw/content.js";
import {initialValues} from "../../../../src/lib/notebook/input-values.js";
import {parse} from "../../../../src/lib/notebook/parse.js";
import type {SnapshotData} from "../../../../src/lib/snapshot/snapshot-data.js";

/** What the figures of a notebook show: rows with a number, or why there is nothing. */
export function shownIn(source: string, data: SnapshotData, locale: Locale): (number | string)[] {
  const notebook = parse(source);
  const values = initialValues(notebook);
  return notebook.cells.filter(isDrawn).map((cell) => {
    const content = contentOf(cell, {values, answers: new Map(), data, locale});
    if (content?.kind !== "figure") return "no figure";
    const {drawn} = content;
    if ("table" in drawn) return JSON.stringify(drawn.table).includes('"value"') ? 1 : "an empty table";
    const {nothing, rows} = drawn.chart;
    return nothing ?? rows.filter(({state}) => state === "value").length;
  });
}
