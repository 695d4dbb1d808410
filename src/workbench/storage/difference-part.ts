import {html, nothing, type TemplateResult} from "lit-html";
import {deskTexts} from "../../lib/i18n/desk.js";
import {storageTexts} from "../../lib/i18n/storage.js";
import type {Desk} from "../desk/desk.js";
import {cellTitle} from "../notebook/cell-title.js";
import type {CellDifference} from "./compare-cells.js";
import {type Compared, compareNotebooks, differenceInWords} from "./compare-notebooks.js";
import "./text-difference.js";

/** Draws what differs between two notebooks: in a line, by cell, and line by line. Throws where one cannot be read. */
export function differencePart(
  {locale}: Desk,
  {before, after, since}: {before: Compared; after: Compared; since: string}
): TemplateResult {
  const t = storageTexts[locale];
  const difference = compareNotebooks(before, after);
  const texts = {
    before: before.source,
    after: after.source,
    label: t.difference_lines,
    equal: t.more_lines("$")
  };
  return html`<p class="wb-difference-words"><b>${since}</b> ${differenceInWords(difference, locale)}</p>
    <ul class="wb-difference" aria-label=${t.difference}>
      ${difference.front ? html`<li><b>${t.changed}</b> ${t.front}</li>` : nothing}
      ${difference.cells.map((one) => cellLine(one, locale))}
    </ul>
    ${
      before.source === after.source
        ? nothing
        : html`<text-difference tabindex="0" role="region" aria-label=${t.difference_lines} .texts=${texts}></text-difference>`
    }`;
}

function cellLine({how, cell}: CellDifference, locale: Desk["locale"]): TemplateResult {
  const t = storageTexts[locale];
  const words = {added: t.added, changed: t.changed, removed: t.deleted_cell, moved: t.moved}[how];
  const title = cellTitle(cell);
  return html`<li data-how=${how}><b>${words}</b> ${deskTexts[locale][`kind_${cell.kind}`]}${
    title ? `: ${title}` : nothing
  }</li>`;
}
