import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse, serialize} from "parse5";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {placesOf} from "../draw/places.js";
import {drawPage} from "../draw.js";
import {listFiles} from "../seal/list-files.js";
import type {Findings} from "./findings.js";

/**
 * Draws the views of every page again from the released data, and proves that the page says the same: then each
 * number in its tables, texts, drawings and tooltips is made of released figures and nothing else.
 */
export async function checkPages(site: string, data: SnapshotData, findings: Findings): Promise<void> {
  for (const name of await listFiles(site)) {
    if (!name.endsWith(".html")) continue;
    const html = await readFile(join(site, name), "utf8");
    if (!html.includes("data-view")) continue;
    let again: string;
    try {
      again = serialize(parse(drawPage(html, data)));
    } catch {
      findings.add("page not as drawn", name);
      continue;
    }
    const found = serialize(parse(html));
    if (found !== again)
      for (const view of differing(found, again)) findings.add("page not as drawn", `${name} ${view}`);
  }
}

/** Names the views that differ, or the title. */
function differing(found: string, again: string): string[] {
  const [now, then] = [placesOf(found), placesOf(again)];
  const views = now.blocks
    .filter((block, i) => {
      const other = then.blocks[i];
      return !other || found.slice(block.start, block.end) !== again.slice(other.start, other.end);
    })
    .map(({data}) => data.view!);
  return views.length ? views : ["title"];
}
