import {expect, it} from "vitest";
import type {ChartSpec} from "../../../src/lib/charts/spec.js";
import {altText, suggestWords} from "../../../src/lib/charts/suggest-words.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {drawn} from "./drawn.js";
import {BUURTEN_2021, rows, spec} from "./fixtures.js";

const YEARS = rows({indicator: "overbewoond", level: "wijk", periodKind: "year"});
const ONE = YEARS.filter(({area}) => area === "WK999901");
const ENDS = YEARS.filter(({period}) => period === "2021JJ00" || period === "2025JJ00");
const titles = (chart: ChartSpec, of: typeof YEARS) =>
  (["nl", "en"] as Locale[]).map(
    (locale) => suggestWords(chart, of, locale, locale === "nl" ? "Overbewoning" : "Overcrowding").title
  );

it.each<[ChartSpec, typeof YEARS, string, string]>([
  [
    spec({type: "bar", y: "area_name"}),
    BUURTEN_2021,
    "Overbewoning per buurt, 2021",
    "Overcrowding by neighbourhood, 2021"
  ],
  [
    spec({type: "map", level: "buurt"}),
    BUURTEN_2021,
    "Overbewoning per buurt, 2021",
    "Overcrowding by neighbourhood, 2021"
  ],
  [
    spec({type: "area", x: "period"}),
    ONE,
    "Overbewoning in Oude Sluis, 2021 tot 2025",
    "Overcrowding in Oude Sluis, 2021 to 2025"
  ],
  [
    spec({type: "multiples", x: "period", series: "area_name"}),
    YEARS,
    "Overbewoning per wijk, 2021 tot 2025",
    "Overcrowding by district, 2021 to 2025"
  ],
  [
    spec({type: "slope", x: "period", series: "area_name"}),
    ENDS,
    "Overbewoning per wijk, 2021 en 2025",
    "Overcrowding by district, 2021 and 2025"
  ]
])("suggestWords($type) says what is counted by what and when", (chart, of, nl, en) => {
  expect(titles(chart, of)).toEqual([nl, en]);
});

it("suggestWords names what is counted by its unit where nobody says more", () => {
  const chart = {...spec({type: "bar", y: "soort"}), value: "n", unit: "meldingen", lower: undefined};
  const of = [
    {soort: "Geluid", n: 10},
    {soort: "Afval", n: 20}
  ];
  expect(suggestWords(chart, of, "nl")).toMatchObject({
    title: "Aantal meldingen per soort",
    description: "Elke staaf is een cijfer."
  });
  expect(suggestWords(chart, of, "en").title).toBe("Count meldingen by soort");
});

it.each([
  ["name", {area: "WK999901"}, "Aantal meldingen per wijk", "Count meldingen by district"],
  ["name", {}, "Aantal meldingen", "Count meldingen"],
  ["name_nl", {}, "Aantal meldingen", "Count meldingen"],
  ["soort_naam", {area: "WK999901"}, "Aantal meldingen per soort", "Count meldingen by soort"],
  ["soort_melding", {}, "Aantal meldingen per soort melding", "Count meldingen by soort melding"]
])("suggestWords says of %s beside %j what a reader calls it, or nothing", (column, beside, nl, en) => {
  const chart = {...spec({type: "bar", y: column}), value: "n", unit: "meldingen", lower: undefined};
  const of = [
    {...beside, [column]: "Geluid", n: 10},
    {...beside, [column]: "Afval", n: 20}
  ];
  expect([suggestWords(chart, of, "nl").title, suggestWords(chart, of, "en").title]).toEqual([nl, en]);
});

it("suggestWords tells how to read what is drawn, and no more than is drawn", () => {
  const slope = spec({type: "slope", x: "period", series: "area_name"});
  expect(suggestWords(slope, ENDS, "nl").description).toBe(
    "Elke lijn verbindt twee perioden; gestreept betekent dat geen verschil te zien is."
  );
  const bare = ENDS.map(({lower: _, upper: __, ...rest}) => rest);
  expect(suggestWords(slope, bare, "en").description).toBe("Each line joins two periods.");
});

it("suggestWords gives the alt text that a chart has by itself, which an author's replaces", () => {
  const chart = spec({type: "distribution", y: "area_name"});
  const {alt} = suggestWords(chart, BUURTEN_2021, "nl");
  expect(alt).toMatch(/^Spreidingsdiagram\. 3 gebieden met een waarde, van 1,4% tot 2,2%\./);
  expect(drawn(chart, BUURTEN_2021).svg.getAttribute("aria-label")).toBe(alt);
  expect(drawn({...chart, alt: "Anders."}, BUURTEN_2021).svg.getAttribute("aria-label")).toBe("Anders.");
});

it("altText says what kind of chart it is, in either language", () => {
  expect(altText("multiples", "Stil.", "nl")).toBe("Kleine lijndiagrammen naast elkaar. Stil.");
  expect(altText("heatmap", "Still.", "en")).toBe("Grid of coloured cells. Still.");
});
