const SVG = "http://www.w3.org/2000/svg";
const SHAPE = ["d", "x", "y", "width", "height", "cx", "cy", "r", "transform"];

/**
 * Draws rings around marks, above everything, so that no neighbour hides a part of the outline. `kind` is the
 * class of the ring; marks of an earlier call with the same kind lose theirs.
 */
export function drawRings(svg: Element, kind: string, marks: readonly Element[]): void {
  const document = svg.ownerDocument;
  let layer = svg.querySelector(".chart-rings");
  if (!layer) {
    if (!marks.length) return;
    layer = document.createElementNS(SVG, "g");
    layer.setAttribute("class", "chart-rings");
    layer.setAttribute("aria-hidden", "true");
    const transform = marks[0]!.parentElement?.getAttribute("transform");
    if (transform) layer.setAttribute("transform", transform);
    svg.append(layer);
  }
  for (const ring of [...layer.children]) if (ring.classList.contains(kind)) ring.remove();
  for (const mark of marks) {
    const ring = document.createElementNS(SVG, mark.localName);
    for (const name of SHAPE) {
      const value = mark.getAttribute(name);
      if (value !== null) ring.setAttribute(name, value);
    }
    ring.setAttribute("class", `chart-ring ${kind}`);
    layer.append(ring);
  }
}
