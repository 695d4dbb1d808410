import {html, nothing, type TemplateResult} from "lit-html";
import {formatDate} from "../../lib/i18n/format.js";
import {incomingTexts} from "../../lib/i18n/incoming.js";
import {filledIn} from "../../lib/notebook/template-texts.js";
import type {Desk} from "../desk/desk.js";
import {cellsToRead} from "./cells-to-read.js";
import {doesView} from "./does-view.js";
import type {Incoming} from "./incoming.js";
import {openIncoming} from "./open-incoming.js";
import {type Published, publishedTwin} from "./published-twin.js";
import {publishedView} from "./published-view.js";
import {whatItDoes} from "./what-it-does.js";

/** Makes the view that says what a notebook would do and asks what to do with it; the answer opens it or leaves it. */
export function gateView(
  desk: Desk,
  incoming: Incoming
): () => {title: string; body: TemplateResult; wide: true} {
  const {locale, manifest} = desk;
  const t = incomingTexts[locale];
  const {document, source, origin, note} = incoming;
  const {header} = document;
  const does = whatItDoes(document, manifest, locale);
  const cells = cellsToRead(document.cells, locale);
  let published: Published = {state: "looking"};
  void publishedTwin(source, header, locale).then((found) => {
    published = found;
    desk.show();
  });
  const {authors, description, purpose} = filledIn(header);
  const by = new Intl.ListFormat(locale, {type: "conjunction"}).format(authors);
  const date = formatDate(header.date, locale);
  const answer = (how: "take-over" | "read" | "dismiss", words: string, more: string) => {
    const act = () => openIncoming(desk, incoming, how);
    return html`<button type="button" data-answer=${how} ?autofocus=${how === "take-over"} @click=${act}>
      <strong>${words}</strong> <span>${more}</span></button>`;
  };
  return () => ({
    title: t.what_does,
    wide: true,
    body: html`<div class="wb-gate">
      <p class="wb-gate-ran">${origin.from === "file" ? t.from_file(origin.name) : t.from_link} <strong>${t.nothing_ran}</strong></p>
      ${note === undefined ? nothing : html`<p class="nb-notice">${note}</p>`}
      <div lang=${header.language}>
        <h3 class="wb-gate-title">${header.title}</h3>
        ${description === null ? nothing : html`<p>${description}</p>`}
      </div>
      <p class="quiet">${by ? t.by(by, date) : date}</p>
      <dl class="wb-gate-facts">
        ${purpose === null ? nothing : html`<div><dt>${t.purpose}</dt><dd lang=${header.language}>${purpose}</dd></div>`}
        <div><dt>${t.does}</dt><dd>${doesView(does, locale)}</dd></div>
        <div><dt>${t.snapshot}</dt><dd>${t[`snapshot_${does.snapshot}`]}</dd></div>
        <div><dt>${t.published}</dt><dd>${publishedView(published, locale)}</dd></div>
      </dl>
      ${
        does.warnings.length === 0
          ? nothing
          : html`<section class="wb-gate-warnings" aria-labelledby="wb-gate-warnings">
              <h3 id="wb-gate-warnings">${t.warnings}</h3>
              <ul>${does.warnings.map(({line, words}) => html`<li><b>${t.line(String(line))}:</b> ${words}</li>`)}</ul>
              ${document.cells.some(({cell}) => cell.kind === "broken") ? html`<p class="quiet">${t.mendable}</p>` : nothing}
            </section>`
      }
      <details class="wb-gate-cells"><summary>${t.cells}</summary>${cells}</details>
      <div class="wb-gate-answers">
        ${answer("take-over", t.take_over, t.take_over_note)}
        ${answer("read", t.read, t.read_note)}
        ${answer("dismiss", t.dismiss, t.dismiss_note)}
      </div>
    </div>`
  });
}
