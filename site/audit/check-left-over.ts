import {readFile} from "node:fs/promises";
import {dirname, join, normalize} from "node:path/posix";
import {parse} from "parse5";
import {attribute, elementsUnder, textOf} from "../../src/lib/html-tree.js";
import {hostFiles} from "../seal/headers.js";
import {listFiles} from "../seal/list-files.js";
import {reachable} from "../seal/reachable.js";
import type {Findings} from "./findings.js";

/** Pages that need no link: where readers begin in each language, and what a host shows for a wrong address. */
const BEGINNINGS = ["index.html", "en/index.html", "404.html"];
/** Class of the short hash of the snapshot in the foot of a page. */
const SHORT_HASH = /^[0-9a-f]{8}$/;

/**
 * Proves that every file of a site belongs to it: pages that links lead to, files that those load, and what hosts
 * read. Anything else was left behind by an earlier build, of other data. Every page states this snapshot.
 */
export async function checkLeftOver(site: string, hash: string, findings: Findings): Promise<void> {
  const files = await listFiles(site);
  const exists = new Set(files);
  const pages = new Set<string>();
  const queue = BEGINNINGS.filter((page) => exists.has(page));
  for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
    if (pages.has(page)) continue;
    pages.add(page);
    const elements = [...elementsUnder(parse(await readFile(join(site, page), "utf8")))];
    for (const element of elements) {
      const href = element.tagName === "a" ? attribute(element, "href") : undefined;
      const linked = href === undefined ? undefined : pageOf(href, page);
      if (linked !== undefined && exists.has(linked)) queue.push(linked);
    }
    const stated = elements.filter((e) => e.tagName === "code").map(textOf);
    if (stated.some((text) => SHORT_HASH.test(text) && !hash.startsWith(text)))
      findings.add("not of this snapshot", page);
  }
  const loaded = await reachable(site, [...pages], files);
  const hosting = new Set(Object.keys(hostFiles([])));
  for (const name of files) {
    const original = name.replace(/\.(?:gz|br)$/, "");
    if (!loaded.has(original) && !hosting.has(name)) findings.add("left over", name);
  }
}

/** The page that a link leads to: `./`, `../fenomeen/drugs`, `methode.html#deel`; undefined for another site. */
function pageOf(href: string, from: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(href)) return undefined;
  const path = decodeURI(href.replace(/[?#].*$/, ""));
  const absolute = path.startsWith("/") ? normalize(path.slice(1)) : normalize(join(dirname(from), path));
  if (path.endsWith("/") || absolute === ".") return join(absolute, "index.html");
  return absolute.endsWith(".html") ? absolute : `${absolute}.html`;
}
