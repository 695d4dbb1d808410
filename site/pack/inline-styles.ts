import {readFile} from "node:fs/promises";
import {join, posix} from "node:path";
import {defaultTreeAdapter, html as markup, parse, serialize} from "parse5";
import {attribute, elementsUnder} from "../../src/lib/html-tree.js";

/** A style sheet larger than this stays a file, which the browser keeps between pages. */
const SMALL = 30_000;

/**
 * Puts a page's small style sheets into the page itself: a few kilobytes more, and the first frame waits for no
 * second answer of the server. The seal adds their hashes to the page's policy.
 */
export async function inlineStyles(site: string, page: string, source: string): Promise<string> {
  const document = parse(source);
  for (const link of [...elementsUnder(document)].filter((e) => e.tagName === "link")) {
    const preload = attribute(link, "rel") === "preload" && attribute(link, "as") === "style";
    // A late style sheet stays a file: it is wanted after the first frame.
    const sheet = attribute(link, "rel") === "stylesheet" && attribute(link, "data-late") === undefined;
    if (!preload && !sheet) continue;
    const file = posix.join(posix.dirname(page), attribute(link, "href")!);
    const text = (await readFile(join(site, file), "utf8")).trim();
    if (text.length > SMALL) continue;
    if (sheet) {
      const style = defaultTreeAdapter.createElement("style", markup.NS.HTML, []);
      defaultTreeAdapter.insertText(style, moveAddresses(text, posix.dirname(file), posix.dirname(page)));
      defaultTreeAdapter.insertBefore(link.parentNode!, style, link);
    }
    defaultTreeAdapter.detachNode(link);
  }
  return serialize(document);
}

/** Rewrites `url(…)` from where the style sheet was to where the page is. */
function moveAddresses(css: string, from: string, to: string): string {
  return css.replace(
    /url\((["']?)(\.{1,2}\/[^"')]+|[\w-]+[^"':)]*\.\w+)\1\)/g,
    (_, quote: string, address: string) => {
      return `url(${quote}${posix.relative(to, posix.join(from, address))}${quote})`;
    }
  );
}
