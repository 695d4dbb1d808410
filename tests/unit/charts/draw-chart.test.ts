import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {drawChart} from "../../../src/lib/charts/draw-chart.js";
import type {ChartRow, ChartSpec} from "../../../src/lib/charts/spec.js";
import {BUURTEN_2021, CLOSED, context, data, PROVENANCE, rows, spec} from "./fixtures.js";

const draw = (chart: ChartSpec, of: readonly ChartRow[], more = {}) =>
  drawChart(chart, of, PROVENANCE, context(more), data.shapes);

const YEARS = rows({indicator: "overbewoond", level: "buurt", periodKind: "year"});
const MONTHS = rows({indicator: "geregistreerde_misdrijven", level: "wijk", periodKind: "month"});
const CHARTS: [string, ChartSpec, ChartRow[]][] = [
  ["bar", spec({type: "bar", y: "area_name"}), BUURTEN_2021],
  ["dot", spec({type: "dot", y: "area_name", reference: {value: 2, label: "Waterveen"}}), BUURTEN_2021],
  ["map", spec({type: "map", level: "buurt"}), BUURTEN_2021],
  ["heatmap", spec({type: "heatmap", x: "period", y: "area_name"}), YEARS],
  ["line", spec({type: "line", x: "period", series: "area_name"}), MONTHS],
  ["area", spec({type: "area", x: "period"}), YEARS.slice(0, 5)],
  [
    "multiples",
    spec({type: "multiples", x: "period", series: "area_name", whole: "GM9999"}),
    [...rows({indicator: "overbewoond", level: "gemeente", periodKind: "year"}), ...YEARS]
  ],
  [
    "slope",
    spec({type: "slope", x: "period", series: "area_name"}),
    YEARS.filter(({period}) => period === "2021JJ00" || period === "2025JJ00")
  ],
  ["distribution", spec({type: "distribution", y: "area_name", mark: "BU99990202"}), BUURTEN_2021],
  ["sparkline", spec({type: "sparkline", x: "period"}), YEARS.slice(0, 5)]
];

describe.each(CHARTS)("drawChart({type: %s})", (type, chart, of) => {
  it("leaves no style, script or handler that a strict policy would refuse", () => {
    const figure = draw(chart, of, {width: "both"});
    expect(figure.querySelectorAll("style, script, [style]")).toHaveLength(0);
    const attributes = [figure, ...figure.querySelectorAll("*")].flatMap((n) => [...n.attributes]);
    expect(attributes.filter((a) => a.name.startsWith("on"))).toEqual([]);
  });

  it("gives every id once, though both widths are drawn", () => {
    const ids = [...draw(chart, of, {width: "both"}).querySelectorAll("[id]")].map((n) => n.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("points only to patterns that it brings along", () => {
    const html = draw(chart, of, {width: "both"}).outerHTML;
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(`id="${id}"`);
  });

  it("draws the same in another document", () => {
    expect(draw(chart, of).outerHTML).toBe(draw(chart, of).outerHTML);
  });

  it("names colours by custom property only", () => {
    expect(draw(chart, of).outerHTML).not.toMatch(/(fill|stroke)="(#|rgb|[a-z]+blue|black|white)/);
  });

  it("is an image with words", () => {
    const svg = draw(chart, of).querySelector(".chart-drawing > svg")!;
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")!.length).toBeGreaterThan(20);
  });

  it("draws nothing, and says so, where there are no rows", () => {
    const figure = draw(chart, []);
    expect(figure.querySelector("svg")).toBeNull();
    if (type !== "sparkline") expect(figure.textContent).toContain("Er zijn geen cijfers bij deze keuze.");
  });
});

describe.each(CHARTS.filter(([type]) => type !== "sparkline"))("marks of {type: %s}", (_, chart, of) => {
  const marks = [...draw(chart, of).querySelectorAll("[data-key]")];

  it("stand for one row each, under a key of their own", () => {
    expect(marks).toHaveLength(of.length);
    expect(new Set(marks.map((m) => m.getAttribute("data-key"))).size).toBe(of.length);
  });

  it("know area and period, and their row in words", () => {
    const found = marks.map((m) => `${m.getAttribute("data-area")} ${m.getAttribute("data-period")}`).sort();
    expect(found).toEqual(of.map((r) => `${r.area} ${r.period}`).sort());
    expect(
      marks.every((m) => /: (ongeveer \d|aantal 0 tot 4|bron|niets)/.test(m.getAttribute("data-label")!))
    ).toBe(true);
  });
});

describe("drawChart on a map", () => {
  const fills = (of: ChartRow[], chart: Partial<ChartSpec> = {}) =>
    [...draw(spec({type: "map", level: "buurt", ...chart}), of).querySelectorAll("[data-key]")].map(
      (mark) =>
        `${mark.getAttribute("data-area")!.slice(-3)} ${mark.getAttribute("fill")!.replace(/chart-.*-wide-/, "")}`
    );

  it("fills each state its own way", () => {
    expect(fills(BUURTEN_2021)).toEqual([
      "101 url(#small)",
      "102 url(#missing)",
      "103 var(--chart-seq-1)",
      "201 var(--chart-seq-3)",
      "202 var(--chart-seq-5)",
      "203 url(#empty)"
    ]);
  });

  it("hatches what is not published", () => {
    expect(fills(CLOSED)[0]).toBe("101 url(#not_published)");
  });

  it("has one class where all values are equal", () => {
    const equal = BUURTEN_2021.map((row) => ({...row, state: "value", rate: 2}));
    expect(new Set(fills(equal).map((f) => f.slice(4)))).toEqual(new Set(["var(--chart-seq-3)"]));
  });

  it("shows an area without a row as missing, and as no mark", () => {
    const figure = draw(spec({type: "map", level: "buurt"}), BUURTEN_2021.slice(2));
    expect(figure.querySelectorAll("[data-key]")).toHaveLength(4);
    expect(figure.querySelectorAll('g[aria-hidden="true"][fill$="missing)"] > path')).toHaveLength(2);
  });

  it("asks for shapes by name of the map", () => {
    const map = spec({type: "map", level: "buurt"});
    expect(() => drawChart(map, BUURTEN_2021, PROVENANCE, context())).toThrow(
      'no shapes for the map "Overbewoning"'
    );
  });

  it("names a level that has no shapes", () => {
    expect(() =>
      drawChart(spec({type: "map"}), BUURTEN_2021, PROVENANCE, context(), {
        ...data.shapes,
        objects: {wijk: data.shapes.objects.wijk!}
      })
    ).toThrow("no shapes at level buurt; found wijk");
  });
});

describe("drawChart's legend", () => {
  const words = (chart: ChartSpec, of: ChartRow[]) =>
    [...draw(chart, of).querySelectorAll(".chart-legend li")].map((li) => li.textContent);

  it("lists the classes and all five states on a map, also those that do not occur", () => {
    expect(words(spec({type: "map", level: "buurt"}), BUURTEN_2021)).toEqual([
      "minder dan 1,5",
      "1,5 tot 2,0",
      "2,0 en meer",
      "aantal 0 tot 4",
      "niet getoond op dit niveau",
      "bron ontbreekt",
      "niets te tellen"
    ]);
  });

  it("knows no 0…b−1 where figures are exact", () => {
    expect(words(spec({type: "map", level: "buurt", base: 1}), BUURTEN_2021)).not.toContain("aantal 0 tot 0");
    expect(words(spec({type: "map", level: "buurt", base: 1}), BUURTEN_2021)).toHaveLength(6);
  });

  it("explains whiskers and the reference line of dots", () => {
    const chart = spec({type: "dot", y: "area_name", reference: {value: 2, label: "Waterveen: 2,0%"}});
    expect(words(chart, BUURTEN_2021)).toEqual(["95%-interval", "Waterveen: 2,0%"]);
  });

  it("explains the gaps of a line", () => {
    const havenrand = YEARS.filter((row) => row.area === "BU99990102");
    expect(words(spec({type: "line", x: "period"}), havenrand)).toEqual(["95%-interval", "bron ontbreekt"]);
  });
});

describe("drawChart's provenance", () => {
  it("states source, period, population, uncertainty and snapshot", () => {
    expect(
      draw(spec({type: "bar", y: "area_name"}), BUURTEN_2021).querySelector(".chart-provenance")!.textContent
    ).toBe(
      "Bron: BAG · Periode: 2021 · Populatie: woningen in gebruik · Onzekerheid: 95%-interval · Stand: 01234567"
    );
  });
});

it("drawChart escapes what a query gives", () => {
  const hostile = [{area_name: "<img src=x onerror=alert(1)>", rate: 3}];
  const html = draw(spec({type: "bar", y: "area_name", title: "<b>T</b>"}), hostile).outerHTML;
  const {document} = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  expect(document.querySelectorAll("img, b")).toHaveLength(0);
  expect(document.querySelector("strong")!.textContent).toBe("<b>T</b>");
});
