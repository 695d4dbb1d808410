import {element} from "../lib/charts/element.js";
import {formatDate} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import {
  type ListedReport,
  OTHER_REPORTS,
  type ReportLink,
  type ReportList,
  type WithdrawnReport
} from "../lib/notebook/report-list.js";
import type {View} from "./view.js";

/**
 * Lists the published reports in the language of the page, newest first; one that was replaced stands under the one
 * that replaced it. Reports that were withdrawn are named with the reason.
 */
export const reports: View = (options, {document, locale}) => {
  const t = pageTexts[locale];
  const list = JSON.parse(options.reports ?? '{"reports":[],"withdrawn":[]}') as ReportList;
  const mine = list.reports.filter((r) => r.language === locale).sort((a, b) => b.date.localeCompare(a.date));
  const gone = list.withdrawn.filter((r) => r.language === locale);
  const shown = element(document, "div", {class: "report-list"});
  if (mine.length === 0) shown.append(element(document, "p", {class: "quiet"}, t.reports_none));
  else {
    const latest = mine.filter(({newer}) => newer?.language !== locale);
    shown.append(element(document, "ul", {class: "reports"}, ...latest.map(item)));
  }
  if (gone.length) {
    shown.append(
      element(document, "h2", {}, t.reports_withdrawn),
      element(document, "ul", {class: "reports-withdrawn"}, ...gone.map(withdrawn))
    );
  }
  return shown;

  function item(report: ListedReport): HTMLElement {
    const twin = list.reports.find(({slug, language}) => slug === report.slug && language !== locale);
    const older = replacedBy(report);
    return element(
      document,
      "li",
      {},
      element(document, "h2", {}, element(document, "a", {href: `./${report.slug}.html`}, report.title)),
      element(document, "p", {}, report.description),
      report.newer ? element(document, "p", {}, `${t.report_replaced} `, away(report.newer)) : null,
      element(
        document,
        "p",
        {class: "quiet"},
        byline(report),
        ...(twin ? [" · ", away(twin, t.report_language)] : [])
      ),
      older.length ? element(document, "p", {class: "quiet reports-older"}, t.reports_older) : null,
      older.length ? element(document, "ul", {class: "reports-older"}, ...older.map(olderItem)) : null
    );
  }

  /** What a report replaced, and what that replaced in its turn. */
  function replacedBy({slug}: ReportLink): ListedReport[] {
    return mine
      .filter(({newer}) => newer?.language === locale && newer.slug === slug)
      .flatMap((report) => [report, ...replacedBy(report)]);
  }

  function olderItem({slug, title, date}: ListedReport): HTMLElement {
    const link = element(document, "a", {href: `./${slug}.html`}, title);
    return element(document, "li", {}, link, `, ${formatDate(date, locale)}`);
  }

  function withdrawn({title, date, reason}: WithdrawnReport): HTMLElement {
    return element(document, "li", {}, t.report_withdrawn(title, formatDate(date, locale), reason));
  }

  function away({slug, language, title}: ReportLink, name = title): HTMLElement {
    const href = language === locale ? `./${slug}.html` : `${OTHER_REPORTS[locale]}/${slug}.html`;
    return element(document, "a", {href, hreflang: language, lang: language}, name);
  }

  function byline({date, authors, reviewer, covers_until}: ListedReport): string {
    const by = new Intl.ListFormat(locale, {type: "conjunction"}).format(authors);
    return [
      `${formatDate(date, locale)}, ${t.report_by(by)}`,
      ...(reviewer ? [t.report_reviewed(reviewer)] : []),
      t.report_until(formatDate(covers_until, locale))
    ].join(" · ");
  }
};
