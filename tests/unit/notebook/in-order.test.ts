import {expect, test} from "vitest";
import {inOrder} from "../../../src/lib/notebook/in-order.js";

const query = (name: string, ...reads: string[]) => ({name, line: name.charCodeAt(0) - 96, reads});
const names = (...queries: ReturnType<typeof query>[]) => inOrder(queries).map(({name}) => name);

test("inOrder(queries) puts each after those that it reads", () => {
  expect(names(query("c", "b"), query("b", "a"), query("a"))).toEqual(["a", "b", "c"]);
});

test("inOrder(queries) keeps the order of the page where nothing is read", () => {
  expect(names(query("b"), query("a"), query("c"))).toEqual(["b", "a", "c"]);
});

test("inOrder(queries) leaves tables and inputs alone", () => {
  expect(names(query("a", "figure", "gebied"))).toEqual(["a"]);
});

test("inOrder(queries) refuses a circle, and says which", () => {
  expect(() => names(query("a", "b"), query("b", "c"), query("c", "b"))).toThrow(
    "query b reads itself: b → c → b"
  );
});

test("inOrder(queries) refuses a query that reads itself", () => {
  expect(() => names(query("a", "a"))).toThrow("query a reads itself: a → a");
});
