import {expect, test} from "vitest";
import {parseDraft} from "../../../src/lib/notebook/parse.js";
import {identify, nameOf} from "../../../src/live/live-cell.js";
import {notebookOf} from "./open-live.js";

const cells = (body: string) => parseDraft(notebookOf(body)).cells;
const query = (name: string, sql = "SELECT 1") => `\`\`\`query ${name}\n${sql}\n\`\`\`\n`;
const note = (text: string) => `\`\`\`note\n${text}\n\`\`\`\n`;

test("identify(cells, before) lets cells keep their ids when they change places", () => {
  const before = identify(cells(query("a") + query("b") + note("Een.")));
  const after = identify(cells(note("Een.") + query("b") + query("a")), before);
  expect(before.map(({id}) => id)).toEqual(["cell-1", "cell-2", "cell-3"]);
  expect(after.map(({id}) => id)).toEqual(["cell-3", "cell-2", "cell-1"]);
});

test("identify(cells, before) lets a cell that was edited keep its id", () => {
  const before = identify(cells(query("a") + note("Een.") + note("Twee.")));
  const after = identify(cells(query("a", "SELECT 2") + note("Een!") + note("Twee.")), before);
  expect(after.map(({id}) => id)).toEqual(["cell-1", "cell-2", "cell-3"]);
});

test("identify(cells, before) gives no cell the id of one that is gone", () => {
  const before = identify(cells(query("a") + query("b")));
  const without = identify(cells(query("a")), before);
  const after = identify(cells(query("a") + note("Nieuw.")), without);
  expect(after.map(({id}) => id)).toEqual(["cell-1", "cell-2"]);
});

test("nameOf(cell) knows the name of a broken cell, where its fence says one", () => {
  const [query, chart] = cells("```query per_wijk\n```\n```chart\ntitl: T\n```\n");
  expect(nameOf(query!)).toBe("per_wijk");
  expect(nameOf(chart!)).toBeNull();
});
