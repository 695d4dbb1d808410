import {type DefaultTreeAdapterTypes, defaultTreeAdapter, html as markup, parse, serialize} from "parse5";
import {attribute, type Element, textOf} from "../../src/lib/html-tree.js";

/** A page without what may come after its first frame, and that. */
export interface PageScripts {
  html: string;
  /** The module scripts as one module; empty when there are none. */
  module: string;
  /** Address of the style sheet marked `data-late`; empty when there is none. */
  late: string;
}

/** Takes the module scripts out of a page, in order, with hints that would hold up the first frame. */
export function takeScripts(source: string): PageScripts {
  const document = parse(source);
  const head = headOf(document);
  const parts: string[] = [];
  let late = "";
  for (const element of elementsIn(head)) {
    if (element.tagName === "link" && isHint(element)) defaultTreeAdapter.detachNode(element);
    if (element.tagName === "link" && attribute(element, "data-late") !== undefined) {
      late = attribute(element, "href")!;
      defaultTreeAdapter.detachNode(element);
    }
    if (element.tagName !== "script" || attribute(element, "type") !== "module") continue;
    const address = attribute(element, "src");
    parts.push(address ? `import ${JSON.stringify(address)};` : textOf(element));
    defaultTreeAdapter.detachNode(element);
  }
  return {html: serialize(document), module: parts.join("\n").trim(), late};
}

/**
 * Adds the late style sheet and starts the module once the page has been read and its first frame drawn; at
 * once in a tab that is not shown, which draws no frames. The same text on every page, so that one hash in the
 * policy covers it.
 */
const LOADER = `{
const {module, late} = document.currentScript.dataset;
const go = () => {
  if (late) document.head.append(Object.assign(document.createElement("link"), {rel: "stylesheet", href: late}));
  if (module) import(new URL(module, document.baseURI));
};
const frame = requestAnimationFrame;
addEventListener("DOMContentLoaded", () => document.hidden ? go() : frame(() => frame(() => setTimeout(go))));
}`;

/** Puts the loader into a page; `module` is the address of the packed module, relative to the page. */
export function withLoader(source: string, module: string, late: string): string {
  const document = parse(source);
  const head = headOf(document);
  const create = (tag: string, attrs: {name: string; value: string}[]) =>
    defaultTreeAdapter.createElement(tag, markup.NS.HTML, attrs);
  const loader = create("script", [
    {name: "data-module", value: module},
    {name: "data-late", value: late}
  ]);
  defaultTreeAdapter.insertText(loader, LOADER);
  defaultTreeAdapter.appendChild(head, loader);
  if (late) {
    const fallback = create("noscript", []);
    defaultTreeAdapter.appendChild(
      fallback,
      create("link", [
        {name: "rel", value: "stylesheet"},
        {name: "href", value: late}
      ])
    );
    defaultTreeAdapter.appendChild(head, fallback);
  }
  return serialize(document);
}

/**
 * Modules are packed and start after the first frame. Browsers hold that frame back for a preloaded font,
 * which the fallback's matched metrics make needless.
 */
function isHint(link: Element): boolean {
  const rel = attribute(link, "rel");
  return rel === "modulepreload" || (rel === "preload" && attribute(link, "as") === "font");
}

function headOf(document: DefaultTreeAdapterTypes.Document): Element {
  const root = elementsIn(document).find((e) => e.tagName === "html")!;
  return elementsIn(root).find((e) => e.tagName === "head")!;
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return [...node.childNodes].filter((child): child is Element => "tagName" in child);
}
