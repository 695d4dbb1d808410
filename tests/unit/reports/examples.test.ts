import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {Cell} from "../../../src/lib/notebook/notebook.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {write} from "../../../src/lib/notebook/write.js";

const NAMES = readdirSync("notebooks").filter((name) => name.endsWith(".md"));
const read = (name: string) => readFileSync(join("notebooks", name), "utf8");

test("there are notebooks to look at", () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(4);
});

test.each(NAMES)("notebooks/%s is written in the one form", (name) => {
  expect(write(parse(read(name)))).toBe(read(name));
});

test.each(NAMES.filter((name) => !name.endsWith(".en.md")))(
  "notebooks/%s has a twin with the same cells",
  (name) => {
    const shape = ({cells}: {cells: Cell[]}) =>
      cells.map((cell) => [cell.kind, cell.kind === "chart" ? [cell.spec.type, cell.spec.data] : null]);
    const dutch = parse(read(name));
    const english = parse(read(name.replace(".md", ".en.md")));
    expect(english.header.language).toBe("en");
    expect(english.header.date).toBe(dutch.header.date);
    expect(shape(english)).toEqual(shape(dutch));
  }
);

test.each(NAMES)(
  "notebooks/%s says what it does not show, and writes no number that data could change",
  (name) => {
    const {cells} = parse(read(name));
    expect(cells.some((cell) => cell.kind === "note")).toBe(true);
    const prose = cells
      .flatMap((cell) => (cell.kind === "prose" || cell.kind === "note" ? [cell.text] : []))
      .join("\n");
    expect(prose.match(/\d+(?:[.,]\d+)?/g)?.filter((n) => !["1.000", "1,000"].includes(n)) ?? []).toEqual([]);
  }
);
