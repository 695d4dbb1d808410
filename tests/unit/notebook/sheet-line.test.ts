import {expect, test} from "vitest";
import {initialValues} from "../../../src/lib/notebook/input-values.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {sheetLine} from "../../../src/lib/notebook/sheet-line.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();

function written(input: string, values?: Record<string, string | string[]>): string {
  const notebook = parse(
    `---\ntitle: Proef\nlanguage: nl\ndate: 2026-01-15\nauthors: [Anna]\ndescription: Een proef.\npurpose: Proeven.\n---\n${input}`
  );
  return sheetLine(notebook, {...initialValues(notebook), ...values}, manifest);
}

const AREAS = '\n```input gebied\ntype: area\nlabel: "Gebied:"\nmultiple: true\nvalue: [BU99990101]\n```\n';
const END = "Waterveen (fictief) · gegevens tot en met 31 december 2025 · 01234567";

test("sheetLine() gives title, what inputs hold and the snapshot, a line each", () => {
  expect(written(AREAS)).toBe(`Proef\nGebied: Sluishoek\n${END}`);
});

test("sheetLine() of a notebook without inputs has no line for them", () => {
  expect(written("")).toBe(`Proef\n${END}`);
});

test("sheetLine() says what a reader chose instead, and that nothing is chosen", () => {
  expect(written(AREAS, {gebied: ["WK999902"]})).toContain("\nGebied: Molenkade\n");
  expect(written(AREAS, {gebied: []})).toContain("\nGebied: niets gekozen\n");
});

test("sheetLine() names four of many and counts the rest", () => {
  const all = ["BU99990101", "BU99990102", "BU99990103", "BU99990201", "BU99990202", "BU99990203"];
  expect(written(AREAS, {gebied: all})).toContain(
    "\nGebied: Sluishoek, Havenrand, Grachtzoom, Molenpad en 2 meer\n"
  );
});

test("sheetLine() does not call a real municipality fictional", () => {
  const notebook = parse(
    "---\ntitle: Proef\nlanguage: en\ndate: 2026-01-15\nauthors: [Anna]\ndescription: A trial.\npurpose: Trying.\n---\n"
  );
  const municipality = {code: "GM0001", name: "Elders", fictional: false};
  expect(sheetLine(notebook, {}, {...manifest, municipality})).toBe(
    "Proef\nElders · data up to and including 31 December 2025 · 01234567"
  );
});
