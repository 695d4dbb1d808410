import {expect, test} from "vitest";
import {fillIn} from "../../../src/lib/notebook/fill-in.js";
import {initialValues} from "../../../src/lib/notebook/input-values.js";
import type {Figure} from "../../../src/lib/notebook/notebook.js";
import {parse} from "../../../src/lib/notebook/parse.js";

function notebook(parameters: string, body: string) {
  return parse(`---
title: Proef
language: nl
date: 2026-01-15
authors: [Team Onderzoek]
description: Een proef.
purpose: Proeven.
${parameters}---

\`\`\`input gebieden
type: area
label: Welke gebieden?
level: wijk
multiple: true
value: [WK999901, WK999902]
\`\`\`

\`\`\`input grens
type: number
label: Vanaf hoeveel?
min: 0
max: 100
value: 10
\`\`\`

${body}`);
}

const TREND = `\`\`\`trend
title: Lijn
indicator: overbewoond
level: wijk
period: each year
areas: $gebieden
\`\`\`
`;

test("initialValues(notebook) gives the value of each input cell", () => {
  expect(initialValues(notebook("", ""))).toEqual({gebieden: ["WK999901", "WK999902"], grens: 10});
});

test("initialValues(notebook) lets parameters go before them", () => {
  expect(initialValues(notebook("parameters: {grens: 25}\n", ""))).toMatchObject({grens: 25});
});

test.each([
  ["parameters: {grenz: 25}\n", '8: no input is named "grenz"; did you mean "grens"?'],
  ["parameters:\n  grens: 250\n", "9: parameter grens: must lie between min and max"],
  ["parameters: {grens: [a, b]}\n", "8: parameter grens: only one may be chosen"]
])("initialValues(notebook) refuses %j", (parameters, message) => {
  const read = () => initialValues(notebook(parameters, ""));
  expect(() => read()).toThrow(message.slice(3));
  try {
    read();
  } catch (error) {
    expect(error).toHaveProperty("line", Number(message.split(":")[0]));
  }
});

test("fillIn(figure, values) puts what an input holds where it is named", () => {
  const figure = notebook("", TREND).cells.at(-1) as Figure;
  expect(fillIn(figure, {gebieden: ["WK999903"]}).spec).toEqual({
    title: "Lijn",
    indicator: "overbewoond",
    level: "wijk",
    period: "each year",
    areas: ["WK999903"]
  });
});

test("fillIn(figure, values) refuses what does not fit", () => {
  const figure = notebook("", TREND.replace("level: wijk", "level: $grens")).cells.at(-1) as Figure;
  expect(() => fillIn(figure, {gebieden: ["WK999903"], grens: 10})).toThrow(
    "level: what the input holds does not fit here"
  );
});

test("fillIn(figure, values) refuses several values where one is asked", () => {
  const figure = notebook("", TREND.replace("level: wijk", "level: $gebieden")).cells.at(-1) as Figure;
  expect(() => fillIn(figure, {gebieden: ["WK999901", "WK999902"]})).toThrow(
    "level: $gebieden holds 2 values, and one is asked"
  );
});
