import {expect, test} from "vitest";
import type {RuntimeCell} from "../../../src/engine/cell-runtime.js";
import {affected} from "../../../src/live/affected.js";
import {behind} from "../../../src/live/read-by.js";

const cell = (id: string, ...reads: string[]): RuntimeCell => ({
  id,
  name: id,
  reads,
  text: "",
  run: () => null
});
/** a, b → q → chart; b → r → other; c → alone. */
const CELLS = [
  cell("chart", "q"),
  cell("q", "a", "b"),
  cell("a"),
  cell("b"),
  cell("r", "b"),
  cell("other", "r"),
  cell("c"),
  cell("alone", "c")
];
const ids = (touched: string[]) => affected(CELLS, new Set(touched)).map(({id}) => id);

test("affected(cells, touched) chooses what follows an input, and what that reads besides", () => {
  expect(ids(["a"])).toEqual(["chart", "q", "a", "b"]);
  expect(ids(["b"])).toEqual(["chart", "q", "a", "b", "r", "other"]);
  expect(ids(["c"])).toEqual(["c", "alone"]);
  expect(ids([])).toEqual([]);
});

test("affected(cells, touched) ends on a circle", () => {
  expect(affected([cell("a", "b"), cell("b", "a")], new Set(["a"])).map(({id}) => id)).toEqual(["a", "b"]);
});

test("behind(id, cells) lists what a cell reads, by way of others too", () => {
  expect(behind("chart", CELLS)).toEqual(["q", "a", "b"]);
  expect(behind("c", CELLS)).toEqual([]);
});
