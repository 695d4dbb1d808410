import {showSelection} from "../lib/charts/select.js";
import type {Selection} from "../lib/selection/selection.js";

/** Marks the selected area and period in every chart and table of a page. */
export function markSelection(document: Document, selection: Selection): void {
  for (const figure of document.querySelectorAll("figure.chart")) showSelection(figure, selection);
  for (const button of document.querySelectorAll<HTMLElement>("[data-select-area]")) {
    const selected = button.dataset.selectArea === selection.area;
    button.setAttribute("aria-pressed", String(selected));
    button.closest("tr")?.classList.toggle("selected", selected);
  }
}
