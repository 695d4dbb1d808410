import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse, parseFragment, serializeOuter} from "parse5";
import {attribute, type Element, elementsUnder, type ParentNode, textOf} from "../../src/lib/html-tree.js";
import {LONE_PAGES} from "../../src/lib/notebook/report/report-folders.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {renderNotebooks} from "../reports/render-notebooks.js";
import {listFiles} from "../seal/list-files.js";
import type {Findings} from "./findings.js";

interface ReportsOptions {
  site: string;
  /** Folder of the snapshot. */
  data: string;
  /** Folder of the notebooks; undefined, reports are only held to the hash that they state. */
  notebooks: string | undefined;
  snapshot: SnapshotData;
}

/**
 * Proves that every report in a site states the hash of this snapshot, and, where the notebooks are at hand, that it
 * is what they give when they are rendered again: figures from released data, words from the notebook. A report as
 * one file is the same to its last byte.
 */
export async function checkReports(options: ReportsOptions, findings: Findings): Promise<void> {
  const {site, data, notebooks, snapshot} = options;
  const rendered = notebooks === undefined ? null : await renderNotebooks(notebooks, data, snapshot);
  const lone = new Set([...(rendered?.values() ?? [])].map(({oneFile}) => oneFile));
  for (const name of await listFiles(site)) {
    if (!name.endsWith(".html")) continue;
    const html = await readFile(join(site, name), "utf8");
    if (!html.includes("report") && !LONE_PAGES.test(name)) continue;
    const document = parse(html);
    const articles = [...elementsUnder(document)].filter(isReport);
    for (const article of articles) {
      if (!statedHashes(article).includes(snapshot.manifest.hash)) findings.add("not of this snapshot", name);
    }
    if (!rendered) continue;
    const asDrawn = LONE_PAGES.test(name)
      ? lone.has(html)
      : articles.every((article) => articles.length === 1 && sameReport(article, rendered.get(name)?.html)) &&
        [undefined, sheetOf(articles[0])].includes(sheetOf(document));
    if (!asDrawn) findings.add("page not as drawn", `${name} report`);
  }
}

function sameReport(article: Element, again: string | undefined): boolean {
  const [twin] = again ? [...elementsUnder(parseFragment(again))].filter(isReport) : [];
  return twin !== undefined && serializeOuter(twin) === serializeOuter(article);
}

/** What stands at the foot of every printed sheet, as the root element or a report says it. */
function sheetOf(node: ParentNode | undefined): string | undefined {
  const element = node && "attrs" in node ? node : node?.childNodes.find((child) => "attrs" in child);
  return element && "attrs" in element ? attribute(element, "data-sheet") : undefined;
}

function isReport(element: Element): boolean {
  return element.tagName === "article" && classes(element).includes("report");
}

function statedHashes(article: ParentNode): string[] {
  return [...elementsUnder(article)].filter((e) => classes(e).includes("report-hash")).map(textOf);
}

function classes(element: Element): string[] {
  return (attribute(element, "class") ?? "").split(/\s+/);
}
