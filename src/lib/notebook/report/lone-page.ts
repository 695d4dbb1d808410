import {defaultTreeAdapter, html, parse, serialize} from "parse5";
import {attribute, elementsUnder, textOf} from "../../html-tree.js";
import {inlineHash} from "../../inline-hash.js";

/** What may not stand in a page that is to load and run nothing. */
const ACTIVE = new Set(
  "script link img picture source video audio track iframe frame object embed applet base form portal".split(
    " "
  )
);

/**
 * Gives a page that stands by itself a policy under which it loads and runs nothing: its own styles are all it may
 * use, wherever it is opened. Throws on what would load or run. Sealing twice changes nothing.
 */
export function sealLonePage(source: string): {
  html: string;
  policy: {scripts: string[]; styles: string[]; wasm: boolean};
} {
  const document = parse(source);
  const elements = [...elementsUnder(document)];
  const styles = new Set<string>();
  for (const element of elements) {
    const {tagName, attrs} = element;
    if (ACTIVE.has(tagName))
      throw new Error(`<${tagName}> in a page that stands by itself: it loads nothing`);
    const inline = attrs.find(({name}) => name === "style" || name.startsWith("on"));
    if (inline) throw new Error(`inline ${inline.name} on <${tagName}>: the policy forbids it; use a class`);
    if (tagName === "style") styles.add(inlineHash(textOf(element)));
    if (tagName === "meta" && attribute(element, "http-equiv") !== undefined)
      defaultTreeAdapter.detachNode(element);
  }
  const policy = {scripts: [], styles: [...styles].sort(), wasm: false};
  const head = elements.find(({tagName}) => tagName === "head")!;
  const meta = defaultTreeAdapter.createElement("meta", html.NS.HTML, [
    {name: "http-equiv", value: "Content-Security-Policy"},
    {name: "content", value: lonePolicy(policy.styles)}
  ]);
  const charset = head.childNodes.findIndex((n) => "attrs" in n && attribute(n, "charset") !== undefined);
  defaultTreeAdapter.insertBefore(head, meta, head.childNodes[charset + 1]!);
  return {html: serialize(document), policy};
}

function lonePolicy(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${styles.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}
