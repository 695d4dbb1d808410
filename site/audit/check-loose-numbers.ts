import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type DefaultTreeAdapterTypes, parse} from "parse5";
import {attribute, type Element, textOf} from "../../src/lib/html-tree.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import {listFiles} from "../seal/list-files.js";
import {checkJsonNumbers} from "./check-json.js";
import {countsInText} from "./counts-in-text.js";
import type {Findings} from "./findings.js";

/** Attributes that readers see or hear, and those that scripts read. */
const SPOKEN = /^(?:title|alt|summary|label|placeholder|value|content|aria-(?!level$|col|row).*|data-.*)$/;
/** Scripts that the build names in a page. */
const NAMES_OF_SCRIPTS = /^data-(?:module|late)$/;
/** Elements that say one thing, which may be a figure. */
const CELLS = new Set(["td", "th", "text", "tspan", "title", "desc", "meter", "data", "output", "option"]);
const BLOCKS = new Set("p li dd dt h1 h2 h3 h4 h5 h6 caption figcaption summary blockquote pre".split(" "));
const UNREAD = new Set(["script", "style", "noscript"]);
/** What a page says to browsers in its head. */
const FOR_BROWSERS = /^(?:viewport|color-scheme|theme-color|generator)$/;
/** What the foot of a printed sheet says, in a sentence: title, choices, a date. */
const SHEET = "data-sheet";
const AREA_CODE = /\b(?:GM\d{4}|WK\d{6}|BU\d{8})\b/;

/**
 * Looks for figures that stand outside what is drawn from released data (`checkPages`, `checkReports`): any number in
 * a cell of a table, a drawing or a tooltip; in running text a count of protected units that no release states; and
 * data in a script, which is the same for every municipality and has no reason to name an area.
 */
export async function checkLooseNumbers(site: string, manifest: Manifest, findings: Findings): Promise<void> {
  const counts = countsInText(manifest);
  for (const name of await listFiles(site)) {
    if (/\.(?:m?js|css)$/.test(name)) {
      const text = await readFile(join(site, name), "utf8");
      if (AREA_CODE.test(text)) findings.add("loose number", name);
    } else if (/\.(?:html|svg)$/.test(name)) {
      visit(parse(await readFile(join(site, name), "utf8")), name);
    }
  }

  function readJson(script: Element, name: string): void {
    try {
      checkJsonNumbers(JSON.parse(textOf(script)), "other", name, findings);
    } catch {
      // What is no JSON is a finding of the scan.
      return;
    }
  }

  /** A notebook's own words that its report does not show: comments, and what a key says beside the figure. */
  function readSource(node: Element, name: string): void {
    if (!("content" in node)) return;
    const lines = textUnder((node as DefaultTreeAdapterTypes.Template).content).split("\n");
    for (const line of lines) findings.add("loose number", `${name} source`, counts(line));
  }

  function visit(parent: DefaultTreeAdapterTypes.ParentNode, name: string): void {
    for (const node of parent.childNodes) {
      if (!("tagName" in node)) continue;
      if (isJson(node)) readJson(node, name);
      if (UNREAD.has(node.tagName)) continue;
      for (const {name: key, value} of node.attrs) {
        if (key === SHEET) findings.add("loose number", `${name} ${key}`, counts(value));
        else if (SPOKEN.test(key) && !isOption(node, key) && holdsNumber(value))
          findings.add("loose number", `${name} ${key}`);
      }
      if (isDrawn(node)) continue;
      if (CELLS.has(node.tagName) && !isPageTitle(node) && holdsNumber(textOf(node)))
        findings.add("loose number", `${name} ${node.tagName}`);
      const text = BLOCKS.has(node.tagName) ? textUnder(node) : textOf(node);
      findings.add("loose number", `${name} text`, counts(text));
      if (attribute(node, "class") === "report-source") readSource(node, name);
      visit("content" in node ? (node as DefaultTreeAdapterTypes.Template).content : node, name);
    }
  }
}

function isJson({tagName, attrs}: Element): boolean {
  return tagName === "script" && attrs.some(({name, value}) => name === "type" && value.endsWith("json"));
}

/** The title of a page is text, that of a drawing its tooltip. */
function isPageTitle({tagName, namespaceURI}: Element): boolean {
  return tagName === "title" && namespaceURI.endsWith("xhtml");
}

/** What a view draws, and a chart of a report. */
function isDrawn(element: Element): boolean {
  if (attribute(element, "data-view") !== undefined) return true;
  const classes = (attribute(element, "class") ?? "").split(/\s+/);
  return element.tagName === "figure" && classes.includes("chart");
}

/** Says what a browser or a view is to do, such as how many rows it shows, and nothing to readers. */
function isOption(element: Element, key: string): boolean {
  if (element.tagName === "meta" && key === "content")
    return (
      attribute(element, "http-equiv") !== undefined || FOR_BROWSERS.test(attribute(element, "name") ?? "")
    );
  if (NAMES_OF_SCRIPTS.test(key)) return element.tagName === "script";
  return key.startsWith("data-") && attribute(element, "data-view") !== undefined;
}

/** A number by itself; years are none. */
function holdsNumber(text: string): boolean {
  const numbers = text.match(/(?<![\p{L}\d.,#-])\d+(?:[.,]\d+)*(?![\p{L}\d])/gu) ?? [];
  return numbers.some((number) => !/^(?:19|20)\d\d$/.test(number));
}

function textUnder(parent: DefaultTreeAdapterTypes.ParentNode): string {
  return parent.childNodes
    .map((node) => ("value" in node ? node.value : "childNodes" in node ? textUnder(node) : ""))
    .join("");
}
