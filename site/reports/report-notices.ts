import {element} from "../../src/lib/charts/element.js";
import {formatDate} from "../../src/lib/i18n/format.js";
import {reportTexts} from "../../src/lib/i18n/report.js";
import {OTHER_REPORTS} from "../../src/lib/notebook/report-list.js";
import type {Header} from "../../src/lib/notebook/schema/header.js";
import type {Changes, Standing} from "./standing.js";

/**
 * Makes what a reader must know before anything else: that a report was replaced, that its text is older than its
 * figures, and in what these differ from an earlier publication.
 */
export function reportNotices(
  document: Document,
  header: Header,
  snapshot: string,
  {newer, published}: Standing,
  changes: Changes | null
): HTMLElement[] {
  const texts = reportTexts[header.language];
  const notice = (name: string, ...children: Parameters<typeof element>[3][]) =>
    element(document, "div", {class: `report-notice ${name}`}, ...children);
  const notices: HTMLElement[] = [];
  if (newer) {
    const address = `${newer.language === header.language ? "." : OTHER_REPORTS[header.language]}/${newer.slug}.html`;
    const link = element(document, "a", {href: address, hreflang: newer.language}, newer.title);
    notices.push(notice("report-replaced", element(document, "p", {}, `${texts.superseded} `, link)));
  }
  const written = header.snapshot ?? published?.snapshot;
  if (written !== undefined && !snapshot.startsWith(written)) {
    const hash = element(document, "span", {class: "report-hash"}, written);
    const said = `${texts.older_snapshot(formatDate(header.date, header.language))} `;
    notices.push(notice("report-older", element(document, "p", {}, said, hash, ".")));
  }
  if (changes) notices.push(notice("report-changed", changed(document, header, changes)));
  return notices;
}

/** Folded on a screen; nobody folds paper open, so there it is shown. */
function changed(document: Document, {language}: Header, {since, sentences}: Changes): HTMLElement {
  const texts = reportTexts[language];
  const day = formatDate(since, language);
  if (!sentences.length) return element(document, "p", {}, texts.unchanged(day));
  return element(
    document,
    "details",
    {},
    element(document, "summary", {}, texts.changed(day)),
    element(document, "ul", {}, ...sentences.map((change) => element(document, "li", {}, change)))
  );
}
