import {expect, test} from "vitest";
import type {Desk} from "../../../../src/workbench/desk/desk.js";
import {notRun} from "../../../../src/workbench/publish/not-run.js";
import {settled} from "../../live/open-live.js";
import {openWork} from "../document/open-work.js";

const TABLES = [
  {name: "area", status: "code list"},
  {name: "figure", status: "protected"},
  {name: "woning", status: "protected"}
];
const desk = {locale: "nl", manifest: {tables: TABLES}} as unknown as Desk;

async function told(markdown: string, then: (work: ReturnType<typeof openWork>) => void = () => {}) {
  const work = openWork(markdown);
  await settled(work.live);
  then(work);
  return notRun(desk, work).map(({check, cell, refuses, stops, fix}) => ({check, cell, refuses, stops, fix}));
}

test("notRun() names a query of protected cubes, which the workbench may read and a report may not", async () => {
  const work = openWork("```query q\nSELECT count(*) AS n FROM woning\n```");
  await settled(work.live);
  const [found] = notRun(desk, work);
  expect(found).toMatchObject({check: "tables", cell: "cell-1", refuses: true});
  expect(found!.words).toContain("woning");
});

test("notRun() objects to no table of figures and code lists, and says that a query has no answer", async () => {
  const found = await told("```query q\nSELECT n FROM figure JOIN area USING (area)\n```");
  expect(found.map(({check}) => check)).toEqual(["runs"]);
});

test("notRun() names a query that was typed and not run, with a way to run it", async () => {
  const typed = await told("```query q\nSELECT 1 AS n FROM figure\n```", (work) =>
    work.do({do: "write", id: "cell-1", text: "SELECT 2 AS n FROM figure"})
  );
  expect(typed).toEqual([
    {check: "unrun", cell: "cell-1", refuses: true, stops: true, fix: {do: "run", id: "cell-1"}}
  ]);
});

test("notRun() names a broken cell, and text that no notebook may hold", async () => {
  expect(await told("```chrt\ntype: bar\n```")).toMatchObject([
    {check: "format", cell: "cell-1", stops: true}
  ]);
  const hidden = await told("Tekst.", (work) => work.do({do: "write", id: "cell-1", text: "Te\u200Bkst."}));
  expect(hidden).toMatchObject([{check: "format", cell: "cell-1", stops: true}]);
});

test("notRun() stops on details that were typed and not saved, with the way to them", async () => {
  expect(await told("Tekst.", (work) => work.draft("purpose", ""))).toEqual([
    {check: "unsaved", cell: null, refuses: true, stops: true, fix: {do: "details"}}
  ]);
});
