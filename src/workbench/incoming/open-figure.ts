import type {PageFigure} from "../../lib/address/figure-address.js";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import {readDocument} from "../../live/notebook-document.js";
import type {Desk} from "../desk/desk.js";
import {figureNotebook} from "./figure-notebook.js";
import {focusTitle} from "./focus-title.js";
import {dropFragment} from "./fragment.js";
import {NotOpened} from "./incoming.js";

/** Opens a figure of the site as a notebook of one's own: nobody else wrote anything in it. */
export function openFigure(desk: Desk, figure: PageFigure | null): void {
  const t = incomingTexts[desk.locale];
  const source = figure && figureNotebook(figure, desk.manifest, desk.locale);
  if (source === null) throw new NotOpened(t.no_figure);
  const document = readDocument(source);
  dropFragment();
  desk.open(document, {from: "new"});
  desk.announce(t.figure_opened(document.header.title));
  focusTitle();
}
