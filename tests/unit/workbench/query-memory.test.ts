import {expect, test} from "vitest";
import {queryMemory, withEntry} from "../../../src/workbench/query-memory.js";

test("queryMemory(storage) works on without memory where storage is refused", () => {
  const memory = queryMemory(() => {
    throw new DOMException("denied", "SecurityError");
  });
  memory.keepSql("SELECT 1");
  expect(memory.sql()).toBe("");
  expect(memory.history()).toEqual([]);
});

test("withEntry(history, entry) puts the latest on top and keeps each text once", () => {
  const before = [
    {sql: "a", outcome: "refused" as const},
    {sql: "b", outcome: {rows: 1}}
  ];
  expect(withEntry(before, {sql: "b", outcome: {rows: 2}})).toEqual([
    {sql: "b", outcome: {rows: 2}},
    {sql: "a", outcome: "refused"}
  ]);
});

test("withEntry(history, entry) keeps fifty", () => {
  const many = Array.from({length: 50}, (_, i) => ({sql: String(i), outcome: {rows: i}}));
  const after = withEntry(many, {sql: "new", outcome: "draft"});
  expect(after.length).toBe(50);
  expect(after.at(-1)!.sql).toBe("48");
});
