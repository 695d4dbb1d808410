import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse, parseFragment, serializeOuter} from "parse5";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {attribute, type Element, elementsUnder, type ParentNode, textOf} from "../html-tree.js";
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
 * is what they give when they are rendered again: figures from released data, words from the notebook.
 */
export async function checkReports(options: ReportsOptions, findings: Findings): Promise<void> {
  const {site, data, notebooks, snapshot} = options;
  const rendered = notebooks === undefined ? null : await renderNotebooks(notebooks, data, snapshot);
  for (const name of await listFiles(site)) {
    if (!name.endsWith(".html")) continue;
    const html = await readFile(join(site, name), "utf8");
    if (!html.includes("report")) continue;
    const articles = [...elementsUnder(parse(html))].filter(isReport);
    for (const article of articles) {
      if (!statedHashes(article).includes(snapshot.manifest.hash)) findings.add("not of this snapshot", name);
      if (!rendered) continue;
      const again = rendered.get(name);
      const [twin] = again ? [...elementsUnder(parseFragment(again))].filter(isReport) : [];
      if (articles.length > 1 || !twin || serializeOuter(twin) !== serializeOuter(article))
        findings.add("page not as drawn", `${name} report`);
    }
  }
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
