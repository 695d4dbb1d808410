import type {Locale} from "../i18n/locale.js";

/** Where a report is found. */
export interface ReportLink {
  slug: string;
  language: Locale;
  title: string;
}

/** One report of the site. */
export interface ListedReport extends ReportLink {
  description: string;
  date: string;
  authors: string[];
  /** Who read it before it was published; left out for one that was not, or was edited since. */
  reviewer?: string;
  /** The report that replaced it. */
  newer?: ReportLink;
  /** Hash of the snapshot that it was drawn from. */
  snapshot: string;
  covers_until: string;
}

/** A report that was taken away; its page is no longer there. */
export interface WithdrawnReport extends ReportLink {
  /** Day on which it was withdrawn. */
  date: string;
  reason: string;
}

/** All that the list of reports shows; `reports.json` holds one. */
export interface ReportList {
  reports: ListedReport[];
  withdrawn: WithdrawnReport[];
}

/** Where the reports of the other language are, seen from the folder of those of this one. */
export const OTHER_REPORTS: Record<Locale, string> = {nl: "../en/rapporten", en: "../../rapporten"};
