import {FIGURE_VIEWS, writeFigure} from "../lib/address/figure-address.js";
import type {Scene} from "../lib/selection/scene.js";

/** Returns where a view's figure opens in the workbench; null for one that the workbench does not make. */
export function workbenchLink(document: Document, view: string | undefined, scene: Scene): string | null {
  const figure = FIGURE_VIEWS.find((one) => one === view);
  const {card, level, period, area} = scene;
  return figure
    ? workbenchPage(
        document,
        writeFigure({view: figure, indicator: card.id, level, period, area: area?.code ?? null})
      )
    : null;
}

/** The workbench of the page's language is in its navigation; null on a page without one. */
function workbenchPage(document: Document, fragment: string): string | null {
  const page = document.querySelector(
    '.navigation a[href$="werkbank.html"], .navigation a[href$="werkbank"]'
  );
  const href = page?.getAttribute("href");
  return href ? href + fragment : null;
}
