import {type Content, contentOf, type Given} from "../draw/content.js";
import {drawContent} from "../draw/draw-content.js";
import {type FigureData, figureData} from "../figure/figure-data.js";
import {readValues} from "../input-values.js";
import type {Cell} from "../notebook.js";
import {writtenText} from "../template-texts.js";

/** What a cell shows on paper. */
export interface DrawnCell {
  element: HTMLElement;
  /** The numbers of a figure; null for text and inputs. */
  figure: FigureData | null;
}

/** Draws the cells of a notebook in order, from answers that are there; its first figure is `chart-1`. */
export function drawReport(cells: readonly Cell[], given: Given, document: Document): DrawnCell[] {
  const {data, locale} = given;
  const read = {...given, values: readValues(cells, given.values)};
  let figures = 0;
  return cells.flatMap((cell) => {
    const content = toBeRead(contentOf(cell, read));
    if (!content) return [];
    const figure = content.kind === "figure" ? figureData(content.drawn) : null;
    if (figure) figures++;
    return [{element: drawContent(content, {document, data, locale, id: `chart-${figures}`}), figure}];
  });
}

/** What a new text says at first is a word to its author, and none to a reader. */
export function toBeRead(content: Content | null): Content | null {
  if (!content || !("text" in content)) return content;
  const text = writtenText(content.text);
  return text === "" ? null : {...content, text};
}
