import fc from "fast-check";
import {parseHTML} from "linkedom";
import {expect, it} from "vitest";
import {renderProse} from "../../src/lib/notebook/prose.js";

const RUNS = Number((process.env.BUURTPEIL_FUZZ ?? "5000").split(":")[0]);

/** Pieces from which links, HTML and entities can be put together. */
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      "[x](",
      ")",
      "<",
      ">",
      "![",
      "]",
      "[a]: ",
      "[a]",
      "\n",
      "\n\n",
      '"',
      "'",
      "`",
      "```",
      "|",
      "| - | :-: |",
      "javascript:",
      "java&Tab;script:",
      "&#106;avascript:",
      "vbscript:",
      "data:text/html,",
      "file:",
      "//a.example",
      "https://a.example/",
      "%zz",
      "script",
      "img src=x onerror=alert(1)",
      "svg/onload=alert(1)",
      "style",
      "/script",
      "<!--",
      "-->",
      "&lt;",
      "&#0;",
      "&#x202e;",
      "\u202E",
      "\\",
      "*",
      "~~",
      " "
    )
  },
  {weight: 1, arbitrary: fc.string({unit: "binary", maxLength: 6})}
);
const target = fc.array(
  fc.constantFrom(
    "javascript:",
    "java&#x09;script:",
    "&#106;",
    "\\",
    "%6a",
    "https:",
    "//",
    "/a",
    "#b",
    "mailto:",
    "data:",
    "?",
    "c:",
    "&colon;",
    "\u0001",
    "é"
  ),
  {minLength: 1, maxLength: 4}
);
const link = target.map((parts) => `[x](${parts.join("")})`);

const TAGS =
  "A BLOCKQUOTE BR CODE EM H1 H2 H3 H4 H5 H6 HR LI OL P PRE S STRONG TABLE TBODY TD TH THEAD TR UL".split(
    " "
  );
const ATTRIBUTES = ["class", "href", "start", "title"];

it("renderProse(text) of any text gives plain elements, no handler or style, and links that go somewhere", () => {
  let links = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof({weight: 6, arbitrary: piece}, {weight: 1, arbitrary: link}), {maxLength: 16}),
      (pieces) => {
        const html = renderProse(pieces.join(""));
        expect(html).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
        const {document} = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
        for (const node of document.body.querySelectorAll("*")) {
          expect(TAGS).toContain(node.tagName);
          for (const {name, value} of [...node.attributes]) {
            expect(ATTRIBUTES).toContain(name);
            if (name !== "href") continue;
            links++;
            const {protocol} = new URL(value, "https://site.example/page");
            expect(["https:", "http:", "mailto:"]).toContain(protocol);
          }
        }
      }
    ),
    {numRuns: RUNS, seed: 20_260_118}
  );
  expect(links).toBeGreaterThan(RUNS / 20);
}, 900_000);
