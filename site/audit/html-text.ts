import {type DefaultTreeAdapterTypes, parse} from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** Marks the hashes in the footer of a report: that of the snapshot and that of the notebook. */
const HASH_CLASS = "report-hash";

/**
 * Lists what a page says, decoded: text, comments and attribute values; JSON in script elements comes
 * apart, and so do the hashes that a report states of itself. Scripts and styles are left out: as raw bytes they are searched for planted values all the same.
 */
export function readHtml(html: string): {text: string[]; json: string[]; hashes: string[]} {
  const text: string[] = [];
  const json: string[] = [];
  const hashes: string[] = [];
  visit(parse(html));
  return {text, json, hashes};

  function visit(node: Node): void {
    if (node.nodeName === "#text") text.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (node.nodeName === "#comment") text.push((node as DefaultTreeAdapterTypes.CommentNode).data);
    if (hasClass(node, HASH_CLASS)) hashes.push(content(node));
    if ("attrs" in node) text.push(...node.attrs.map((attribute) => attribute.value));
    // A word of which some letters are bold or a link is one word to who reads it.
    if ("childNodes" in node && node.childNodes.some(isInline)) text.push(inline(node));
    if (node.nodeName === "script" || node.nodeName === "style") {
      if (isJson(node)) json.push(content(node));
      return;
    }
    if ("content" in node) visit(node.content);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  }
}

/** Elements that do not end a word. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr font".split(
    " "
  )
);

function isInline(node: Node): boolean {
  return INLINE.has(node.nodeName);
}

function inline(node: Node): string {
  const children = "childNodes" in node ? node.childNodes : [];
  return children
    .map((child) => ("value" in child ? child.value : isInline(child) ? inline(child) : "\n"))
    .join("");
}

function hasClass(node: Node, name: string): boolean {
  return "attrs" in node && node.attrs.some((a) => a.name === "class" && a.value.split(" ").includes(name));
}

function isJson(node: Node): boolean {
  return "attrs" in node && node.attrs.some(({name, value}) => name === "type" && value.endsWith("json"));
}

function content(node: Node): string {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.map((child) => ("value" in child ? child.value : "")).join("");
}
