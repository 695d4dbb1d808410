import {expect, test} from "vitest";
import {renderFooter, renderHeader} from "../../../site/shell.js";
import type {EditionEntry} from "../../../src/lib/snapshot/edition.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";
import {draw} from "../views/draw-view.js";

const {manifest} = smallSnapshot();
const YEARLY = {level: "buurt", period: "year"} as const;
const entry: EditionEntry = {
  cube: "woning",
  purpose: "woonfraude",
  indicators: ["overbewoond"],
  intern: YEARLY,
  openbaar: YEARLY
};
const coarser: EditionEntry = {...entry, openbaar: {level: "wijk", period: "year"}};
const closed: EditionEntry = {...entry, indicators: ["bewoond_zonder_inschrijving"], openbaar: null};
const page = {path: "/index", twin: "/en/index"};
const english = {path: "/en/index", twin: "/index"};
const of = (audience: Manifest["audience"], editions: EditionEntry[]) => ({...manifest, audience, editions});

test("renderHeader() says above every internal page that it is not to be passed on, in its language", () => {
  expect(renderHeader(of("intern", []), page)).toContain("<strong>Intern: niet verspreiden.</strong>");
  expect(renderHeader(of("intern", []), english)).toContain("<strong>Internal: do not pass on.</strong>");
  expect(renderHeader(of("openbaar", []), page)).not.toContain("niet verspreiden");
});

test("renderFooter() says for whom the edition is, and where everybody sees less, which", () => {
  expect(renderFooter(of("intern", []), page)).toContain("<strong>Intern: niet verspreiden.</strong>");
  expect(renderFooter(of("openbaar", [entry]), page)).toContain("<strong>Openbare uitgave.</strong>");
  expect(renderFooter(of("openbaar", [entry]), page)).not.toContain("deel-uitgave");
  expect(renderFooter(of("openbaar", [coarser]), page)).toContain('<a href="/methode#deel-uitgave">');
  expect(renderFooter(of("openbaar", [coarser]), english)).toContain('<a href="/en/methode#deel-uitgave">');
});

test("edition() lists what everybody sees in larger areas, or not at all", () => {
  const data = smallSnapshot();
  const view = draw("edition", {}, {from: {...data, manifest: of("intern", [entry, coarser, closed])}});
  const rows = [...view.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent)
  );
  expect(rows).toEqual([
    ["overbewoond", "per buurt en jaar", "per wijk en jaar"],
    ["bewoond zonder inschrijving", "per buurt en jaar", "niet getoond"]
  ]);
});

test("edition() says so where everybody sees the same cells", () => {
  const data = smallSnapshot();
  const view = draw("edition", {}, {from: {...data, manifest: of("openbaar", [entry])}});
  expect(view.querySelector("table")).toBeNull();
  expect(view.textContent).toContain("Er is niets wat hier grover staat");
});
