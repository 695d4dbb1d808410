import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {views} from "../../../src/components/views.js";
import {NOTHING_SELECTED, type Selection} from "../../../src/lib/selection/selection.js";
import type {Manifest} from "../../../src/lib/snapshot/manifest.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

function draw(name: string, changes: Partial<Manifest> = {}, selection: Partial<Selection> = {}): Element {
  const {document} = parseHTML("<!DOCTYPE html><html><body></body></html>");
  const data = smallSnapshot();
  return views[name]!(
    {phenomenon: "overbewoning"},
    {
      data: {...data, manifest: {...data.manifest, ...changes}},
      document: document as unknown as Document,
      locale: "nl",
      selection: {...NOTHING_SELECTED, ...selection},
      width: "both"
    }
  );
}

const text = (element: Element) => element.textContent.replace(/\s+/g, " ").trim();
const rows = (element: Element) =>
  [...element.querySelectorAll("tbody tr:not(.group)")].map((row) => [...row.children].map(text));
const effort = (indicators: Manifest["indicators"]) =>
  indicators.map((card) => (card.id === "overbewoond" ? {...card, kind: "effort" as const} : card));

const PLANTED: Manifest["planted"] = [
  {
    indicator: "overbewoond",
    planted: 1000,
    found: 900,
    innocent: 100,
    rank: [
      {level: "buurt", areas: 69, rho: 0.94},
      {level: "wijk", areas: 19, rho: 0.97}
    ]
  },
  {indicator: "bewoond_zonder_inschrijving", planted: 50, found: 10, innocent: 40, rank: []},
  {
    indicator: "geregistreerde_misdrijven",
    planted: null,
    found: null,
    innocent: null,
    rank: [{level: "wijk", areas: 19, rho: 0.3}]
  }
];

describe("plantedUnits()", () => {
  test("counts found, missed and innocent units, and marks what is right in less than half", () => {
    expect(rows(draw("planted-units", {planted: PLANTED}))).toEqual([
      ["overbewoond", "1.000", "900", "100", "100", "90%", ""],
      ["bewoond zonder inschrijving", "50", "10", "40", "40", "20%", "onvoldoende trefzeker"]
    ]);
  });

  test("puts indicators under their phenomenon, and says which measure effort", () => {
    const {indicators} = smallSnapshot().manifest;
    const table = draw("planted-units", {planted: PLANTED, indicators: effort(indicators)});
    expect([...table.querySelectorAll("tbody")].map((body) => text(body.querySelector("th")!))).toEqual([
      "Overbewoning",
      "Spookbewoning"
    ]);
    expect(rows(table)[0]![0]).toBe("overbewoond (meet inzet)");
  });

  test("says of a real municipality that nobody knows", () => {
    expect(text(draw("planted-units"))).toContain("Van een echte gemeente weet niemand");
  });
});

test("plantedAreas() gives the rank correlation by level with its number of areas", () => {
  expect(rows(draw("planted-areas", {planted: PLANTED}))).toEqual([
    ["overbewoond", "0,94 (69 gebieden)", "0,97 (19 gebieden)"],
    ["bewoond zonder inschrijving", "te weinig om te zeggen", "te weinig om te zeggen"],
    ["geregistreerde misdrijven", "te weinig om te zeggen", "0,30 (19 gebieden)"]
  ]);
});

test("plantedAreas() tells a level at which an indicator is not shown from too few areas to compare", () => {
  const {gate} = smallSnapshot().manifest;
  const hidden = gate.map((entry) =>
    entry.indicator === "geregistreerde_misdrijven" && entry.level === "buurt"
      ? {...entry, offered: false}
      : entry
  );
  expect(rows(draw("planted-areas", {planted: PLANTED, gate: hidden})).at(-1)).toEqual([
    "geregistreerde misdrijven",
    "niet getoond",
    "0,30 (19 gebieden)"
  ]);
});

test("plantedAnswer() counts the indicators that order areas well and those that are right in less than half", () => {
  expect(text(draw("planted-answer", {planted: PLANTED}))).toMatch(
    /^Van 2 indicatoren zetten 1 de gebieden .* bij 1 van 2 indicatoren/
  );
});

test("purposes() names the controller, the assessment, the last day and the linked sources", () => {
  const terms = [...draw("purposes").querySelectorAll("dd")].map(text);
  expect(terms).toEqual(["Huisvestingswet", "College", "PROEF-1", "31 december 2028", "BAG"]);
});

test("card() tells what an indicator goes together with, and that this is no cause", () => {
  const card = draw("card", {
    proxies: [{id: "income", name: {nl: "moeite met rondkomen", en: "x"}, source: "rivm", year: 2024}],
    correlations: [
      {
        indicator: "overbewoond",
        proxy: "income",
        level: "buurt",
        period: "2021-2025",
        areas: 69,
        rho: 0.5,
        low: 0.29,
        high: 0.66
      }
    ]
  });
  expect(text(card)).toContain("moeite met rondkomen: 0,50 (marge 0,29 tot 0,66; 69 gebieden, per buurt)");
  expect(text(card)).toContain("Het zegt niets over een oorzaak.");
});

test("beside() is hidden for an indicator that is read beside no other", () => {
  expect(draw("beside").hasAttribute("hidden")).toBe(true);
});

test("beside() gives the chosen figure per 100 of the other, each by its unit, with a margin", () => {
  const {indicators} = smallSnapshot().manifest;
  const paired = indicators.map((card) =>
    card.id === "overbewoond"
      ? {...card, beside: "bewoond_zonder_inschrijving", unit: {nl: "meldingen", en: "reports"}}
      : {...card, unit: {nl: "registraties", en: "registrations"}}
  );
  const section = draw("beside", {indicators: paired});
  expect([...section.querySelectorAll("thead th")].map(text).slice(3)).toEqual([
    "Aantal meldingen per 100 registraties",
    "Marge (95%)"
  ]);
  const [, a, b, ratio] = rows(section)[0]!.map((cell) => Number(cell.replace(".", "")));
  expect([a, b]).toEqual([495, 100]);
  expect(ratio).toBe(495);
});
