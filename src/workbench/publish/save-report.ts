import {saveFile} from "../../components/downloads/save-file.js";
import {loadOneFileStyle} from "../../components/load-one-file-style.js";
import {fileName} from "../../lib/downloads/file-name.js";
import {withoutSite} from "../../lib/notebook/report/settle-links.js";
import type {Header} from "../../lib/notebook/schema/header.js";
import type {Manifest} from "../../lib/snapshot/manifest.js";
import type {Published} from "../incoming/published-twin.js";
import type {MadeReport} from "./report-of.js";

/** Saves a report as one file, and says under which name. One that was published is that very file. */
export async function saveReport(
  header: Header,
  report: MadeReport,
  published: Published,
  manifest: Manifest
): Promise<string> {
  const text =
    published.state === "same"
      ? await publishedFile(published.href)
      : await conceptFile(header, report.article.cloneNode(true) as HTMLElement, manifest);
  const name = `${fileName(header.title, "", header.language)}.html`;
  saveFile(new Blob([text], {type: "text/html"}), name);
  return name;
}

async function conceptFile(header: Header, article: HTMLElement, manifest: Manifest): Promise<string> {
  // The parser that seals the page is of use to nobody else.
  const [{loneReport}, style] = await Promise.all([
    import("../../lib/notebook/report/lone-report.js"),
    loadOneFileStyle()
  ]);
  withoutSite(article);
  const sheet = article.dataset.sheet ?? "";
  return loneReport({header, article: article.outerHTML, sheet, manifest, style, concept: true});
}

/** The file lies in a folder beside the pages of reports. */
async function publishedFile(page: string): Promise<string> {
  const response = await fetch(page.replace(/[^/]+$/, (name) => `bestand/${name}`));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}
