import {expect, test} from "vitest";
import type {ResultColumn} from "../../../src/engine/run-select.js";
import {resultCsv} from "../../../src/workbench/result-csv.js";

const columns: ResultColumn[] = [
  {name: "name", kind: "text", type: "VARCHAR"},
  {name: "rate", kind: "number", type: "DOUBLE"}
];

test("resultCsv(result, nl) separates by semicolons and writes a decimal comma", () => {
  const rows = [{name: "Sluis, oud", rate: 1234.5}];
  expect(resultCsv({columns, rows}, "nl")).toBe("name;rate\r\nSluis, oud;1234,5\r\n");
});

test("resultCsv(result, en) separates by commas and quotes what holds one", () => {
  const rows = [{name: 'Sluis, "oud"', rate: null}];
  expect(resultCsv({columns, rows}, "en")).toBe('name,rate\r\n"Sluis, ""oud""",\r\n');
});

test("resultCsv(result, locale) keeps a text from running as a formula, and a number a number", () => {
  const rows = [{name: "=1+1", rate: -2}];
  expect(resultCsv({columns, rows}, "nl")).toBe("name;rate\r\n'=1+1;-2\r\n");
});
