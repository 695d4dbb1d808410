import {showSelection} from "../lib/charts/select.js";
import type {Selection} from "../lib/selection/selection.js";

/** Marks the selected area and period in every chart and table of a page. */
export function markSelection(document: Document, selection: Selection): void {
  for (const figure of document.querySelectorAll("figure.chart")) showSelection(figure, selection);
  for (const button of document.querySelectorAll<HTMLElement>("[data-select-area]")) {
    const selected = button.dataset.selectArea === selection.area;
    button.setAttribute("aria-pressed", String(selected));
    const row = button.closest("tr");
    row?.classList.toggle("selected", selected);
    if (selected && row) scrollTo(row);
  }
}

/** Brings a row into view in the region that it scrolls in; the page stays where it is. */
function scrollTo(row: HTMLElement): void {
  const region = row.closest(".tall");
  if (!region) return;
  const head = row.closest("table")?.tHead?.offsetHeight ?? 0;
  const place = row.getBoundingClientRect().top - region.getBoundingClientRect().top;
  const hidden = place < head || place + row.offsetHeight > region.clientHeight;
  if (hidden) region.scrollTop += place - region.clientHeight / 2;
}
