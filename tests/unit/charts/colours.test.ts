import {describe, expect, it} from "vitest";
import {chartColour, contrast, DEFICIENCIES, difference, simulate} from "./colours.js";

const CLASSES = [1, 2, 3, 4, 5].map((i) => `seq-${i}`);
const MIDDLE = [1, 2, 3, 4, 5].map((i) => `div-${i}`);
const LINES = [1, 2, 3, 4, 5, 6].map((i) => `line-${i}`);

it("contrast(black, white) is 21, as WCAG says", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
});

it("contrast(#777777, white) is the 4.48 that WCAG's own note quotes as just too little", () => {
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

it("simulate leaves grey grey", () => {
  for (const deficiency of DEFICIENCIES) {
    expect(difference(simulate("#808080", deficiency), "#808080")).toBeLessThan(1);
  }
});

describe.each(["light", "dark"] as const)("charts.css in %s", (theme) => {
  const paper = chartColour("paper", theme);
  const colour = (name: string) => chartColour(name, theme);

  it("has text of at least 4.5 : 1 on paper", () => {
    for (const name of ["ink", "soft", ...LINES]) {
      expect(contrast(colour(name), paper), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("has lines, bars, hatches and rings of at least 3 : 1 on paper", () => {
    for (const name of ["bar", "hatch", "axis", "border", "whisker", "reference", "selected"]) {
      expect(contrast(colour(name), paper), name).toBeGreaterThanOrEqual(3);
    }
  });

  it("has hatches of at least 3 : 1 on the ground of 0…b−1", () => {
    expect(contrast(colour("hatch"), colour("small"))).toBeGreaterThanOrEqual(3);
  });

  it("has whiskers of at least 3 : 1 on the bars they cross", () => {
    expect(contrast(colour("whisker"), colour("bar"))).toBeGreaterThanOrEqual(3);
  });

  it("has classes in one order of lightness, neighbours at least 1.5 : 1 apart", () => {
    const ratios = CLASSES.map((name) => contrast(colour(name), paper));
    expect([...ratios].sort((a, b) => a - b)).toEqual(ratios);
    for (let i = 1; i < CLASSES.length; i++) {
      expect(contrast(colour(CLASSES[i]!), colour(CLASSES[i - 1]!)), CLASSES[i]).toBeGreaterThanOrEqual(1.5);
    }
  });

  it("has every second class at least 2.75 : 1 apart", () => {
    for (let i = 2; i < CLASSES.length; i++) {
      expect(contrast(colour(CLASSES[i]!), colour(CLASSES[i - 2]!)), CLASSES[i]).toBeGreaterThanOrEqual(2.75);
    }
  });

  it.each(DEFICIENCIES)("keeps neighbouring classes apart with %s", (deficiency) => {
    const seen = CLASSES.map((name) => simulate(colour(name), deficiency));
    for (let i = 1; i < seen.length; i++) {
      expect(difference(seen[i]!, seen[i - 1]!), CLASSES[i]).toBeGreaterThanOrEqual(12);
    }
  });

  it("has numbers of at least 4.5 : 1 on every class of a scale with a middle", () => {
    for (const [i, name] of MIDDLE.entries()) {
      const text = i === 0 || i === MIDDLE.length - 1 ? paper : colour("ink");
      expect(contrast(colour(name), text), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(DEFICIENCIES)("keeps every two classes of a scale with a middle apart with %s", (deficiency) => {
    const seen = MIDDLE.map((name) => simulate(colour(name), deficiency));
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) expect(difference(a, b)).toBeGreaterThanOrEqual(12);
    }
  });

  it.each(DEFICIENCIES)("keeps every two of the first four line colours apart with %s", (deficiency) => {
    const seen = LINES.slice(0, 4).map((name) => simulate(colour(name), deficiency));
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) expect(difference(a, b)).toBeGreaterThanOrEqual(12);
    }
  });
});
