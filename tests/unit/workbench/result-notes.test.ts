import {expect, test} from "vitest";
import type {ResultRow} from "../../../src/engine/run-select.js";
import {chartShape} from "../../../src/workbench/chart-shape.js";
import {resultNotes} from "../../../src/workbench/result-notes.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const small = smallSnapshot().manifest;
const table = (name: string, status: "protected" | "public", base: number) => ({
  ...{name, status, base, rows: 1, columns: [], content_sha256: ""}
});
const manifest = {
  ...small,
  tables: [table("melding", "protected", 5), table("figure", "protected", 5), table("offence", "public", 1)]
};

/** What is noted of counts per buurt and month from a table. */
function notes(tables: string[], counts: number[], sql = "") {
  const text = (name: string) => ({name, kind: "text" as const, type: "VARCHAR"});
  const columns = [text("area"), text("period"), {name: "n", kind: "number" as const, type: "INTEGER"}];
  const rows: ResultRow[] = counts.map((n, i) => ({
    area: "BU99990101",
    period: `2025MM0${i + 1}`,
    n
  }));
  return resultNotes(sql, {columns, rows, tables}, chartShape({columns, rows}), manifest, "nl");
}

test("resultNotes() warns of cells that are too few to read one by one", () => {
  expect(notes(["melding"], [0, 5, 10])).toEqual([
    "Deze cellen per buurt per maand zijn te klein om één voor één te lezen: gemiddeld 5,0 per rij, waar 10 nodig is. Lees er geen verschillen in. Tel ze op tot wijk of gemeente, of tot jaar (GROUP BY)."
  ]);
});

test("resultNotes() says nothing of cells that the gate would show", () => {
  expect(notes(["melding"], [10, 5, 15])).toEqual([]);
});

test("resultNotes() says nothing of public tables, nor of figures, which hold only what is shown", () => {
  expect(notes(["offence"], [0, 5, 0])).toEqual([]);
  expect(notes(["figure"], [0, 5, 0])).toEqual([]);
});

test("resultNotes() takes a rate for no count", () => {
  expect(notes(["melding"], [0.4, 1.2, 3.5])).toEqual([]);
});

test("resultNotes(no rows) says where the indicator is shown that the query asked for", () => {
  const sql = "SELECT * FROM figure WHERE indicator = 'bewoond_zonder_inschrijving' AND period = '2025MM01'";
  expect(notes(["figure"], [], sql)).toEqual([
    "De tabel figure bevat alleen wat wordt getoond. bewoond zonder inschrijving is er: gemeente: meer jaren samen, jaar; wijk: meer jaren samen, jaar; buurt: meer jaren samen."
  ]);
});

test("resultNotes(no rows) says nothing of a query that names no indicator", () => {
  expect(notes(["figure"], [], "SELECT * FROM figure WHERE n < 0")).toEqual([]);
});
