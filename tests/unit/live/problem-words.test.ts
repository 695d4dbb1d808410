import {expect, test} from "vitest";
import {EngineFailed} from "../../../src/engine/engine-session.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {parseDraft} from "../../../src/lib/notebook/parse.js";
import {CellMistake} from "../../../src/live/cell-mistake.js";
import {problemWords} from "../../../src/live/problem-words.js";
import {notebookOf} from "./open-live.js";

const [query, broken] = parseDraft(notebookOf("```query q\nFROM figur\n```\n```map\ntitl: T\n```\n")).cells;
const context = (locale: Locale) => ({names: ["per_wijk"], tables: ["figure"], locale});

test("problemWords(unknown) names the cell that was probably meant", () => {
  const problem = {kind: "unknown", name: "per_wij"} as const;
  expect(problemWords(problem, query!, context("nl")).words).toBe(
    "Er is geen cel met de naam per_wij. Bedoelt u per_wijk?"
  );
  expect(problemWords({kind: "unknown", name: "xyz"}, query!, context("en")).words).toBe(
    "No cell is named xyz."
  );
});

test("problemWords(error) of a query says in plain words what the engine refused, with what it said", () => {
  const error = new Error("Catalog Error: Table with name figur does not exist!");
  expect(problemWords({kind: "error", error}, query!, context("en"))).toEqual({
    words: "The table figur does not exist. Did you mean figure?",
    line: 11,
    engine: "Catalog Error: Table with name figur does not exist!"
  });
});

test("problemWords(error) of a mistake in the notebook gives its line", () => {
  const error = broken?.kind === "broken" ? broken.problem : new Error("not broken");
  expect(problemWords({kind: "error", error}, broken!, context("nl")).line).toBe(14);
  expect(problemWords({kind: "error", error}, broken!, {...context("nl"), moved: 3}).line).toBe(17);
});

test("problemWords(error) tells a name that is taken from an engine that did not load", () => {
  const words = (error: Error) => problemWords({kind: "error", error}, query!, context("nl")).words;
  expect(words(new CellMistake("taken", "area"))).toBe(
    "De gegevens hebben zelf een tabel area. Geef deze cel een andere naam."
  );
  expect(words(new EngineFailed("HTTP 503"))).toBe("De rekenmachine kon niet worden geladen.");
});
