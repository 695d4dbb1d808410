import {afterEach, expect, test} from "vitest";
import type {LiveNotebook} from "../../../src/live/live-notebook.js";
import {readDocument} from "../../../src/live/notebook-document.js";
import type {Shown} from "../../../src/live/runtime-cells.js";
import {notebookOf, openLive, runs, settled, states} from "./open-live.js";

const opened: LiveNotebook[] = [];
afterEach(() => {
  for (const notebook of opened.splice(0)) notebook.close();
});
const open = async (source: string, options = {}) => {
  const notebook = openLive(source, options);
  opened.push(notebook);
  return settled(notebook);
};

const WIJK = "```input wijk\ntype: area\nlabel: Welke wijk?\nlevel: wijk\nvalue: WK999901\n```\n";
const JAAR = "```input jaar\ntype: period\nlabel: Welk jaar?\nkind: year\nvalue: 2024JJ00\n```\n";
const COMPARE =
  "```compare\ntitle: Naast elkaar\nindicator: overbewoond\narea: $wijk\nperiod: latest year\n```\n";
const MAP = "```map\ntitle: Kaart\nindicator: overbewoond\nlevel: wijk\nperiod: $jaar\n```\n";
const QUERY = "```query los\nSELECT 1 AS een\n```\n";
const CHART =
  "```chart\ntype: bar\ntitle: Los\ndata: los\ny: een\nvalue: een\nstate: een\nunit: stuks\n" +
  "provenance: {source: a, period: b, population: c, uncertainty: d}\n```\n";

/** The first area of a figure that is drawn. */
const firstArea = (notebook: LiveNotebook, kind: string) => {
  const {id} = notebook.cells.find(({cell}) => cell.kind === kind)!;
  const status = notebook.status(id);
  const {content} = (status as {value: Shown}).value;
  return content.kind === "figure" && "chart" in content.drawn ? content.drawn.chart.rows[0]!.area : null;
};

test("set(name, value) runs only what reads the input", async () => {
  const notebook = await open(notebookOf(`Tekst.\n\n${COMPARE}${WIJK}${MAP}${JAAR}`));
  expect(runs(notebook)).toEqual({prose: 1, compare: 1, wijk: 1, map: 1, jaar: 1});
  expect(firstArea(notebook, "compare")).toBe("WK999901");
  expect(notebook.set("wijk", "WK999902")).toBeNull();
  await settled(notebook);
  expect(runs(notebook)).toEqual({prose: 1, compare: 2, wijk: 2, map: 1, jaar: 1});
  expect(firstArea(notebook, "compare")).toBe("WK999902");
});

test("set(name, value) says why an input does not take a value, and keeps the one it has", async () => {
  const notebook = await open(notebookOf(WIJK + COMPARE));
  expect(notebook.set("wijk", ["WK999901", "WK999902"])).toBe("only one may be chosen");
  expect(notebook.values).toEqual({wijk: "WK999901"});
  expect(runs(notebook)).toEqual({wijk: 1, compare: 1});
});

test("openLiveNotebook({drawn}) runs nothing until an input is set, and then what reads it", async () => {
  const notebook = await open(notebookOf(WIJK + COMPARE + JAAR + MAP), {drawn: true});
  expect(states(notebook)).toEqual({
    wijk: "never ran",
    compare: "never ran",
    jaar: "never ran",
    map: "never ran"
  });
  notebook.set("jaar", "2023JJ00");
  await settled(notebook);
  expect(states(notebook)).toEqual({wijk: "never ran", compare: "never ran", jaar: "done", map: "done"});
});

test("a cell that is wrong fails alone, with its line", async () => {
  const notebook = await open(notebookOf(`\`\`\`map\ntitle: Kaart\nlevl: wijk\n\`\`\`\n${WIJK}${COMPARE}`));
  expect(states(notebook)).toEqual({broken: "error", wijk: "done", compare: "done"});
  const broken = notebook.cells[0]!;
  const status = notebook.status(broken.id);
  expect(status?.state === "failed" && status.problem.kind === "error" && status.problem.error).toMatchObject(
    {
      line: 12
    }
  );
});

test("two cells of one name fail with who reads them, and the rest lives", async () => {
  const notebook = await open(notebookOf(WIJK + WIJK + COMPARE + JAAR + MAP));
  expect(states(notebook)).toEqual({wijk: "duplicate", compare: "duplicate", jaar: "done", map: "done"});
});

test("a figure that reads a cell of another kind says so", async () => {
  const notebook = await open(notebookOf(JAAR + CHART.replace("data: los", "data: jaar")));
  const status = notebook.status(notebook.cells[1]!.id);
  expect(status).toMatchObject({
    state: "failed",
    problem: {kind: "error", error: {kind: "not_a_query", cell_name: "jaar"}}
  });
});

test("a broken input gives who reads it a problem upstream, under its name", async () => {
  const notebook = await open(notebookOf(WIJK.replace("label", "labl") + COMPARE));
  expect(states(notebook)).toEqual({broken: "error", compare: "upstream"});
});

test("an engine that does not open fails queries and their charts, and nothing else", async () => {
  const notebook = await open(notebookOf(QUERY + CHART + WIJK + COMPARE));
  expect(states(notebook)).toEqual({los: "error", chart: "upstream", wijk: "done", compare: "done"});
});

test("update(document) runs only what was changed and what reads it, and keeps ids and choices", async () => {
  const notebook = await open(notebookOf(WIJK + COMPARE + JAAR + MAP));
  notebook.set("wijk", "WK999902");
  await settled(notebook);
  const ids = notebook.cells.map(({id}) => id);
  notebook.update(
    readDocument(
      notebookOf(`Nieuw.\n\n${WIJK}${COMPARE}${JAAR}${MAP.replace("Kaart", "De kaart")}`),
      notebook.cells
    )
  );
  await settled(notebook);
  expect(notebook.cells.map(({id}) => id).slice(1)).toEqual(ids);
  expect(runs(notebook)).toEqual({prose: 1, wijk: 2, compare: 2, jaar: 1, map: 2});
  expect(notebook.values.wijk).toBe("WK999902");
});

test("update(document) takes the value of a deleted cell away from who reads it", async () => {
  const notebook = await open(notebookOf(WIJK + COMPARE));
  notebook.update(readDocument(notebookOf(COMPARE), notebook.cells));
  await settled(notebook);
  expect(states(notebook)).toEqual({compare: "unknown"});
  expect(notebook.values).toEqual({});
});

test("settled() is false as soon as a cell is going to run", async () => {
  const notebook = await open(notebookOf(WIJK + COMPARE + JAAR));
  notebook.set("wijk", "WK999902");
  expect(notebook.settled()).toBe(false);
  expect(states(await settled(notebook))).toEqual({wijk: "done", compare: "done", jaar: "done"});
});

test.each([
  ["twins", QUERY + QUERY, QUERY + QUERY.replace("1", "2"), "duplicate"],
  ["circles", "```query los\nFROM los\n```\n", "```query los\nSELECT * FROM los\n```\n", "circular"]
])("update(document) settles also where %s are changed", async (_, before, after, problem) => {
  const notebook = await open(notebookOf(before));
  notebook.update(readDocument(notebookOf(after), notebook.cells));
  expect(states(await settled(notebook))).toEqual({los: problem});
});

test("moved(id) says how far a cell has gone down since it ran, so that its line stays right", async () => {
  const notebook = await open(notebookOf(COMPARE + WIJK));
  notebook.update(readDocument(notebookOf(`Een.\n\nTwee.\n\n${COMPARE}${WIJK}`), notebook.cells));
  await settled(notebook);
  expect(notebook.moved(notebook.cells[1]!.id)).toBe(4);
});

test("a parameter that its input does not take is told, and the input holds its own value", async () => {
  const notebook = await open(notebookOf(WIJK + COMPARE, "parameters: {wijk: Nergens}\n"));
  expect(notebook.problem).toMatchObject({line: 8});
  expect(notebook.values).toEqual({wijk: "WK999901"});
});
