import type {ListedReport, ReportList} from "../../src/lib/notebook/report-list.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {Publication} from "../publish/publications.js";
import type {RenderedNotebook} from "./render-notebooks.js";
import {lastEntry} from "./standing.js";

/** Makes the list of reports from what was rendered, and from what the log says was withdrawn. */
export function reportList(
  rendered: readonly RenderedNotebook[],
  log: readonly Publication[],
  manifest: Manifest
): ReportList {
  return {
    reports: rendered.map((report) => entryOf(report, manifest)).sort(newestFirst),
    withdrawn: log
      .filter((entry) => entry.action === "withdrawn" && lastEntry(log, entry) === entry)
      .map(({slug, language, title, date, reason}) => ({slug, language, title, date, reason: reason ?? ""}))
      .sort(newestFirst)
  };
}

function entryOf({file, standing}: RenderedNotebook, {hash, covers_until}: Manifest): ListedReport {
  const {header} = file.notebook;
  const {newer, published} = standing;
  return {
    slug: file.slug,
    language: header.language,
    title: header.title,
    description: header.description,
    date: header.date,
    authors: header.authors,
    ...(published && {reviewer: published.reviewer}),
    ...(newer && {newer}),
    snapshot: hash,
    covers_until
  };
}

function newestFirst<T extends Pick<ListedReport, "date" | "slug" | "language">>(a: T, b: T): number {
  return b.date.localeCompare(a.date) || a.slug.localeCompare(b.slug) || a.language.localeCompare(b.language);
}
