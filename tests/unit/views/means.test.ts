import {describe, expect, test} from "vitest";
import {meanWaterUse} from "../../../data-loaders/indicators/mean-water-use.js";
import {protectMeans} from "../../../data-loaders/stages/protect/means.js";
import {data, draw, text} from "./draw-view.js";

const [wijk] = data.manifest.areas.filter(({level}) => level === "wijk");
const cell = {
  area: wijk!.code,
  period: "2025JJ00",
  category: "1",
  n: 1020,
  sum: 51_000,
  largest: 90,
  second: 80
};
const {entry} = protectMeans(meanWaterUse, [cell, {...cell, category: "3", n: 9}]);
const from = {...data, manifest: {...data.manifest, means: [entry]}};

describe("views.means(options, context)", () => {
  test("says about how much is usual, and what is withheld", () => {
    const section = draw("means", {phenomenon: "woonfraude"}, {from});
    expect([...section.querySelectorAll("tbody tr:first-child > *")].map(text)).toEqual([
      wijk!.name,
      "50",
      "niet getoond",
      "niet getoond",
      "niet getoond"
    ]);
    expect(text(section.querySelector("caption"))).toBe(
      "Hoeveel water is gewoon? 2025, m³ per jaar, per wijk"
    );
    expect(text(section)).toContain("als het van minstens 10 woningen komt");
    expect(text(section)).toContain("afgerond op 5");
  });

  test("speaks English", () => {
    const section = draw("means", {phenomenon: "woonfraude"}, {from, locale: "en"});
    expect(text(section)).toContain("How much water is usual?");
    expect(text(section)).toContain("rounded to 5");
  });

  test("shows nothing on the page of another phenomenon, or where there are no means", () => {
    expect(text(draw("means", {phenomenon: "overlast"}, {from}))).toBe("");
    expect(text(draw("means", {phenomenon: "woonfraude"}))).toBe("");
  });
});
