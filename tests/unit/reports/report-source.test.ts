import {join} from "node:path";
import {pathToFileURL} from "node:url";
import fc from "fast-check";
import {parseHTML} from "linkedom";
import {parse, serialize} from "parse5";
import {expect, test} from "vitest";
import {FRAMEWORK} from "../../../site/framework.js";
import {frameworkPage} from "../../../site/reports/framework-page.js";
import {serialise} from "../../../site/reports/serialise.js";
import {sourceIn, writeSource} from "../../../src/lib/notebook/report-source.js";

const {createMarkdownIt, parseMarkdown} = await framework("markdown.js");
/** `parseHtml` is a DOM that treats a template as browsers do. */
const {parseHtml, rewriteHtml} = await framework("html.js");
const md = createMarkdownIt();

/** What HTML, Markdown, Framework or a string of JavaScript might take for something else. */
const AWKWARD = [
  ..."`<>&\"'$\\{}[]()#*_~|=\n\r\t\0\u2028\u2029\uFEFF\u00A0\u202E\u{1F600}\uD800é-!/ ",
  ...["```query x\n", "</template>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "\r\n", "\n\n", "\n \n"],
  ...["&lt;", "&#13;", "&amp;amp;", "\\u000d", "\\\\", "$" + "{x}", "$&", "<script>", "<plaintext>", "---\n"]
];
const source = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({unit: "binary", maxLength: 8})), {maxLength: 30})
  .map((parts) => `---\n${parts.join("")}`);

test("sourceIn() gives back what writeSource() put in a page, every character", () => {
  fc.assert(
    fc.property(source, (text) => {
      const {document} = parseHTML(`<!doctype html><html><body>${written(text)}</body></html>`);
      expect(sourceIn(document)).toBe(text);
    }),
    {numRuns: 2000}
  );
});

test("sourceIn() gives back the source from a page that Framework made and the seal wrote again", () => {
  fc.assert(
    fc.property(source, (text) => {
      const page = frameworkPage("Proef", `<article>${written(text)}</article>`, "../styles/report.css");
      const {body} = parseMarkdown(page, {md, path: "/rapporten/proef"});
      const sealed = serialize(parse(`<!doctype html><html><body>${rewriteHtml(body, {})}</body></html>`));
      expect(sourceIn(parseHtml(sealed).document)).toBe(text);
      expect(sourceIn(parseHTML(sealed).document)).toBe(text);
    }),
    {numRuns: 200}
  );
});

test("writeSource() makes an element that shows nothing and holds no other element", () => {
  const html = written("<script>alert(1)</script><img src=x onerror=alert(1)></template>");
  const {document} = parseHtml(`<article>${html}</article>`);
  expect(document.querySelector("article").textContent).toBe("");
  const template = document.querySelector("template");
  expect([document.querySelectorAll("article *").length, template.content.children.length]).toEqual([1, 0]);
});

test("sourceIn() of a page without a notebook is null", () => {
  expect(sourceIn(parseHTML("<!doctype html><html><body><p>Niets</p></body></html>").document)).toBeNull();
});

function written(text: string): string {
  return serialise(writeSource(parseHTML("<!doctype html><html><body></body></html>").document, text));
}

function framework(file: string) {
  return import(pathToFileURL(join(FRAMEWORK, "dist", file)).href);
}
