import {expect, test} from "vitest";
import {smallestChange} from "../../../../src/workbench/editor/smallest-change.js";

test("smallestChange(before, after) replaces only what differs", () => {
  expect(smallestChange("SELECT area FROM t", "SELECT name FROM t")).toEqual({
    from: 7,
    to: 11,
    insert: "name"
  });
  expect(smallestChange("ab", "aab")).toEqual({from: 1, to: 1, insert: "a"});
  expect(smallestChange("aaa", "aa")).toEqual({from: 2, to: 3, insert: ""});
  expect(smallestChange("", "x")).toEqual({from: 0, to: 0, insert: "x"});
});

test("smallestChange(text, text) changes nothing", () => {
  expect(smallestChange("SELECT 1", "SELECT 1")).toBe(null);
});
