import type {Locale} from "../../lib/i18n/locale.js";
import type {ReportList} from "../../lib/notebook/report-list.js";
import {notebookInPage} from "../../live/notebook-file.js";

/** How a notebook stands to the published reports of this site. */
export type Published =
  | {state: "looking" | "none" | "unknown"}
  | {state: "same" | "differs"; title: string; href: string};

/** Looks for the published report of a title, and whether it was made from the same text, to the letter. */
export async function publishedTwin(
  source: string,
  {title, language}: {title: string; language: Locale},
  locale: Locale,
  page = location.href
): Promise<Published> {
  const folder = new URL(language === locale ? "rapporten/" : OTHER[locale], page);
  try {
    const list = listIn(await textOf(folder));
    const report = list.reports.find((one) => one.title === title && one.language === language);
    if (!report) return {state: "none"};
    const href = new URL(`${report.slug}.html`, folder).href;
    const published = notebookInPage(await textOf(href));
    return {state: published === source ? "same" : "differs", title, href};
  } catch {
    return {state: "unknown"};
  }
}

/** Where the reports of the other language are, seen from the workbench. */
const OTHER: Record<Locale, string> = {nl: "en/rapporten/", en: "../rapporten/"};

function listIn(html: string): ReportList {
  const page = new DOMParser().parseFromString(html, "text/html");
  return JSON.parse(page.getElementById("buurtpeil-reports")!.textContent!) as ReportList;
}

async function textOf(url: URL | string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}
