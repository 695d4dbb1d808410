import {lightColour, type Token} from "./light-colour.js";

const COLOURS = new Set(["fill", "stroke", "color", "stop-color", "flood-color"]);
/** What serves the page: style by class, choosing and reading aloud. */
const OF_THE_PAGE = /^(class|style|tabindex|role|pointer-events|paint-order|xmlns.*|on\w+|aria-.*|data-.*)$/;
/** What other parts of a drawing refer to; other ids serve the keyboard. */
const REFERRED = new Set([
  "pattern",
  "clipPath",
  "linearGradient",
  "radialGradient",
  "marker",
  "symbol",
  "mask"
]);
/** Rings show what is chosen on the page; marks that cannot be seen are there for the pointer. */
const UNSEEN = ".chart-rings, .chart-marks[fill='transparent']";
/** Drawings were measured for a narrow font at 13; the fonts of other programs need the same room at 12. */
const SHRUNK = 12 / 13;
const FONT_SIZE = 12;

/** Escapes a text for XML; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these.
  const sound = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  return sound.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Writes what is in a drawing as XML that stands alone: literal colours and lengths, no classes or roles, and as
 * its title what a mark says. Attributes go by name, so that Node and browsers write the same.
 */
export function writeChildren(parent: Element, token: Token): string {
  return [...parent.childNodes].map((node) => writeNode(node, token)).join("");
}

/** Writes the attributes of an element that a drawing needs, but those named. */
export function writeAttributes(node: Element, token: Token, but: readonly string[] = []): string {
  return [...node.attributes]
    .filter(({name}) => !OF_THE_PAGE.test(name) && !but.includes(name))
    .filter(({name}) => name !== "id" || REFERRED.has(node.localName))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({name, value}) => ` ${name}="${xmlText(literal(name, value, node, token))}"`)
    .join("");
}

function writeNode(node: Node, token: Token): string {
  if (node.nodeType === 3) return node.textContent?.trim() ? xmlText(node.textContent) : "";
  if (node.nodeType !== 1 || (node as Element).matches(UNSEEN)) return "";
  const element = node as Element;
  // Not every program knows that an outline may lie behind its letters: then it is drawn first, by itself.
  if (element.getAttribute("paint-order") === "stroke")
    return writeElement(element, token) + writeElement(element, token, OUTLINE);
  return writeElement(element, token);
}

const OUTLINE = ["stroke", "stroke-width", "stroke-linejoin", "stroke-opacity"];

function writeElement(element: Element, token: Token, but: readonly string[] = []): string {
  const label = element.getAttribute("data-label");
  const title = label ? `<title>${xmlText(label)}</title>` : "";
  const content = title + writeChildren(element, token);
  const start = `<${element.localName}${writeAttributes(element, token, but)}`;
  return content ? `${start}>${content}</${element.localName}>` : `${start}/>`;
}

function literal(name: string, value: string, node: Element, token: Token): string {
  if (COLOURS.has(name)) return lightColour(value, token);
  if (name === "font-size") return String(round(Number.parseFloat(value) * SHRUNK));
  if (!value.endsWith("em")) return value;
  const sized = node.closest("[font-size]")?.getAttribute("font-size");
  return String(round(Number.parseFloat(value) * (sized ? Number.parseFloat(sized) * SHRUNK : FONT_SIZE)));
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
