import {readFile} from "node:fs/promises";
import {join, posix} from "node:path";
import {type DefaultTreeAdapterTypes, defaultTreeAdapter, html as markup, parse, serialize} from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** A style sheet larger than this stays a file, which the browser keeps between pages. */
const SMALL = 24_000;

/**
 * Puts a page's small style sheets into the page itself: a few kilobytes more, and the first frame waits for no
 * second answer of the server. The seal adds their hashes to the page's policy.
 */
export async function inlineStyles(site: string, page: string, source: string): Promise<string> {
  const document = parse(source);
  for (const {parent, link} of [...stylesheets(document)]) {
    const address = link.attrs.find((a) => a.name === "href")!.value;
    const file = posix.join(posix.dirname(page), address);
    const text = (await readFile(join(site, file), "utf8")).trim();
    if (link.attrs.some((a) => a.name === "rel" && a.value === "preload") || text.length > SMALL) {
      if (text.length <= SMALL) defaultTreeAdapter.detachNode(link);
      continue;
    }
    const style = defaultTreeAdapter.createElement("style", markup.NS.HTML, []);
    defaultTreeAdapter.insertText(style, moveAddresses(text, posix.dirname(file), posix.dirname(page)));
    defaultTreeAdapter.insertBefore(parent, style, link);
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

function* stylesheets(
  node: DefaultTreeAdapterTypes.ParentNode
): Generator<{parent: DefaultTreeAdapterTypes.ParentNode; link: Element}> {
  for (const child of [...node.childNodes]) {
    if (!("tagName" in child)) continue;
    const rel = child.attrs.find((a) => a.name === "rel")?.value;
    const as = child.attrs.find((a) => a.name === "as")?.value;
    // A late style sheet stays a file: it is wanted after the first frame.
    if (child.attrs.some((a) => a.name === "data-late")) continue;
    if (child.tagName === "link" && (rel === "stylesheet" || (rel === "preload" && as === "style"))) {
      yield {parent: node, link: child};
    }
    yield* stylesheets(child);
  }
}
