import {expect, it} from "vitest";
import {drawChart} from "../../../src/lib/charts/draw-chart.js";
import {enableKeyboard} from "../../../src/lib/charts/keyboard.js";
import {showSelection} from "../../../src/lib/charts/select.js";
import {BUURTEN_2021, context, data, PROVENANCE, rows, spec} from "./fixtures.js";

const map = () => drawChart(spec({type: "map"}), BUURTEN_2021, PROVENANCE, context(), data.shapes);
const heatmap = () =>
  drawChart(
    spec({type: "heatmap", x: "period", y: "area_name"}),
    rows({indicator: "overbewoond", level: "wijk", periodKind: "year"}),
    PROVENANCE,
    context()
  );
const selected = (figure: Element) =>
  [...figure.querySelectorAll("[data-key].chart-selected")].map((m) => m.getAttribute("data-key"));

it("showSelection(map, {area}) rings the area and nothing else", () => {
  const figure = map();
  showSelection(figure, {area: "BU99990201", period: "2024JJ00"});
  expect(selected(figure)).toEqual(["BU99990201 2021JJ00"]);
  const mark = figure.querySelector('[data-area="BU99990201"]')!;
  const rings = figure.querySelectorAll(".chart-rings > .chart-selected");
  expect(rings).toHaveLength(1);
  expect(rings[0]!.getAttribute("d")).toBe(mark.getAttribute("d"));
});

it("showSelection(heatmap) rings a row, a column, or the cell where both meet", () => {
  const figure = heatmap();
  showSelection(figure, {area: "WK999902"});
  expect(selected(figure)).toHaveLength(5);
  showSelection(figure, {period: "2023JJ00"});
  expect(selected(figure)).toEqual(["WK999901 2023JJ00", "WK999902 2023JJ00"]);
  showSelection(figure, {area: "WK999902", period: "2023JJ00"});
  expect(selected(figure)).toEqual(["WK999902 2023JJ00"]);
});

it("showSelection(figure, {}) takes every ring away", () => {
  const figure = map();
  showSelection(figure, {area: "BU99990201"});
  showSelection(figure, {area: null, period: null});
  expect(selected(figure)).toEqual([]);
  expect(figure.querySelectorAll(".chart-ring")).toHaveLength(0);
});

it("enableKeyboard(figure) makes one list box of named options", () => {
  const figure = map();
  enableKeyboard(figure, () => {});
  const list = figure.querySelectorAll('[role="listbox"]');
  expect(list).toHaveLength(1);
  expect(list[0]!.getAttribute("tabindex")).toBe("0");
  const options = [...list[0]!.children];
  expect(options.map((o) => o.getAttribute("role"))).toEqual(Array(6).fill("option"));
  expect(options[2]!.getAttribute("aria-label")).toBe(
    "Grachtzoom (met Rietplas): ongeveer 1,4% (95%-interval 0,4 tot 3,3)"
  );
  expect(new Set(options.map((o) => o.id)).size).toBe(6);
});

it("showSelection tells screen readers, once the marks are options", () => {
  const figure = map();
  enableKeyboard(figure, () => {});
  showSelection(figure, {area: "BU99990101"});
  expect(
    [...figure.querySelectorAll('[aria-selected="true"]')].map((o) => o.getAttribute("data-area"))
  ).toEqual(["BU99990101"]);
});
