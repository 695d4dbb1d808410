import {expect, test} from "vitest";
import type {ResultColumn, ResultValue} from "../../../src/engine/run-select.js";
import {type AnswerOrder, inOrder, nextOrder} from "../../../src/live/answer-order.js";

const NUMBER: ResultColumn = {name: "n", kind: "number", type: "INTEGER"};
const TEXT: ResultColumn = {name: "n", kind: "text", type: "VARCHAR"};

/** Orders an answer of one column and tells its values. */
function ordered(
  column: ResultColumn,
  values: ResultValue[],
  way: AnswerOrder["way"],
  locale: "nl" | "en" = "nl"
): ResultValue[] {
  const rows = values.map((n) => ({n}));
  return inOrder({columns: [column], rows}, {column: "n", way}, locale).map((row) => row.n!);
}

test("nextOrder(order, column) puts the largest number first, then the smallest, then goes back", () => {
  const first = nextOrder(null, NUMBER);
  const second = nextOrder(first, NUMBER);
  const third = nextOrder(second, NUMBER);
  expect([first.way, second.way, third.way, nextOrder(third, NUMBER).way]).toEqual([
    "descending",
    "ascending",
    "none",
    "descending"
  ]);
});

test("nextOrder(order, column) puts text from A to Z first, then from Z to A, then goes back", () => {
  const first = nextOrder(null, TEXT);
  const second = nextOrder(first, TEXT);
  expect([first.way, second.way, nextOrder(second, TEXT).way]).toEqual(["ascending", "descending", "none"]);
});

test("nextOrder(order, column) begins anew at another column", () => {
  expect(nextOrder({column: "area", way: "descending"}, NUMBER)).toEqual({column: "n", way: "descending"});
});

test("inOrder(answer, order) orders numbers by value", () => {
  expect(ordered(NUMBER, [9, 100, -5, 0.5, Infinity], "ascending")).toEqual([-5, 0.5, 9, 100, Infinity]);
});

test("inOrder(answer, order) puts what has no value last both ways", () => {
  expect(ordered(NUMBER, [null, 2, Number.NaN, 3], "ascending")).toEqual([2, 3, null, Number.NaN]);
  expect(ordered(NUMBER, [null, 2, Number.NaN, 3], "descending")).toEqual([3, 2, null, Number.NaN]);
  expect(ordered(TEXT, ["b", null, "a"], "descending")).toEqual(["b", "a", null]);
});

test("inOrder(answer, order) orders text as a dictionary does, case and accents aside", () => {
  expect(ordered(TEXT, ["Zuid", "één", "eland", "Noord", "emmer"], "ascending")).toEqual([
    "één",
    "eland",
    "emmer",
    "Noord",
    "Zuid"
  ]);
});

test("inOrder(answer, order) orders numbers within text by value", () => {
  expect(ordered(TEXT, ["Wijk 10", "Wijk 9", "Wijk 1"], "ascending", "en")).toEqual([
    "Wijk 1",
    "Wijk 9",
    "Wijk 10"
  ]);
});

test("inOrder(answer, order) orders moments by time, also within a second", () => {
  const moment: ResultColumn = {name: "n", kind: "text", type: "TIMESTAMP"};
  const early = "2024-02-29 10:00:00.25";
  const late = "2024-02-29 10:00:00.5";
  expect(ordered(moment, [late, early, "2023-12-31 23:59:59"], "descending")).toEqual([
    late,
    early,
    "2023-12-31 23:59:59"
  ]);
});

test("inOrder(answer, order) orders yes and no", () => {
  expect(ordered({name: "n", kind: "boolean", type: "BOOLEAN"}, [false, true, false], "descending")).toEqual([
    true,
    false,
    false
  ]);
});

test("inOrder(answer, order) leaves rows that are equal as the query gave them, both ways", () => {
  const columns = [NUMBER, {...TEXT, name: "area"}];
  const rows = [
    {n: 1, area: "c"},
    {n: 2, area: "b"},
    {n: 1, area: "a"}
  ];
  const areas = (way: AnswerOrder["way"]) =>
    inOrder({columns, rows}, {column: "n", way}, "nl").map(({area}) => area);
  expect(areas("ascending")).toEqual(["c", "a", "b"]);
  expect(areas("descending")).toEqual(["b", "c", "a"]);
});

test("inOrder(answer, order) gives the query's own order where none is asked, or the column is gone", () => {
  const rows = [{n: 2}, {n: 1}];
  const answer = {columns: [NUMBER], rows};
  expect(inOrder(answer, null, "nl")).toBe(rows);
  expect(inOrder(answer, {column: "n", way: "none"}, "nl")).toBe(rows);
  expect(inOrder(answer, {column: "area", way: "ascending"}, "nl")).toBe(rows);
});

test("inOrder(answer, order) leaves the rows of the answer itself alone", () => {
  const rows = [{n: 2}, {n: 1}];
  inOrder({columns: [NUMBER], rows}, {column: "n", way: "ascending"}, "nl");
  expect(rows).toEqual([{n: 2}, {n: 1}]);
});
