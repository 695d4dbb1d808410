import {expect, test} from "vitest";
import {answerNotes} from "../../../src/lib/queries/answer-notes.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const small = smallSnapshot().manifest;
const table = (name: string, status: "protected" | "public", base: number) => ({
  ...{name, status, base, rows: 1, columns: [{name: "n", type: "integer"}], content_sha256: ""}
});
const manifest = {
  ...small,
  tables: [table("melding", "protected", 5), table("figure", "protected", 5), table("offence", "public", 1)]
};

/** What is noted of counts per buurt and month from a table. */
function notes(tables: string[], counts: number[], sql = "") {
  const text = (name: string) => ({name, kind: "text" as const, type: "VARCHAR"});
  const columns = [text("area"), text("period"), {name: "n", kind: "number" as const, type: "INTEGER"}];
  const rows = counts.map((n, i) => ({
    area: "BU99990101",
    period: `2025MM0${i + 1}`,
    n
  }));
  return answerNotes(sql, {columns, rows, tables}, manifest, "nl");
}

test("answerNotes() warns of cells that are too few to read one by one", () => {
  expect(notes(["melding"], [0, 5, 10])).toEqual([
    "Deze cellen per buurt per maand zijn te klein om één voor één te lezen: gemiddeld 5,0 per rij, waar 10 nodig is. Lees er geen verschillen in. Tel ze op tot wijk of gemeente, of tot jaar (GROUP BY)."
  ]);
});

test("answerNotes() says nothing of cells that the gate would show", () => {
  expect(notes(["melding"], [10, 5, 15])).toEqual([]);
});

test("answerNotes() says nothing of public tables, nor of figures, which hold only what is shown", () => {
  expect(notes(["offence"], [0, 5, 0])).toEqual([]);
  expect(notes(["figure"], [0, 5, 0])).toEqual([]);
});

test("answerNotes() takes a rate for no count", () => {
  expect(notes(["melding"], [0.4, 1.2, 3.5])).toEqual([]);
});

test("answerNotes(no rows) says where the indicator is shown that the query asked for", () => {
  const sql = "SELECT * FROM figure WHERE indicator = 'bewoond_zonder_inschrijving' AND period = '2025MM01'";
  expect(notes(["figure"], [], sql)).toEqual([
    "De tabel figure bevat alleen wat wordt getoond. bewoond zonder inschrijving is er: gemeente: meer jaren samen, jaar; wijk: meer jaren samen, jaar; buurt: meer jaren samen."
  ]);
});

test("answerNotes(no rows) says nothing of a query that names no indicator", () => {
  expect(notes(["figure"], [], "SELECT * FROM figure WHERE n < 0")).toEqual([]);
});

/** What is noted of a query on figures that gave a row: the warnings' first words, or all of it. */
function warnings(sql: string, tables = ["figure", "area", "period"]): string[] {
  const kinds: Record<string, string> = {
    "in figure staan gemeente": "levels",
    "in figure staan jaren": "periods",
    "aantallen van meer indicatoren": "indicators",
    "gemiddelde van aandelen": "rates",
    "een 0 staat hier voor 0 tot 4": "zero",
    "niet wordt getoond telt": "missing",
    "deelt sommen": "division"
  };
  const columns = [{name: "x", kind: "number"}];
  return answerNotes(sql, {columns, rows: [{x: 1}], tables}, manifest, "nl").map(
    (note) => kinds[Object.keys(kinds).find((words) => note.includes(words)) ?? ""] ?? note
  );
}

const CHOSEN = "indicator = 'overbewoond' AND period = '2025JJ00'";
const ONE = `${CHOSEN} AND level = 'wijk'`;
test.each([
  ["levels", `SELECT sum(n) AS x FROM figure WHERE ${CHOSEN}`],
  ["levels", `SELECT sum(n) AS x FROM figure f JOIN area a ON f.area = a.area WHERE ${CHOSEN}`],
  ["levels", `SELECT sum(n) AS x FROM figure JOIN area USING (area) WHERE ${CHOSEN}`],
  ["levels", `SELECT sum(n) AS x FROM figure WHERE ${CHOSEN} -- level`],
  [
    "periods",
    "SELECT sum(n) AS x FROM figure JOIN area USING (area) WHERE indicator = 'overbewoond' AND level = 'wijk'"
  ],
  ["indicators", "SELECT sum(n) AS x FROM figure WHERE area = 'GM9999' AND period = '2025JJ00'"],
  [
    "indicators",
    "SELECT sum(n) AS x FROM figure WHERE area = 'GM9999' AND period = '2025JJ00' AND indicator IN ('overbewoond', 'lang_leeg')"
  ],
  ["rates", `SELECT avg(n / denominator) AS x FROM figure JOIN area USING (area) WHERE ${ONE}`],
  ["rates", `SELECT mean(rate) AS x FROM figure JOIN area USING (area) WHERE ${ONE}`],
  ["zero", `SELECT area FROM figure WHERE n = 0 AND ${CHOSEN}`],
  ["zero", `SELECT area FROM figure f WHERE f.n > 0 AND ${CHOSEN}`],
  ["missing", `SELECT coalesce(n, 0) AS x FROM figure WHERE ${CHOSEN}`],
  [
    "division",
    `SELECT sum(f.n) / sum(f.denominator) AS x FROM area a LEFT JOIN figure f ON f.area = a.area WHERE a.level = 'wijk' AND ${CHOSEN}`
  ]
])("answerNotes() warns of %s in %s", (warning, sql) => {
  expect(warnings(sql)).toEqual([warning]);
});

test.each([
  `SELECT sum(n) AS x FROM figure JOIN area USING (area) WHERE ${ONE}`,
  `SELECT area, sum(n) AS x FROM figure WHERE ${CHOSEN} GROUP BY area`,
  `SELECT area, sum(n) AS x FROM figure WHERE ${CHOSEN} GROUP BY ALL`,
  `SELECT sum(n) AS x FROM figure WHERE ${CHOSEN} AND area IN (FROM gebied)`,
  `SELECT sum(n) AS x FROM figure WHERE ${CHOSEN} AND area LIKE 'BU%'`,
  `SELECT sum(n) AS x FROM figure WHERE ${CHOSEN} AND left(area, 2) = 'WK'`,
  `SELECT sum(n) OVER (PARTITION BY area) AS x FROM figure WHERE ${CHOSEN}`,
  "SELECT sum(n) AS x FROM figure JOIN area USING (area) JOIN period p USING (period) WHERE level = 'wijk' AND p.kind = 'year' AND indicator IN ('overbewoond')",
  "SELECT indicator, sum(n) AS x FROM figure WHERE area = 'GM9999' AND period = '2025JJ00' GROUP BY indicator",
  "SELECT sum(n) FILTER (WHERE indicator = 'overbewoond') AS x FROM figure WHERE area = 'GM9999' AND period = '2025JJ00'",
  `SELECT CASE WHEN n = 0 THEN 'small' ELSE 'value' END AS state FROM figure WHERE ${CHOSEN}`,
  "SELECT count(*) AS x FROM figure WHERE n = 0 AND indicator = 'geregistreerde_misdrijven'",
  `SELECT sum(n) / sum(denominator) AS x FROM figure JOIN area USING (area) WHERE ${ONE}`,
  `SELECT sum(f.n) / sum(f.denominator) AS x FROM area a LEFT JOIN figure f ON f.area = a.area WHERE f.n IS NOT NULL AND a.level = 'wijk' AND ${CHOSEN}`,
  `SELECT max(n) AS x FROM figure WHERE ${CHOSEN}`,
  "SELECT avg(CASE WHEN f.n > 0 THEN 1 ELSE 0 END) AS x FROM figure f GROUP BY f.period",
  "SELECT 'sum(n)' AS x FROM figure"
])("answerNotes() says nothing of %s", (sql) => {
  expect(warnings(sql)).toEqual([]);
});

test("answerNotes() lets cubes be added up, which hold one level and one kind of period", () => {
  expect(warnings("SELECT sum(n) AS x FROM melding", ["melding"])).toEqual([]);
});

test("answerNotes() gives the way out in the reader's language", () => {
  const answer = {columns: [{name: "x", kind: "number"}], rows: [{x: 1}], tables: ["figure"]};
  expect(answerNotes(`SELECT sum(n) AS x FROM figure WHERE ${CHOSEN}`, answer, manifest, "en")).toEqual([
    "Note: figure holds the municipality, districts and neighbourhoods under each other. This query adds them up, so it counts everything more than once. Choose one level (WHERE level = 'wijk') or group by area."
  ]);
});
