import {parseHTML} from "linkedom";

/** A figure as its reader gets it, taken apart so that two drawings of it can be held together. */
export interface FigureParts {
  title: string;
  /** Description, unit, legend, summary and provenance: every word outside the drawing and the table. */
  words: string[];
  /** Rows of the table, its head first. */
  table: string[][];
  /** Elements of the drawings in their order, each with its attributes and its own text. */
  marks: string[];
}

/** Takes every figure of a piece of HTML apart, in order; what only a living page adds is left out. */
export function figureParts(html: string): FigureParts[] {
  const {document} = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.querySelectorAll<HTMLElement>("figure[data-figure]")].map(parts);
}

function parts(figure: HTMLElement): FigureParts {
  for (const added of figure.querySelectorAll(ADDED)) added.remove();
  const tables = [...figure.querySelectorAll("table")];
  const drawings = [...figure.querySelectorAll("svg")];
  const title = text(figure.querySelector(".chart-title"));
  const table = tables
    .flatMap((one) => [...one.querySelectorAll("tr")])
    .map((row) => [...row.children].map(text));
  const marks = drawings.flatMap((svg) => [svg, ...svg.querySelectorAll("*")]).map(mark);
  for (const done of [...tables, ...drawings]) done.remove();
  return {title, words: texts(figure), table, marks};
}

/**
 * What a page adds to a figure when it comes alive: files to choose, how to choose in it, words beside the pointer, a
 * ring under it and around what is chosen.
 */
const ADDED = ".downloads, .chart-hint, .chart-tooltip, .chart-rings";
/** Class of a mark that is chosen. */
const CHOSEN = "chart-selected";

/** Names of elements differ from one drawing to the next, and a living page lets the keyboard reach marks by theirs. */
const NAMES = /^(?:id|tabindex|role|aria-(?!hidden$).*|data-chart|data-some-chosen)$/;
/** Begins the names of patterns: `chart-3-` in a report, `cell-7-` in the workbench. */
const PREFIX = /(?<=url\(#)(?:chart|cell)-\d+-/g;

function mark(element: Element): string {
  if (element.classList.contains(CHOSEN)) element.classList.remove(CHOSEN);
  if (element.getAttribute("class") === "") element.removeAttribute("class");
  const attributes = [...element.attributes]
    .filter((one) => !NAMES.test(one.name) || (element.localName === "svg" && one.name === "aria-label"))
    .map((one) => `${one.name}=${one.value.replace(PREFIX, "")}`)
    .sort();
  const own = [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.textContent)
    .join("");
  return [element.localName, ...attributes, own].join(" ").trim();
}

function texts(root: Element): string[] {
  const found: string[] = [];
  const visit = (node: Node) => {
    if (node.nodeType === 3 && node.textContent!.trim())
      found.push(node.textContent!.replace(/\s+/g, " ").trim());
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return found;
}

function text(node: Element | null): string {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}
