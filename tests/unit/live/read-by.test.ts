import {expect, test} from "vitest";
import type {RuntimeCell} from "../../../src/engine/cell-runtime.js";
import {readDocument} from "../../../src/live/notebook-document.js";
import {tablesBehind} from "../../../src/live/read-by.js";
import {notebookOf} from "./open-live.js";

test("tablesBehind(id, notebook) lists the tables of a query and of the queries that it reads", () => {
  const {cells} = readDocument(
    notebookOf(
      "```input wijk\ntype: area\nlabel: Wijk\nlevel: wijk\nvalue: WK999901\n```\n" +
        "```query een\nFROM woning, wijk\n```\n```query twee\nFROM een, area\n```\n```query los\nFROM offence\n```\n"
    )
  );
  const [wijk, een, twee, los] = cells.map(({id}) => id);
  const runs = (id: string, name: string, reads: string[]): RuntimeCell => ({
    ...{id, name, reads, text: "", run: () => null}
  });
  const tables = new Map([
    [een, ["woning", "wijk"]],
    [twee, ["een", "area"]],
    [los, ["offence"]]
  ]);
  const notebook = {
    cells,
    running: [
      runs(wijk!, "wijk", []),
      runs(een!, "een", ["wijk"]),
      runs(twee!, "twee", ["een"]),
      runs(los!, "los", [])
    ],
    status: (id: string) => ({
      state: "done" as const,
      value: tables.has(id) ? {result: {tables: tables.get(id)}} : "WK999901"
    })
  };
  expect(tablesBehind(twee!, notebook)).toEqual(["een", "area", "woning", "wijk"]);
  expect(tablesBehind(los!, notebook)).toEqual(["offence"]);
});
