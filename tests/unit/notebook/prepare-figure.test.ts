import {describe, expect, it} from "vitest";
import {prepareFigure} from "../../../src/lib/notebook/figure/prepare-figure.js";
import {fillIn} from "../../../src/lib/notebook/fill-in.js";
import type {Figure} from "../../../src/lib/notebook/notebook.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const data = smallSnapshot();
const wijken = data.manifest.areas.filter(({level}) => level === "wijk").map(({code}) => code);
const buurt = data.manifest.areas.find(({level}) => level === "buurt")!;

function prepared(cell: string, values: Record<string, string | string[]> = {}) {
  const inputs = Object.entries(values).map(
    ([name, value]) =>
      `\`\`\`input ${name}\ntype: area\nlabel: Welk?\n${Array.isArray(value) ? "multiple: true\n" : ""}\`\`\`\n\n`
  );
  const {cells} = parse(`---
title: Proef
language: nl
date: 2026-01-15
authors: [Team Onderzoek]
description: Een proef.
purpose: Proeven.
---

${inputs.join("")}${cell}
`);
  return prepareFigure(fillIn(cells.at(-1) as Figure, values), data, "nl");
}

function drawn(cell: string, values: Record<string, string | string[]> = {}) {
  const figure = prepared(cell, values);
  if (!("chart" in figure)) throw new Error("expected a chart");
  return figure.chart;
}

const fenced = (kind: string, ...lines: string[]) =>
  `\`\`\`${kind}\ntitle: Titel\n${lines.join("\n")}\n\`\`\``;

describe("prepareFigure(figure, data, locale)", () => {
  it("draws a map of every area of the level", () => {
    const {spec, rows} = drawn(fenced("map", "indicator: overbewoond", "level: wijk", "period: latest year"));
    expect(spec).toMatchObject({type: "map", title: "Titel", level: "wijk", value: "rate", unit: "%"});
    expect(rows.map(({area, period}) => [area, period])).toEqual(wijken.map((code) => [code, "2025JJ00"]));
  });

  it("draws a trend of the areas that an input holds, a line each", () => {
    const cell = fenced(
      "trend",
      "indicator: overbewoond",
      "level: wijk",
      "period: each year",
      "areas: $gebied"
    );
    const {spec, rows} = drawn(cell, {gebied: [wijken[1]!]});
    expect(spec).toMatchObject({type: "line", x: "period", series: "area_name"});
    expect(rows.map(({area, period}) => `${area} ${period}`)).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => `${wijken[1]} ${year}JJ00`)
    );
  });

  it("compares an area with its wijk, the municipality and others, each once", () => {
    const cell = fenced(
      "compare",
      "indicator: overbewoond",
      "area: $gebied",
      `with: [${wijken.join(", ")}]`,
      "period: latest year"
    );
    const {spec, rows} = drawn(cell, {gebied: buurt.code});
    expect(spec.type).toBe("dot");
    expect(rows.map(({area}) => area)).toEqual([buurt.code, wijken[0], "GM9999", wijken[1]]);
  });

  it("compares through the years as lines", () => {
    const cell = fenced("compare", "indicator: overbewoond", `area: ${wijken[0]}`, "period: each year");
    const {spec, rows} = drawn(cell);
    expect(spec).toMatchObject({type: "line", series: "area_name"});
    expect(rows).toHaveLength(10);
  });

  it("draws counts where these are asked, without an interval", () => {
    const {spec} = drawn(
      fenced("map", "indicator: overbewoond", "level: wijk", "period: latest year", "value: n")
    );
    expect(spec).toMatchObject({value: "n", lower: undefined, upper: undefined});
  });

  it("names an indicator that is not there, at its line", () => {
    const cell = fenced("map", "indicator: overbewoont", "level: wijk", "period: latest year");
    expect(() => drawn(cell)).toThrow('map "Titel": no indicator "overbewoont"; did you mean "overbewoond"?');
  });

  it("names an area that is not there", () => {
    const cell = fenced("compare", "indicator: overbewoond", "area: WK999999", "period: latest year");
    expect(() => drawn(cell)).toThrow('compare "Titel": no area WK999999 in this snapshot');
  });

  it("draws a phenomenon as multiples of the municipality's rate", () => {
    const {spec, rows} = drawn(
      fenced("heatmap", "phenomenon: overbewoning", "level: wijk", "period: latest year")
    );
    expect(spec).toMatchObject({type: "heatmap", x: "indicator_name", y: "area_name", unit: "× de gemeente"});
    expect(rows.map(({area}) => area)).toEqual(wijken);
    const [first] = rows;
    const {rows: own} = drawn(
      fenced("map", "indicator: overbewoond", "level: gemeente", "period: latest year")
    );
    expect(first!.ratio).toBeCloseTo(Number(first!.rate) / Number(own[0]!.rate), 12);
  });

  it("says which phenomenon is not there", () => {
    const cell = fenced("heatmap", "phenomenon: overbewonin", "level: wijk", "period: latest year");
    expect(() => drawn(cell)).toThrow(
      'heatmap "Titel": no phenomenon "overbewonin"; did you mean "overbewoning"?'
    );
  });

  it("makes a table of indicators, a row per area, with intervals and states in words", () => {
    const figure = prepared(
      fenced(
        "table",
        "indicators: [overbewoond, geregistreerde_misdrijven]",
        "level: wijk",
        "period: latest year"
      )
    );
    if (!("table" in figure)) throw new Error("expected a table");
    const {head, rows} = figure.table;
    expect(head).toHaveLength(3);
    expect(rows.map(([name]) => name)).toEqual(
      data.manifest.areas.filter(({level}) => level === "wijk").map(({name}) => name)
    );
    for (const [, share] of rows)
      expect(share).toMatch(/^\d+,\d \(\d+,\d.*\d+,\d\)$|^aantal 0 tot 4$|^niet getoond/);
  });

  it("puts each year of a table together, and says so", () => {
    const cell = fenced("table", "indicators: [overbewoond]", "level: wijk", "period: each year");
    const figure = prepared(cell);
    expect("table" in figure && figure.table.description).toBe("Gemiddelde van 5 perioden: 2021 – 2025.");
  });
});
