import {element} from "../lib/charts/element.js";
import {downloadButtonTexts} from "../lib/i18n/download-button.js";
import type {DownloadOptions} from "./downloads/download-options.js";

/** What may have a choice of files: charts, and tables of areas. */
export const DOWNLOADABLE = "figure.chart, .scroll:has(> .areas)";

/**
 * Puts a button under a figure that opens the choice of files; what makes them is fetched when it is pressed. It
 * stands in the margin, so that the page does not move. A figure keeps the first one that it gets; a sparkline, which
 * has no title, gets none.
 */
export function enableDownloads(figure: Element, options: DownloadOptions): void {
  const title = figure.querySelector(".chart-title, caption")?.textContent;
  // What scrolls would hide the choice; it stands beside it.
  const place = figure.matches("figure") ? figure : figure.parentElement!;
  if (!title || place.querySelector(":scope > .downloads")) return;
  const {ownerDocument: document} = figure;
  const {open, no_menu} = downloadButtonTexts[options.locale];
  const panel = element(document, "div", {class: "downloads-panel"});
  const menu = element(
    document,
    "details",
    {class: "downloads", name: "downloads"},
    element(
      document,
      "summary",
      {},
      open,
      element(document, "span", {class: "visually-hidden"}, `: ${title.trim()}`)
    ),
    panel
  );
  menu.addEventListener(
    "toggle",
    () =>
      import("./downloads/fill-menu.js")
        .then(({fillMenu}) => fillMenu(panel, figure, options))
        .catch(() => panel.replaceChildren(element(document, "p", {role: "alert"}, no_menu))),
    {once: true}
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.hasAttribute("open")) return;
    // Escape closes the nearest thing that is open, and only then gives up what was selected on the page.
    event.preventDefault();
    menu.removeAttribute("open");
    menu.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", ({relatedTarget}) => {
    if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.removeAttribute("open");
  });
  place.append(menu);
}
