import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {readPage} from "../src/components/page.js";
import {views} from "../src/components/views.js";
import {NOTHING_SELECTED} from "../src/lib/selection/selection.js";
import type {SnapshotData} from "../src/lib/snapshot/snapshot-data.js";
import {placesOf} from "./draw/places.js";
import {type Splice, splice} from "./draw/splice.js";

/**
 * Draws the default state of every view into the built pages, so that a page shows everything before any
 * script runs. Pages keep every other byte as Framework wrote it.
 */
export async function draw(site: string, data: SnapshotData): Promise<void> {
  const names = await readdir(site, {recursive: true});
  for (const name of names.filter((file) => file.endsWith(".html"))) {
    const path = join(site, name);
    const html = await readFile(path, "utf8");
    await writeFile(path, drawPage(html, data));
  }
}

/** Draws the views of one page and gives it the title of its heading. */
export function drawPage(html: string, data: SnapshotData): string {
  const {blocks, title} = placesOf(html);
  if (blocks.length === 0) return html;
  const {document} = parseHTML(html);
  const {locale, options} = readPage(document as unknown as Document);
  const context = {
    data,
    selection: NOTHING_SELECTED,
    document: parseHTML("<!DOCTYPE html><html><body></body></html>").document as unknown as Document,
    locale,
    width: "both" as const
  };
  const splices: Splice[] = [];
  for (const block of blocks) {
    const name = block.data.view!;
    const view = views[name];
    if (!view) throw new Error(`unknown view: ${name}; known are ${Object.keys(views).join(", ")}`);
    const drawn = view({...options, ...block.data}, context);
    splices.push({start: block.start, end: block.end, text: drawn.outerHTML});
    const heading = drawn.querySelector("h1")?.textContent;
    if (heading && title) {
      const name = `${heading} | Buurtpeil ${data.manifest.municipality.name}`;
      splices.push({...title, text: name.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)});
    }
  }
  return splice(html, splices);
}
