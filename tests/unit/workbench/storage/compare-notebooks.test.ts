import {expect, test} from "vitest";
import {compareNotebooks, differenceInWords} from "../../../../src/workbench/storage/compare-notebooks.js";

const HEAD = `---
title: Overbewoning
language: nl
date: 2026-11-22
authors: [O&S]
description: Wat er is.
purpose: Oefenen.
---
`;
const QUERY = "```query cijfers\nSELECT area, n FROM figure\n```";
const NOTE = "```note\nWat deze cijfers laten zien, en wat niet.\n```";
const of = (body: string, values = {}, head = HEAD) => ({source: `${head}\n${body}\n`, values});
const hows = (before: string, after: string) =>
  compareNotebooks(of(before), of(after)).cells.map(({how, cell}) => `${how} ${cell.kind}`);

test("compareNotebooks(a, b) finds nothing where nothing differs", () => {
  const same = compareNotebooks(of(`${QUERY}\n\n${NOTE}`), of(`${QUERY}\n\n${NOTE}`));
  expect(same).toEqual({cells: [], front: false, values: false});
  expect(differenceInWords(same, "nl")).toBe("Er is niets verschillend.");
});

test("compareNotebooks(a, b) tells what was added and what was removed", () => {
  expect(hows(QUERY, `${QUERY}\n\n${NOTE}`)).toEqual(["added note"]);
  expect(hows(`${QUERY}\n\n${NOTE}`, NOTE)).toEqual(["removed query"]);
});

test("compareNotebooks(a, b) knows a query by its name, whatever its SQL says", () => {
  expect(hows(QUERY, "```query cijfers\nWITH x AS (VALUES (1)) TABLE x\n```")).toEqual(["changed query"]);
});

test("compareNotebooks(a, b) takes a text of which most words stayed for changed, another for new", () => {
  expect(hows("Er zijn tien adressen.", "Er zijn twintig adressen.")).toEqual(["changed prose"]);
  expect(hows("Er zijn tien adressen.", "Heel iets anders nu.")).toEqual(["added prose", "removed prose"]);
});

test("compareNotebooks(a, b) tells of one cell that was moved, not of those that made room", () => {
  const others = "## Kop\n\n```query een\nSELECT 1 AS a\n```\n\n```query twee\nSELECT 2 AS a\n```";
  expect(hows(`${others}\n\n${NOTE}`, `${NOTE}\n\n${others}`)).toEqual(["moved note"]);
});

test("compareNotebooks(a, b) tells apart the front matter, however it is written, and what inputs hold", () => {
  const flow = HEAD.replace("title: Overbewoning", "title:   Overbewoning");
  expect(compareNotebooks(of(NOTE), of(NOTE, {}, flow)).front).toBe(false);
  expect(
    compareNotebooks(of(NOTE), of(NOTE, {}, HEAD.replace("Overbewoning", "Overbewoning per wijk"))).front
  ).toBe(true);
  expect(compareNotebooks(of(NOTE, {wijk: ["WK01"]}), of(NOTE, {wijk: ["WK02"]})).values).toBe(true);
  expect(compareNotebooks(of(NOTE), of(NOTE, {wijk: ["WK02"]})).values).toBe(false);
});

test("differenceInWords(difference, locale) counts each kind of change", () => {
  const difference = compareNotebooks(
    of(`${QUERY}\n\n${NOTE}`),
    of(
      `## Nieuw\n\n\`\`\`query ander\nSELECT 3 AS drie\n\`\`\`\n\n${NOTE.replace("laten zien", "tonen")}`,
      {},
      HEAD.replace("O&S", "OenS")
    )
  );
  expect(differenceInWords(difference, "nl")).toBe(
    "2 cellen toegevoegd, 1 cel gewijzigd, 1 cel verwijderd, gegevens van het notebook gewijzigd"
  );
  expect(differenceInWords(difference, "en")).toBe(
    "2 cells added, 1 cell changed, 1 cell deleted, details of the notebook changed"
  );
});
