/** Writes the HTML; linkedom leaves `&` in attributes as it is, which a browser might read as an entity. */
export function serialise(root: HTMLElement): string {
  for (const node of [root, ...root.querySelectorAll("*")]) {
    for (const {name, value} of [...node.attributes]) {
      if (value.includes("&")) node.setAttribute(name, value.replaceAll("&", "&amp;"));
    }
  }
  return root.outerHTML;
}
