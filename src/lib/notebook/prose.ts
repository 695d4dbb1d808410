import MarkdownIt from "markdown-it";
import {DIRECTION} from "./hidden-characters.js";

/**
 * Renders Markdown to HTML that can do nothing: no HTML of the author's, no images, and links only to the
 * web, to the same site or within the page. A sign that turns the direction of reading, which a notebook can only hold
 * as `&#x202e;`, shows as a sign that cannot be read.
 */
export function renderProse(text: string): string {
  return markdown.render(text).replace(TURNING, "\uFFFD");
}

/** Lists where the links in Markdown lead, as `renderProse` writes them. */
export function linksInProse(text: string): string[] {
  const spans = markdown.parse(text, {}).flatMap(({children}) => children ?? []);
  return spans.flatMap((token) => (token.type === "link_open" ? [String(token.attrGet("href"))] : []));
}

const TURNING = new RegExp(`[${DIRECTION}]`, "g");

const markdown = new MarkdownIt("default", {html: false, linkify: false});
markdown.disable("image");
// The site forbids style attributes, and alignment in tables is one.
for (const cell of ["td_open", "th_open"]) {
  markdown.renderer.rules[cell] = (tokens, index, options, _, self) => {
    const token = tokens[index]!;
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
    return self.renderToken(tokens, index, options);
  };
}
// A table that is wider than a screen scrolls by itself, by keyboard too.
markdown.renderer.rules.table_open = () => '<div class="prose-table" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => "</table></div>\n";
const validate = markdown.validateLink.bind(markdown);
markdown.validateLink = (url) =>
  validate(url) && /^(?:https?:|mailto:|[^:]*$|[#?./])/i.test(url) && leads(url);

const PROTOCOLS = ["https:", "http:", "mailto:"];

/** Reads a link as a browser does, so that nothing hides its protocol; one that is broken would stop the build. */
function leads(url: string): boolean {
  try {
    decodeURI(url);
    return PROTOCOLS.includes(new URL(url, "https://site.invalid/").protocol);
  } catch {
    return false;
  }
}
