import {lightColour, type Token} from "./light-colour.js";
import {generousWidth, wrapText} from "./wrap-text.js";
import {writeAttributes, writeChildren, xmlText} from "./write-xml.js";

export interface StandaloneOptions {
  token: Token;
  /** Whose figures they are; stands last. */
  origin: string;
  /** Sentences that are left out of the description: what to click means nothing on paper. */
  hints?: readonly string[];
}

const PADDING = 20;
const LEAST_WIDTH = 420;
const GAP = 10;

/** A part of the picture: its height, and its XML once it is known where it begins. */
interface Block {
  height: number;
  write: (y: number) => string;
}

/**
 * Writes a figure as an SVG that stands alone, in Word and in drawing programs too: title, description, unit,
 * legend, drawing and where it comes from, on white, for screen readers with a title and a description. Null for a
 * figure without a drawing.
 */
export function standaloneSvg(
  figure: Element,
  {token, origin, hints = []}: StandaloneOptions
): string | null {
  const drawings = drawingsOf(figure);
  if (!drawings.length) return null;
  const width = Math.max(LEAST_WIDTH, ...drawings.map((drawing) => boxOf(drawing).width));
  const [ink, soft, paper] = ["ink", "soft", "paper"].map((name) =>
    lightColour(`var(--chart-${name})`, token)
  );
  const words = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? "";
  const title = words(".chart-title");
  const description = hints.reduce((text, hint) => text.replace(hint, ""), words(".chart-description"));
  const blocks = [
    textBlock(title, {size: 18, fill: ink!, width, bold: true}),
    textBlock(description, {size: 14, fill: ink!, width}),
    textBlock(words(".chart-unit"), {size: 13, fill: soft!, width}),
    legendBlock(figure, width, ink!, token),
    ...drawings.map((drawing) => drawingBlock(drawing, token)),
    textBlock(words(".chart-provenance"), {size: 11, fill: soft!, width}),
    textBlock(origin, {size: 11, fill: soft!, width})
  ].filter((block) => block.height > 0);
  let y = PADDING;
  const parts = blocks.map((block) => {
    const part = block.write(y);
    y += block.height + GAP;
    return part;
  });
  const size = {width: width + 2 * PADDING, height: Math.ceil(y - GAP + PADDING)};
  const told = drawings[0]!.getAttribute("aria-label") ?? words(".chart-summary");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="title desc" font-family="Arial, Helvetica, sans-serif">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="desc">${xmlText(told)}</desc>`,
    `<rect width="${size.width}" height="${size.height}" fill="${paper}"/>`,
    ...parts,
    "</svg>\n"
  ].join("\n");
}

/** A figure may have a drawing for each width; on paper there is room for the wide one. */
function drawingsOf(figure: Element): Element[] {
  const both = figure.classList.contains("chart-both");
  return [...figure.querySelectorAll(`.chart-drawing${both ? ":not(.chart-narrow)" : ""} > svg`)];
}

function textBlock(
  text: string,
  {size, fill, width, bold}: {size: number; fill: string; width: number; bold?: boolean}
): Block {
  const leading = size * 1.3;
  const lines = wrapText(text, size, width);
  return {
    height: lines.length * leading,
    write: (y) =>
      lines
        .map((line, i) => {
          const at = round(y + i * leading + size);
          const weight = bold ? ' font-weight="bold"' : "";
          return `<text x="${PADDING}" y="${at}" font-size="${size}" fill="${fill}"${weight}>${xmlText(line)}</text>`;
        })
        .join("\n")
  };
}

const LINE = 22;
const SPACE = {swatch: 6, item: 18};

function legendBlock(figure: Element, width: number, ink: string, token: Token): Block {
  const items: {swatch: Element | null; text: string; x: number; line: number; indent: number}[] = [];
  let [x, line] = [0, 0];
  for (const item of figure.querySelectorAll(".chart-legend > li")) {
    const swatch = item.querySelector("svg");
    const text = item.textContent?.trim().replace(/\s+/g, " ") ?? "";
    const indent = swatch ? boxOf(swatch).width + SPACE.swatch : 0;
    const long = indent + generousWidth(text, 13);
    if (x > 0 && x + long > width) [x, line] = [0, line + 1];
    items.push({swatch, text, x, line, indent});
    x += long + SPACE.item;
  }
  return {
    height: items.length ? (line + 1) * LINE : 0,
    write: (y) =>
      items
        .map((item) => {
          const [left, top] = [round(PADDING + item.x), round(y + item.line * LINE)];
          const picture = item.swatch
            ? `<g transform="translate(${left},${top + 4})">${writeChildren(item.swatch, token)}</g>`
            : "";
          return `${picture}<text x="${round(left + item.indent)}" y="${top + 15.5}" font-size="13" fill="${ink}">${xmlText(item.text)}</text>`;
        })
        .join("\n")
  };
}

function drawingBlock(drawing: Element, token: Token): Block {
  const box = boxOf(drawing);
  const look = writeAttributes(drawing, token, ["width", "height", "viewBox", "font-family"]);
  return {
    height: box.height,
    write: (y) =>
      `<g transform="translate(${PADDING - box.x},${round(y - box.y)})"${look}>${writeChildren(drawing, token)}</g>`
  };
}

function boxOf(svg: Element): {x: number; y: number; width: number; height: number} {
  const box = (svg.getAttribute("viewBox") ?? svg.getAttribute("viewbox") ?? "").split(/[\s,]+/).map(Number);
  const [x = 0, y = 0, width = 0, height = 0] = box;
  return {x, y, width, height};
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
