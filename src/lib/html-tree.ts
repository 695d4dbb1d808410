import type {DefaultTreeAdapterTypes} from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Walks every element under a node, what stands in templates included; the tree may change meanwhile. */
export function* elementsUnder(node: ParentNode): Generator<Element> {
  for (const child of [...node.childNodes]) {
    if ("tagName" in child) yield child;
    if ("content" in child) yield* elementsUnder(child.content);
    if ("childNodes" in child) yield* elementsUnder(child);
  }
}

export function attribute(element: {attrs: Element["attrs"]}, name: string): string | undefined {
  return element.attrs.find((a) => a.name === name)?.value;
}

/** Returns the text directly in an element: all there is of a script or a style sheet. */
export function textOf(element: Element): string {
  return element.childNodes.map((n) => ("value" in n ? n.value : "")).join("");
}
