import {describe, expect, it} from "vitest";
import {drawn, numbers} from "./drawn.js";
import {rows, spec} from "./fixtures.js";

const chart = spec({type: "multiples", x: "period", series: "area_name", whole: "GM9999"});
const years = (areas: string[]) => rows({indicator: "overbewoond", areas, periodKind: "year"});
const FOUR = years(["GM9999", "BU99990101", "BU99990102", "BU99990201"]);

describe("drawChart({type: multiples})", () => {
  it("names each panel and its latest number, the whole first", () => {
    const {texts} = drawn(chart, FOUR);
    expect(texts.slice(-8)).toEqual([
      "Waterveen",
      "Sluishoek",
      "Havenrand",
      "Molenpad",
      "4,3",
      "4,0",
      "4,2",
      "4,4"
    ]);
  });

  it("writes the same axis beside each row of panels and the first and last year under each column", () => {
    const {texts} = drawn(chart, FOUR, {width: "narrow"});
    expect(texts.filter((t) => t === "0")).toHaveLength(2);
    expect(texts.filter((t) => t === "2021")).toHaveLength(2);
    expect(texts.filter((t) => t === "2025")).toHaveLength(2);
  });

  it("has four columns on a wide screen and two on a narrow one", () => {
    const columns = (width: "narrow" | "wide") => {
      const {marks} = drawn(chart, FOUR, {width});
      const firsts = marks.filter((m) => m.getAttribute("data-period") === "2021JJ00");
      return [new Set(numbers(firsts, "x")).size, new Set(numbers(firsts, "y")).size];
    };
    expect(columns("wide")).toEqual([4, 1]);
    expect(columns("narrow")).toEqual([2, 2]);
  });

  it("draws the whole behind every other panel", () => {
    const {svg, legend} = drawn(chart, FOUR);
    const behind = svg.querySelector('g[stroke="var(--chart-axis)"][stroke-width="1.5"]')!;
    expect(behind.querySelectorAll("path")).toHaveLength(3);
    expect(legend).toEqual(["95%-interval", "Waterveen", "aantal 0 tot 4", "bron ontbreekt"]);
  });

  it("marks a gap in its own panel, with the pattern of its state", () => {
    const {svg} = drawn(chart, FOUR);
    expect(svg.querySelectorAll('[fill^="url("][fill$="-small)"]')).toHaveLength(1);
    expect(svg.querySelectorAll('[fill^="url("][fill$="-missing)"]')).toHaveLength(1);
  });

  it("has a row per panel with intervals in its table", () => {
    const {table} = drawn(chart, FOUR);
    expect(table[0]).toEqual(["Gebied", "2021", "2022", "2023", "2024", "2025"]);
    expect(table[2]!.slice(0, 3)).toEqual(["Sluishoek", "aantal 0 tot 4", "1,0 (0,0 tot 3,4)"]);
    expect(table).toHaveLength(5);
  });

  it("says how many panels there are, in Dutch and in English", () => {
    expect(drawn(chart, FOUR).summary).toMatch(
      /^4 kleine grafieken met dezelfde assen\. De waarden lopen van /
    );
    expect(drawn(chart, FOUR, {locale: "en"}).summary).toMatch(/^4 small charts with the same axes\. /);
  });
});
