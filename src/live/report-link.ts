import type {InputValues} from "../lib/notebook/input-values.js";

/** Returns where a figure of a report opens in the workbench, with what its inputs hold; null outside the site. */
export function reportLink(document: Document, figure: Element, chosen: InputValues = {}): string | null {
  // The page names its report where it leads to the workbench as a whole.
  const href = document.querySelector('.report-tools a[href*="#rapport="]')?.getAttribute("href");
  const place = figure.closest("[data-figure]")?.getAttribute("data-figure")?.replace("chart-", "");
  if (!href || !place) return null;
  const words = new URLSearchParams({cel: place});
  for (const [name, value] of Object.entries(chosen))
    for (const one of [value].flat()) words.append(`keuze.${name}`, String(one));
  return `${href}&${words}`;
}
