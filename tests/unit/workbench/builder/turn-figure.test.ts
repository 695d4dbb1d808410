import {describe, expect, test} from "vitest";
import {
  chooseIndicators,
  chooseLevel,
  choosePeriod
} from "../../../../src/workbench/builder/figure-changes.js";
import type {BuiltFigure} from "../../../../src/workbench/builder/figure-spec.js";
import {FORMS, turnedFigure} from "../../../../src/workbench/builder/turn-figure.js";
import {readFigure, writtenFigure} from "../../../../src/workbench/builder/written-figure.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();

function figure(kind: BuiltFigure["kind"], ...lines: string[]): BuiltFigure {
  const made = readFigure(kind, lines.join("\n"));
  if (!made) throw new Error("no figure");
  return made;
}

const MAP = figure(
  "map",
  "title: overbewoond per wijk",
  "# gevraagd door B&W",
  "indicator: overbewoond",
  "level: wijk",
  "period: latest year",
  "value: n"
);

test("turnedFigure(map, trend) keeps what both have, and takes every year", () => {
  expect(turnedFigure(MAP, "trend", manifest, "nl")).toBe(
    [
      "```trend",
      "title: overbewoond door de jaren heen, per wijk",
      "# gevraagd door B&W",
      "indicator: overbewoond",
      "level: wijk",
      "period: each year",
      "value: n",
      "```"
    ].join("\n")
  );
});

test("turnedFigure(map, table) gives the indicator its other name in its place", () => {
  expect(turnedFigure(MAP, "table", manifest, "nl")).toBe(
    [
      "```table",
      "title: overbewoond per wijk",
      "# gevraagd door B&W",
      "indicators: [overbewoond]",
      "level: wijk",
      "period: latest year",
      "```"
    ].join("\n")
  );
});

test("turnedFigure(trend, compare) compares the areas that were chosen", () => {
  const trend = figure(
    "trend",
    "title: Eigen titel",
    "indicator: overbewoond",
    "level: wijk",
    "period: each year",
    "areas: [WK999902, WK999901]"
  );
  expect(turnedFigure(trend, "compare", manifest, "nl")).toBe(
    [
      "```compare",
      "title: Eigen titel",
      "indicator: overbewoond",
      "area: WK999902",
      "with: [WK999901]",
      "period: each year",
      "```"
    ].join("\n")
  );
});

test("turnedFigure(map, bar) makes a chart of observations", () => {
  expect(turnedFigure(MAP, "bar", manifest, "nl")).toBe(
    [
      "```chart",
      "title: overbewoond per wijk",
      "type: bar",
      "data:",
      "  indicator: overbewoond",
      "  level: wijk",
      "  period: latest year",
      "# gevraagd door B&W",
      "value: n",
      "```"
    ].join("\n")
  );
});

describe("turnedFigure(…) makes a figure that can be read, of every form from every form", () => {
  const pairs = FORMS.flatMap((from) => FORMS.map((to) => [from, to] as const));
  test.each(pairs)("%s to %s", (from, to) => {
    const first = read(turnedFigure(MAP, from, manifest, "nl"));
    const second = read(turnedFigure(first, to, manifest, "nl"));
    expect(second.kind === "chart" ? second.spec.type : second.kind).toBe(to);
    expect(second.source).toContain("overbewoond");
    expect(second.source).toContain("# gevraagd door B&W");
  });
});

function read(markdown: string): BuiltFigure {
  const [first, ...rest] = markdown.split("\n");
  return figure(first!.slice(3) as BuiltFigure["kind"], ...rest.slice(0, -1));
}

test("chooseLevel(…) takes areas to their parts", () => {
  const trend = figure(
    "trend",
    "title: x",
    "indicator: overbewoond",
    "level: wijk",
    "period: each year",
    "areas: [WK999901]"
  );
  expect(writtenFigure(trend, chooseLevel(trend, "buurt", manifest).changes, manifest, "nl")).toBe(
    "title: x\nindicator: overbewoond\nlevel: buurt\nperiod: each year\nareas: [BU99990101, BU99990102, BU99990103]"
  );
});

test("chooseLevel(…) takes the period along where the level is not shown by it", () => {
  const map = figure(
    "map",
    "title: x",
    "indicator: bewoond_zonder_inschrijving",
    "level: wijk",
    "period: 2024JJ00"
  );
  const {changes, along} = chooseLevel(map, "buurt", manifest);
  expect(along).toEqual({kind: "span"});
  expect(writtenFigure(map, changes, manifest, "nl")).toContain("level: buurt\nperiod: latest span");
});

test("chooseIndicators(…) takes the period along where the new indicator has no such", () => {
  const map = figure(
    "map",
    "title: geregistreerde misdrijven per buurt",
    "indicator: geregistreerde_misdrijven",
    "level: buurt",
    "period: latest month"
  );
  const {changes, along} = chooseIndicators(map, ["overbewoond"], manifest);
  expect(along).toEqual({kind: "year"});
  expect(writtenFigure(map, changes, manifest, "nl")).toBe(
    "title: overbewoond per buurt\nindicator: overbewoond\nlevel: buurt\nperiod: latest year"
  );
});

test("choosePeriod(…) names the period in a title that follows, and leaves an author's own", () => {
  const written = (title: string) => {
    const map = figure(
      "map",
      `title: ${title}`,
      "indicator: overbewoond",
      "level: wijk",
      "period: latest year"
    );
    return writtenFigure(map, choosePeriod(map, "2024JJ00", manifest).changes, manifest, "nl").split("\n")[0];
  };
  expect(written("overbewoond per wijk")).toBe("title: overbewoond per wijk, 2024");
  expect(written("Waar het druk is")).toBe("title: Waar het druk is");
});
