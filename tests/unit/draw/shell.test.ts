import {expect, test} from "vitest";
import {localeOf, renderFooter, renderHead, renderHeader, twinOf} from "../../../site/shell.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();

test("twinOf(path) leads to the same page in the other language, and back", () => {
  expect(twinOf("/fenomeen/overbewoning")).toBe("/en/fenomeen/overbewoning");
  expect(twinOf(twinOf("/methode"))).toBe("/methode");
  expect([localeOf("/en/index"), localeOf("/entree")]).toEqual(["en", "nl"]);
});

test("renderHeader() marks the page where one is, once", () => {
  const html = renderHeader(manifest, {path: "/en/fenomeen/overbewoning", twin: "/fenomeen/overbewoning"});
  expect(html.match(/<a [^>]*aria-current="page"[^>]*>([^<]*)/)?.[1]).toBe("Overcrowding");
  expect(html.match(/aria-current/g)).toHaveLength(1);
});

test("renderHeader() sets phenomena apart from sections, and folds both under a name for where one is", () => {
  const html = renderHeader(manifest, {path: "/methode", twin: "/en/methode"});
  const list = (name: string) =>
    [
      ...html
        .split(`<ul class="${name}"`)[1]!
        .split("</ul>")[0]!
        .matchAll(/<a [^>]*>([^<]*)/g)
    ].map((a) => a[1]);
  expect(list("navigation-sections")).toEqual([
    "Overzicht",
    "Rapporten",
    "Werkbank",
    "Zonder persoonsgegevens?",
    "Bronnen en methode"
  ]);
  expect(list("navigation-phenomena")).toEqual(["Overbewoning", "Spookbewoning", "Misdrijven"]);
  expect(html).toContain("<details><summary>Menu <span>Bronnen en methode</span></summary>");
});

test("renderHeader() warns on pages of a fictional municipality only", () => {
  const page = {path: "/index", twin: "/en/index"};
  const real = {...manifest, municipality: {code: "GM0479", name: "Zaanstad", fictional: false}};
  expect(renderHeader(manifest, page)).toContain("niets hiervan is echt");
  expect(renderHeader(real, page)).not.toContain("niets hiervan is echt");
});

test("renderHeader() escapes names, which are data", () => {
  const odd = {...manifest, municipality: {...manifest.municipality, name: '<i>"&'}};
  expect(renderHeader(odd, {path: "/index", twin: "/en/index"})).toContain("&#60;i&#62;&#34;&#38;");
});

test("renderHead() cannot be ended by what a report is called", () => {
  const head = renderHead(manifest, {path: "/rapporten/index", twin: ""}, [{title: "</script><b>"}]);
  expect(head).toContain("\\u003c/script>\\u003cb>");
});

test("renderFooter() states how fresh and how protected the figures are", () => {
  const html = renderFooter(manifest, {path: "/en/index", twin: "/index"});
  expect(html).toContain("Data up to and including 31 December 2025");
  expect(html).toContain("<code>01234567</code>");
  expect(html).toContain("multiples of 5");
});
