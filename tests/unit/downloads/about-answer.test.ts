import {expect, test} from "vitest";
import {aboutAnswer} from "../../../src/lib/downloads/about-answer.js";
import {PLAIN_CSV} from "../../../src/lib/downloads/csv.js";
import {writeWithAbout} from "../../../src/lib/downloads/write-with-about.js";
import type {Manifest, TableEntry} from "../../../src/lib/snapshot/manifest.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const table = (name: string, status: TableEntry["status"], base: number): TableEntry => ({
  ...{name, status, base, rows: 1, columns: [], content_sha256: ""}
});
const small = smallSnapshot().manifest;
const [card] = small.indicators;
const manifest: Manifest = {
  ...small,
  indicators: [card!, {...card!, id: "drugs", base: 10}],
  tables: [
    table("area", "code list", 1),
    table("figure", "protected", 1),
    table("offence", "public", 1),
    table("woning", "protected", 5)
  ]
};

/** What stands with an answer, name by name. */
const about = (tables: string[], locale: "nl" | "en" = "nl", of = manifest) =>
  Object.fromEntries(
    aboutAnswer({name: "aantallen", tables}, of, locale).map(({name, words}) => [name, words])
  );

test("aboutAnswer(query, manifest, nl) tells the query, its tables, the rounding, the snapshot and whose it is", () => {
  expect(about(["woning", "area"])).toEqual({
    Bron: "Eigen query aantallen op area en woning",
    Onzekerheid: "Aantallen uit registers zijn afgerond op veelvouden van 5",
    Stand: "01234567, tot en met 31 december 2025",
    Uitgave: "Buurtpeil Waterveen. Fictieve gemeente: niets hiervan is echt."
  });
});

test("aboutAnswer(query, manifest, en) says the same in English", () => {
  expect(about(["woning"], "en")).toEqual({
    Source: "Own query aantallen on woning",
    Uncertainty: "Counts from registers are rounded to multiples of 5",
    Snapshot: "01234567, up to 31 December 2025",
    "Published by": "Buurtpeil Waterveen. Fictional municipality: none of this is real."
  });
});

test("aboutAnswer(query, manifest, locale) tells of figures each base to which some are rounded", () => {
  expect(about(["figure"]).Onzekerheid).toBe(
    "Aantallen uit registers zijn afgerond op veelvouden van 5 of 10"
  );
});

test("aboutAnswer(query, manifest, locale) tells no rounding of public tables", () => {
  expect(Object.keys(about(["offence", "area"]))).toEqual(["Bron", "Stand", "Uitgave"]);
});

test("aboutAnswer(query, manifest, locale) knows a table however its name was written", () => {
  expect(about(["WONING", "Woning"]).Bron).toBe("Eigen query aantallen op woning");
});

test("aboutAnswer(query, manifest, locale) tells nothing of an answer that reads nothing of the snapshot", () => {
  expect(about([])).toEqual({});
  expect(about(["een_andere_cel"])).toEqual({});
});

test("writeWithAbout(names, rows, about, dialect) repeats in each row where it comes from", () => {
  const entry = {key: "source" as const, name: "Bron", words: "BAG, 2025"};
  expect(writeWithAbout(["n"], [[1], [null]], [entry], PLAIN_CSV)).toBe(
    'n,Bron\r\n1,"BAG, 2025"\r\n,"BAG, 2025"\r\n'
  );
});

test("writeWithAbout(names, rows, about, dialect) leaves the answer its own names, case aside", () => {
  const entry = {key: "source" as const, name: "Bron", words: "BAG"};
  expect(writeWithAbout(["bron", "Bron (2)"], [[1, 2]], [entry], PLAIN_CSV)).toBe(
    "bron,Bron (2),Bron (3)\r\n1,2,BAG\r\n"
  );
});
