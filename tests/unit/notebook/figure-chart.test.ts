import {describe, expect, it} from "vitest";
import {figureChart, type OneChart} from "../../../src/lib/notebook/figure/figure-chart.js";
import {fillIn} from "../../../src/lib/notebook/fill-in.js";
import type {Figure} from "../../../src/lib/notebook/notebook.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const data = smallSnapshot();
const wijken = data.manifest.areas.filter(({level}) => level === "wijk").map(({code}) => code);
const buurt = data.manifest.areas.find(({level}) => level === "buurt")!;

function drawn(cell: string, values: Record<string, string | string[]> = {}) {
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
  return figureChart(fillIn(cells.at(-1) as Figure, values) as OneChart, data, "nl");
}

const fenced = (kind: string, ...lines: string[]) =>
  `\`\`\`${kind}\ntitle: Titel\n${lines.join("\n")}\n\`\`\``;

describe("figureChart(figure, data, locale)", () => {
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
});
