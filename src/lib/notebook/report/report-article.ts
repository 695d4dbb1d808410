import {element} from "../../charts/element.js";
import {reportTexts} from "../../i18n/report.js";
import type {Manifest} from "../../snapshot/manifest.js";
import type {InputValues} from "../input-values.js";
import type {Notebook} from "../notebook.js";
import {writeSource} from "../report-source.js";
import {sheetLine} from "../sheet-line.js";
import {account} from "./account.js";
import type {DrawnCell} from "./draw-report.js";
import {indicatorsOf} from "./indicators-of.js";
import {REPORT_FOLDERS} from "./report-folders.js";
import {reportHead} from "./report-head.js";
import {settleLinks} from "./settle-links.js";

export interface ReportParts {
  notebook: Notebook;
  /** What inputs hold. */
  values: InputValues;
  drawn: readonly DrawnCell[];
  manifest: Manifest;
  /** The file that the report is made from, which goes along, and its SHA-256. */
  source: string;
  hash: string;
  /** What a reader must know before anything else. */
  notices?: readonly HTMLElement[];
  reviewer?: string | undefined;
  /** Whether nobody but its author has read it; default false. */
  concept?: boolean;
}

/** Puts together the article of a report, which needs no script and holds no style. */
export function reportArticle(document: Document, parts: ReportParts): HTMLElement {
  const {notebook, values, drawn, manifest, source, hash, notices = [], reviewer, concept = false} = parts;
  const {header, cells} = notebook;
  const locale = header.language;
  const t = reportTexts[locale];
  const article = element(
    document,
    "article",
    {class: "report", lang: locale, "data-sheet": sheetLine(notebook, values, manifest, {concept})},
    concept
      ? element(
          document,
          "div",
          {class: "report-notice report-concept"},
          element(document, "p", {}, element(document, "strong", {}, t.concept), `. ${t.concept_more}`)
        )
      : null,
    ...notices,
    reportHead(document, header, reviewer),
    ...drawn.map((cell) => cell.element)
  );
  const told = drawn.flatMap(({figure}) => figure?.provenance ?? []);
  const named = new Set([
    ...(header.requires ?? []),
    ...cells.flatMap((cell) => indicatorsOf(cell, values, manifest.phenomena))
  ]);
  const cards = manifest.indicators.filter((card) => named.has(card.id));
  article.append(account(document, {manifest, told, cards, notebookHash: hash, locale}));
  article.append(writeSource(document, source));
  settleLinks(article, REPORT_FOLDERS[locale]);
  return article;
}
