import {type DefaultTreeAdapterTypes, parse} from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of a page's source, in UTF-16 offsets. */
interface Place {
  start: number;
  end: number;
}

export interface Places {
  /** The inside of each element with `data-view`, with its `data-` attributes by name. */
  blocks: (Place & {data: Record<string, string>})[];
  /** The inside of `<title>`. */
  title: Place | null;
}

/** Finds where a page wants something drawn. */
export function placesOf(html: string): Places {
  const places: Places = {blocks: [], title: null};
  visit(parse(html, {sourceCodeLocationInfo: true}), (element) => {
    const view = element.attrs.some(({name}) => name === "data-view");
    if (view) places.blocks.push({...insideOf(element), data: dataOf(element)});
    if (element.tagName === "title" && element.namespaceURI.endsWith("xhtml"))
      places.title ??= insideOf(element);
  });
  return places;
}

function insideOf({sourceCodeLocation: at, tagName}: Element): Place {
  if (!at?.startTag || !at.endTag) throw new Error(`<${tagName}> is not closed`);
  return {start: at.startTag.endOffset, end: at.endTag.startOffset};
}

/** The same names as the DOM's `dataset`. */
function dataOf({attrs}: Element): Record<string, string> {
  const camel = (name: string) =>
    name.slice(5).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    attrs.filter(({name}) => name.startsWith("data-")).map(({name, value}) => [camel(name), value])
  );
}

function visit(node: DefaultTreeAdapterTypes.ParentNode, see: (element: Element) => void): void {
  for (const child of node.childNodes) {
    if ("tagName" in child) see(child);
    if ("childNodes" in child) visit(child, see);
  }
}
