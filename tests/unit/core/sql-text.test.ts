import {expect, test} from "vitest";
import {literal, quoted} from "../../../src/lib/sql-text.js";

test("literal(text) doubles single quotes", () => {
  expect(literal("a'b''c")).toBe("'a''b''''c'");
});

test("quoted(name) doubles double quotes", () => {
  expect(quoted('a"b')).toBe('"a""b"');
});
