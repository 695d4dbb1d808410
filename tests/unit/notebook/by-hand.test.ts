import {expect, it} from "vitest";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {write} from "../../../src/lib/notebook/write.js";

const HEADER = `---
title: Proef
language: nl
date: 2026-01-15
authors: Team Onderzoek
description: Een proef.
purpose: Proeven.
---
`;

function problem(source: string): string {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof NotebookError) return `${error.line}: ${error.message}`;
    throw error;
  }
  return "no problem";
}

const cell = (kind: string, ...lines: string[]) => `${HEADER}\n\`\`\`${kind}\n${lines.join("\n")}\n\`\`\`\n`;
const figure = (line: string) =>
  cell("trend", "title: T", "indicator: a", line, "level: wijk", "period: each year");

it.each([
  ["the Dutch name of a cell", cell("kaart", "title: K"), '10: unknown cell "kaart"; did you mean "map"?'],
  ["a cell with a capital", cell("Map", "title: K"), '10: unknown cell "Map"; did you mean "map"?'],
  ["a cell in braces", cell("{map}", "title: K"), '10: unknown cell "{map}"; did you mean "map"?'],
  [
    "a Dutch key",
    HEADER.replace("date:", "datum:"),
    '4: unknown key "datum" in front matter; did you mean "date"?'
  ],
  [
    "a Dutch type",
    cell("input x", "type: gebied", "label: L"),
    '11: unknown type "gebied" in input; did you mean "area"?'
  ],
  [
    "a name with a hyphen",
    cell("query per-wijk", "SELECT 1"),
    '10: a query\'s name is a-z, 0-9 and _, at most 48 characters, found "per-wijk"; did you mean "per_wijk"?'
  ],
  [
    "a date with the day first",
    HEADER.replace("2026-01-15", "15-1-2026"),
    '4: date in front matter must be a date like 2026-01-31, found "15-1-2026"; did you mean "2026-01-15"?'
  ],
  [
    "a day that is not there",
    HEADER.replace("2026-01-15", "31-02-2026"),
    '4: date in front matter must be a date like 2026-01-31, found "31-02-2026"'
  ],
  [
    "a list without brackets",
    figure("areas: WK999901, WK999902"),
    '13: areas in trend must be an area code: BU and eight digits, WK and six, or GM and four, found "WK999901, WK999902"; did you mean "[WK999901, WK999902]"?'
  ],
  [
    "a comma in a number",
    cell("input x", "type: number", "label: L", "min: 0,5", "max: 2", "value: 1"),
    '13: min in input must be a number, found "0,5"; did you mean "0.5"?'
  ]
])("parse(source) says what was meant by %s", (_, source, message) => {
  expect(problem(source)).toBe(message);
});

it.each([
  ["2025", "2025JJ00"],
  ["2025-03", "2025MM03"],
  ["2025K2", "2025KW02"],
  ["2025-q4", "2025KW04"],
  ["Latest Year", "latest year"]
])("parse(source) says what was meant by the period %s", (period, meant) => {
  expect(problem(cell("map", "title: K", "indicator: a", "level: wijk", `period: ${period}`))).toBe(
    `14: period in map must be like 2024JJ00, 2021-2025, latest year or each month, found "${period}"; did you mean "${meant}"?`
  );
});

it("parse(source) takes one value where a list is asked", () => {
  const {header, cells} = parse(figure("areas: WK999901"));
  expect(header.authors).toEqual(["Team Onderzoek"]);
  expect(cells[0]).toMatchObject({spec: {areas: ["WK999901"]}});
});

it("write(parse(x)) keeps the lines of folded text", () => {
  const source = cell("note", "let op").replace(
    "description: Een proef.",
    "description: >-\n  Een zin die\n  over twee regels gaat."
  );
  expect(parse(source).header.description).toBe("Een zin die over twee regels gaat.");
  expect(write(parse(source))).toBe(source);
});
