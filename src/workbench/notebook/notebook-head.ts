import {html, nothing, type TemplateResult} from "lit-html";
import {formatDate} from "../../lib/i18n/format.js";
import {liveTexts} from "../../lib/i18n/live.js";
import {reportTexts} from "../../lib/i18n/report.js";
import {cellTrouble} from "../../live/cell-trouble.js";
import type {Desk} from "../desk/desk.js";
import type {Workspace} from "../document/workspace.js";
import {titlePart} from "../publish/title-part.js";

/** Draws what stands over the cells: title, what it is about, by whom, and whether this snapshot fits it. */
export function notebookHead(desk: Desk, workspace: Workspace): TemplateResult {
  const {manifest, locale} = desk;
  const {document, live} = workspace;
  const {header} = document;
  const own = reportTexts[header.language];
  const t = liveTexts[locale];
  const by = own.by(new Intl.ListFormat(header.language, {type: "conjunction"}).format(header.authors));
  const lacking = (header.requires ?? []).filter((id) => !manifest.indicators.some((card) => card.id === id));
  const other = header.snapshot !== undefined && !manifest.hash.startsWith(header.snapshot);
  return html`<header class="report-head">
    ${titlePart(desk, workspace)}
    <p class="report-lead">${header.description}</p>
    <p class="report-by">${by}, <time datetime=${header.date}>${formatDate(header.date, header.language)}</time></p>
    <p class="report-purpose"><b>${own.purpose}: </b>${header.purpose}</p>
    ${other ? html`<p class="nb-notice" lang=${locale}>${t.other_snapshot}</p>` : nothing}
    ${lacking.length ? html`<p class="nb-notice" lang=${locale}>${t.lacking(lacking.join(", "))}</p>` : nothing}
    ${
      live.problem
        ? cellTrouble(
            {words: live.problem.inWords(locale), line: live.problem.line},
            {title: t.parameters, locale, again: null}
          )
        : nothing
    }
  </header>`;
}
