import {defaultTreeAdapter, html, parse, serialize} from "parse5";
import {attribute, type Element, elementsUnder, textOf} from "../../src/lib/html-tree.js";
import {inlineHash} from "../../src/lib/inline-hash.js";

/** What one page's Content-Security-Policy needs beyond `'self'`. */
export interface PagePolicy {
  /** `'sha256-…'` of each inline script. */
  scripts: string[];
  /** The same of each inline style sheet. */
  styles: string[];
  wasm: boolean;
}

/**
 * Gives a page its language, an accessible viewport and a policy of its own in a `<meta>`, so that it is
 * safe on a host that sends no headers. Throws on style attributes and handlers, which the policy would block.
 */
export function sealPage(
  source: string,
  options: {language: string; wasm: boolean; worker?: string}
): {html: string; policy: PagePolicy} {
  const document = parse(source);
  const elements = [...elementsUnder(document)];
  const head = elements.find((e) => e.tagName === "head")!;
  const root = elements.find((e) => e.tagName === "html")!;
  setAttribute(root, "lang", options.language);
  if (options.worker) setAttribute(root, "data-worker", options.worker);
  // Boxes in the margin of paper know the root element only.
  const sheet = elements
    .map((element) => attribute(element, "data-sheet"))
    .find((text) => text !== undefined);
  if (sheet !== undefined) setAttribute(root, "data-sheet", sheet);

  const scripts: string[] = [];
  const styles: string[] = [];
  for (const element of elements) {
    for (const {name} of element.attrs) {
      if (name === "style" || name.startsWith("on")) {
        throw new Error(`inline ${name} on <${element.tagName}>: the policy forbids it; use a class`);
      }
    }
    if (element.tagName === "style") styles.push(inlineHash(textOf(element)));
    if (element.tagName === "meta") sealMeta(element);
    if (element.tagName === "script" && !attribute(element, "src")) scripts.push(inlineHash(textOf(element)));
  }
  const policy = {scripts: distinct(scripts), styles: distinct(styles), wasm: options.wasm};
  const meta = defaultTreeAdapter.createElement("meta", html.NS.HTML, [
    {name: "http-equiv", value: "Content-Security-Policy"},
    {name: "content", value: contentSecurityPolicy(policy)}
  ]);
  const charset = head.childNodes.findIndex((n) => "attrs" in n && attribute(n, "charset") !== undefined);
  defaultTreeAdapter.insertBefore(head, meta, head.childNodes[charset + 1]!);
  return {html: serialize(document), policy};
}

/** Writes a policy out; `header` adds what a `<meta>` cannot say. */
export function contentSecurityPolicy(policy: PagePolicy, header = false): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...(policy.wasm ? ["'wasm-unsafe-eval'"] : []), ...policy.scripts].join(" ")}`,
    `style-src ${["'self'", ...policy.styles].join(" ")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    policy.wasm ? "worker-src 'self'" : "worker-src 'none'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    ...(header ? ["frame-ancestors 'none'"] : [])
  ].join("; ");
}

function sealMeta(element: Element): void {
  const name = attribute(element, "name");
  if (name === "viewport") setAttribute(element, "content", "width=device-width, initial-scale=1");
  // The generator's version helps nobody but an attacker.
  if (name === "generator") defaultTreeAdapter.detachNode(element);
}

function distinct(hashes: readonly string[]): string[] {
  return [...new Set(hashes)].sort();
}

function setAttribute(element: Element, name: string, value: string): void {
  const found = element.attrs.find((a) => a.name === name);
  if (found) found.value = value;
  else element.attrs.push({name, value});
}
