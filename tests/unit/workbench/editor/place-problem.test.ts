import {describe, expect, test} from "vitest";
import {readCells} from "../../../../src/lib/notebook/read-cells.js";
import {takeWay} from "../../../../src/workbench/editor/code-problem.js";
import {placeProblem} from "../../../../src/workbench/editor/place-problem.js";
import {queryMistake} from "../../../../src/workbench/editor/query-mistake.js";
import {wrongWord} from "../../../../src/workbench/editor/wrong-word.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();
const QUERY = "SELECT area, denominater\nFROM figure\nWHERE area = 'Molenkade'";

describe("placeProblem(text, told)", () => {
  test("finds the wrong word on its line, and a way out that replaces it", () => {
    const found = placeProblem(
      QUERY,
      {words: "?", line: 1, found: "DENOMINATER", meant: "denominator"},
      "nl"
    )!;
    expect(QUERY.slice(found.from, found.to)).toBe("denominater");
    expect(found.ways.map(({label}) => label)).toEqual(["Vervang denominater door denominator"]);
    expect(takeWay(QUERY, found.ways[0]!)).toBe(QUERY.replace("denominater", "denominator"));
  });

  test("takes a whole word, not the part of one", () => {
    const text = "SELECT nn, n FROM t";
    const found = placeProblem(text, {words: "?", line: null, found: "n", meant: "m"}, "nl")!;
    expect([found.from, found.to]).toEqual([11, 12]);
  });

  test("marks the line where the word is not known, and the last one where there are fewer", () => {
    const line = (number: number) => placeProblem(QUERY, {words: "?", line: number}, "nl")!;
    expect(QUERY.slice(line(2).from, line(2).to)).toBe("FROM figure");
    expect(QUERY.slice(line(9).from, line(9).to)).toBe("WHERE area = 'Molenkade'");
    expect(line(2).ways).toEqual([]);
  });

  test("gives nothing where nobody knows the place", () => {
    expect(placeProblem(QUERY, {words: "?", line: null, found: "nergens"}, "nl")).toBe(null);
  });

  test("adds what is missing on a line of its own", () => {
    const text = "title: Kaart\nlevel: wijk\n";
    const found = placeProblem(text, {words: "?", line: 1, lacking: "period: latest year"}, "en")!;
    expect(found.ways[0]!.label).toBe("Add period: latest year");
    expect(takeWay(text, found.ways[0]!)).toBe("title: Kaart\nlevel: wijk\nperiod: latest year\n");
  });
});

describe("queryMistake(sql, refusal)", () => {
  const mistake = (sql: string, refusal: Parameters<typeof queryMistake>[1]) =>
    queryMistake(sql, refusal, manifest, "nl");

  test("gives the code of an area, an indicator or a year that goes by its name", () => {
    expect(mistake(QUERY, {kind: "unknown_value", name: "Molenkade"})).toEqual({
      line: 3,
      found: "'Molenkade'",
      meant: "'WK999902'"
    });
    expect(mistake("x = 'overbewond'", {kind: "unknown_value", name: "overbewond"}).meant).toBe(
      "'overbewoond'"
    );
    expect(mistake("x = '2024'", {kind: "unknown_value", name: "2024"}).meant).toBe("'2024JJ00'");
    expect(mistake("x = 'Nergenshuizen'", {kind: "unknown_value", name: "Nergenshuizen"}).meant).toBe(null);
  });

  test("gives the word of SQL that is near the one at which the engine stopped", () => {
    const engine = 'Parser Error: syntax error at or near "FORM"\n\nLINE 2: FORM figure\n        ^';
    expect(mistake("SELECT *\nFORM figure", {kind: "syntax", line: 2, engine})).toEqual({
      line: 2,
      found: "FORM",
      meant: "FROM"
    });
  });

  test("gives a function of a near name, and the last part of a name with a schema", () => {
    expect(mistake("SELECT meadian(n)", {kind: "unknown_function", name: "meadian"}).meant).toBe("median");
    expect(
      mistake("SELECT main.figurs", {kind: "unknown_table", name: "main.figurs", nearest: "figure"})
    ).toEqual({
      line: null,
      found: "figurs",
      meant: "figure"
    });
  });
});

describe("wrongWord(error) of YAML", () => {
  const problemOf = (yaml: string) => {
    const [cell] = readCells(["```map", ...yaml.split("\n"), "```"], 0);
    if (cell?.kind !== "broken") throw new Error("not broken");
    return wrongWord(cell.problem);
  };

  test("reads a key, a value and what was meant", () => {
    expect(problemOf("titel: x\nindicator: a\nlevel: wijk\nperiod: latest year")).toEqual({
      found: "titel",
      meant: "title",
      missing: null
    });
    expect(problemOf("title: x\nindicator: a\nlevel: wijken\nperiod: latest year")).toEqual({
      found: "wijken",
      meant: "wijk",
      missing: null
    });
    expect(problemOf("title: x\nindicator: a\nlevel: wijk\nperiod: 2024-01")).toEqual({
      found: "2024-01",
      meant: "2024MM01",
      missing: null
    });
  });

  test("reads which key is missing, and what must stand in quotes", () => {
    expect(problemOf("title: x\nindicator: a\nlevel: wijk").missing).toBe("period");
    expect(problemOf("title: 2025\nindicator: a\nlevel: wijk\nperiod: latest year").meant).toBe('"2025"');
  });
});
