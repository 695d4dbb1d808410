import {describe, expect, it} from "vitest";
import {chartCells} from "../../../src/lib/charts/chart-cell.js";
import type {ChartRow, ChartSpec} from "../../../src/lib/charts/spec.js";
import {chartTable} from "../../../src/lib/charts/table.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {BUURTEN_2021, context, rows, spec} from "./fixtures.js";

const table = (chart: ChartSpec, of: readonly ChartRow[], locale: Locale = "nl") =>
  chartTable({...context(), spec: chart, cells: chartCells(chart, of, locale), locale, decimals: 1});
const text = (node: Element) =>
  [...node.querySelectorAll("tr")].map((tr) => [...tr.children].map((c) => c.textContent));

describe("chartTable(areas)", () => {
  it("gives value, interval, count and denominator in Dutch, states in words", () => {
    expect(text(table(spec({type: "bar", y: "area_name"}), BUURTEN_2021))).toEqual([
      ["Gebied", "Aandeel (%)", "95%-interval", "Aantal (op 5 afgerond)", "Noemer"],
      ["Sluishoek", "aantal 0 tot 4", "–", "aantal 0 tot 4", "500"],
      ["Havenrand", "bron ontbreekt", "–", "–", "–"],
      ["Grachtzoom", "1,4", "0,4 tot 3,3", "10", "700"],
      ["Molenpad", "1,9", "0,8 tot 3,7", "15", "800"],
      ["Kadeplein", "2,2", "1,1 tot 4,0", "20", "900"],
      ["Polderhof", "niets te tellen", "–", "0", "0"]
    ]);
  });

  it("gives them in English", () => {
    expect(text(table(spec({type: "map"}), BUURTEN_2021.slice(2, 3), "en"))).toEqual([
      ["Area", "Share (%)", "95% interval", "Count (rounded to 5)", "Denominator"],
      ["Grachtzoom", "1.4", "0.4 to 3.3", "10", "700"]
    ]);
  });

  it("has a caption and scoped headers", () => {
    const node = table(spec({type: "bar", y: "area_name"}), BUURTEN_2021);
    expect(node.querySelector("caption")!.textContent).toBe("Overbewoning");
    expect(node.querySelectorAll('thead th[scope="col"]')).toHaveLength(5);
    expect(node.querySelectorAll('tbody th[scope="row"]')).toHaveLength(6);
  });
});

it("chartTable(trend) names area and period of each row", () => {
  const chart = spec({type: "line", x: "period", series: "area_name"});
  const of = rows({indicator: "overbewoond", areas: ["WK999902"], period: "2025JJ00"});
  expect(text(table(chart, of))[1]!.slice(0, 3)).toEqual(["Molenkade", "2025", "4,4"]);
});

it("chartTable(heatmap) crosses areas and periods", () => {
  const chart = spec({type: "heatmap", x: "period", y: "area_name"});
  const of = rows({indicator: "overbewoond", areas: ["BU99990101", "BU99990102"], periodKind: "year"});
  expect(text(table(chart, of))).toEqual([
    ["Gebied", "2021", "2022", "2023", "2024", "2025"],
    ["Sluishoek", "aantal 0 tot 4", "1,0", "2,0", "3,0", "4,0"],
    ["Havenrand", "bron ontbreekt", "1,7", "2,5", "3,3", "4,2"]
  ]);
});

it("chartTable writes columns of a query under their own names", () => {
  const chart: ChartSpec = {type: "bar", title: "Soorten", y: "soort", value: "aantal", unit: "misdrijven"};
  expect(text(table(chart, [{soort: "Diefstal", aantal: 1234}]))).toEqual([
    ["soort", "Waarde (misdrijven)"],
    ["Diefstal", "1.234,0"]
  ]);
});
