import {element} from "../lib/charts/element.js";
import {formatDate} from "../lib/i18n/format.js";
import {pageTexts} from "../lib/i18n/pages.js";
import type {View} from "./view.js";

/** One published report, as `reports.json` lists it. */
interface ReportEntry {
  slug: string;
  language: string;
  title: string;
  description: string;
  date: string;
  authors: string[];
}

/** Lists the published reports in the language of the page, newest first. */
export const reports: View = (options, {document, locale}) => {
  const t = pageTexts[locale];
  const all = JSON.parse(options.reports ?? "[]") as ReportEntry[];
  const mine = all.filter((r) => r.language === locale).sort((a, b) => b.date.localeCompare(a.date));
  if (mine.length === 0) return element(document, "p", {class: "quiet"}, t.reports_none);
  return element(
    document,
    "ul",
    {class: "reports"},
    ...mine.map((report) =>
      element(
        document,
        "li",
        {},
        element(document, "h2", {}, element(document, "a", {href: `./${report.slug}.html`}, report.title)),
        element(document, "p", {}, report.description),
        element(document, "p", {class: "quiet"}, bylineOf(report))
      )
    )
  );

  function bylineOf({date, authors}: ReportEntry): string {
    const day = /^\d{4}-\d{2}-\d{2}/.test(date) ? formatDate(date.slice(0, 10), locale) : date;
    return authors.length ? `${day}, ${t.report_by(authors.join(", "))}` : day;
  }
};
