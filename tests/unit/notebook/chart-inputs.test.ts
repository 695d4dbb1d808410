import {expect, test} from "vitest";
import {fillInChart} from "../../../src/lib/notebook/fill-in.js";
import type {Chart} from "../../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {readsOf} from "../../../src/lib/notebook/reads-of.js";

const HEAD = `---
title: Proef
language: nl
date: 2026-01-15
authors: [A]
description: Proef
purpose: Proef
---

\`\`\`input gebied
type: area
label: Gebied
multiple: true
value: [WK047901]
\`\`\`
`;

function chart(yaml: string): Chart {
  const {cells} = parse(`${HEAD}\n\`\`\`chart\ntype: line\ntitle: T\n${yaml}\n\`\`\`\n`);
  return cells.find((cell) => cell.kind === "chart")!;
}

test("readsOf(chart) names the inputs inside its data", () => {
  expect(
    readsOf(chart("data:\n  indicator: a\n  level: wijk\n  period: each year\n  areas: $gebied"))
  ).toEqual([{name: "gebied", of: "input", path: ["data", "areas"]}]);
});

test("readsOf(chart) takes no title for an input", () => {
  const cell = chart("data: {indicator: a, level: wijk, period: each year}\ndescription: $gebied");
  expect(readsOf(cell)).toEqual([]);
});

test("fillInChart(chart, values) puts a list where areas are asked", () => {
  const cell = chart("data:\n  indicator: a\n  level: wijk\n  period: each year\n  areas: $gebied");
  expect(fillInChart(cell, {gebied: "WK047902"}).spec.data).toEqual({
    indicator: "a",
    level: "wijk",
    period: "each year",
    areas: ["WK047902"]
  });
});

test("fillInChart(chart, values) puts one area where one is marked", () => {
  const cell = chart("data: {indicator: a, level: wijk, period: latest year}\nmark: $gebied");
  expect(fillInChart(cell, {gebied: ["WK047902"]}).spec.mark).toBe("WK047902");
});

test("fillInChart(chart, values) refuses what does not fit at the line of the key", () => {
  const cell = chart("data:\n  indicator: $gebied\n  level: wijk\n  period: each year");
  expect(() => fillInChart(cell, {gebied: "WK047902"})).toThrow(NotebookError);
  expect(() => fillInChart(cell, {gebied: "WK047902"})).toThrow(
    expect.objectContaining({line: 21, message: "indicator: what the input holds does not fit here"})
  );
});

test("parse(source) refuses a chart that reads an input that is not there", () => {
  expect(() => chart("data: {indicator: $ander, level: wijk, period: each year}")).toThrow(
    expect.objectContaining({line: 20})
  );
});
