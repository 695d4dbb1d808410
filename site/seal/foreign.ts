import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {init, parse as parseModule} from "es-module-lexer";
import {parse} from "parse5";
import {elementsUnder, textOf} from "../../src/lib/html-tree.js";

/** A place where a page, script or style sheet would fetch from another origin. */
export interface ForeignLoad {
  file: string;
  what: string;
}

/** Elements and attributes that load; a link to follow (`<a href>`) does not. */
const LOADING: Record<string, string[]> = {
  script: ["src"],
  link: ["href"],
  img: ["src", "srcset"],
  image: ["href", "xlink:href"],
  use: ["href", "xlink:href"],
  source: ["src", "srcset"],
  video: ["src", "poster"],
  audio: ["src"],
  iframe: ["src"],
  embed: ["src"],
  object: ["data"],
  form: ["action"]
};
const FOREIGN = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i;
const CALLS =
  /\b(?:fetch|Worker|importScripts|EventSource|WebSocket|sendBeacon)\(\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]+)/g;

/** Finds loads from another origin in the files of a site, by parsing what can be parsed. */
export async function foreignLoads(site: string, files: readonly string[]): Promise<ForeignLoad[]> {
  await init;
  const found: ForeignLoad[] = [];
  for (const file of files) {
    if (!/\.(html|js|mjs|css|svg)$/.test(file)) continue;
    const text = await readFile(join(site, file), "utf8");
    const targets = /\.m?js$/.test(file)
      ? inScript(text)
      : file.endsWith(".css")
        ? inStyle(text)
        : inMarkup(text);
    for (const what of targets) found.push({file, what});
  }
  return found;
}

function inMarkup(text: string): string[] {
  const found: string[] = [];
  for (const element of elementsUnder(parse(text))) {
    for (const {name, prefix, value} of element.attrs) {
      const full = prefix ? `${prefix}:${name}` : name;
      if (LOADING[element.tagName]?.includes(full) && FOREIGN.test(value)) {
        found.push(`<${element.tagName} ${full}>`);
      }
    }
    if (element.tagName === "script") found.push(...inScript(textOf(element)));
    if (element.tagName === "style") found.push(...inStyle(textOf(element)));
  }
  return found;
}

function inScript(text: string): string[] {
  const found: string[] = [];
  try {
    for (const entry of parseModule(text)[0]) {
      if ("specifier" in entry && entry.specifier && FOREIGN.test(entry.specifier)) {
        found.push(`import of ${origin(entry.specifier)}`);
      }
    }
  } catch {
    // A classic script that is not a module; its calls are looked at below.
  }
  for (const [, url] of text.matchAll(CALLS)) found.push(`call to ${origin(url!)}`);
  return found;
}

function inStyle(text: string): string[] {
  const urls = text.matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]+)/g);
  return [...urls].filter(([, url]) => FOREIGN.test(url!)).map(([, url]) => `style from ${origin(url!)}`);
}

function origin(url: string): string {
  return url.split("/").slice(0, 3).join("/");
}
