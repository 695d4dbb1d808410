import {describe, expect, test} from "vitest";
import {sqlCompletion} from "../../../../src/workbench/editor/sql-completion.js";
import {answerTable, inputTable} from "../../../../src/workbench/editor/sql-tables.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";
import {listed, taken} from "./at-caret.js";

const {manifest} = smallSnapshot();
const TABLES = [
  table("area", "code list", ["area", "level", "name"]),
  table("figure", "protected", ["indicator", "area", "period", "n", "denominator"])
];
const suggest = sqlCompletion({...manifest, tables: TABLES}, "nl", () => [
  answerTable("per_wijk", ["area", "aandeel"], "nl"),
  answerTable("nog_niet", null, "nl"),
  inputTable("gebied", {type: "area", label: "Welk gebied?"}, "nl"),
  inputTable("grens", {type: "number", label: "Vanaf?", min: 0, max: 9, value: 1}, "nl")
]);

function table(name: string, status: "code list" | "protected", columns: string[]) {
  const types = columns.map((column) => ({name: column, type: "enum"}));
  return {name, status, base: 5, rows: 40, columns: types, content_sha256: ""};
}

describe("sqlCompletion(…) after FROM and JOIN", () => {
  test("lists tables of the snapshot, cells and inputs, and nothing else", () => {
    expect(listed(suggest, "SELECT * FROM |", true)).toEqual([
      "figure",
      "per_wijk",
      "nog_niet",
      "gebied",
      "grens",
      "area"
    ]);
  });

  test("lists a table that WITH makes", () => {
    expect(taken(suggest, "WITH eigen AS (SELECT 1) SELECT * FROM eig|")).toBe(
      "WITH eigen AS (SELECT 1) SELECT * FROM eigen|"
    );
  });

  test("lists tables after a comma in the list, and columns after one in SELECT", () => {
    expect(listed(suggest, "SELECT * FROM figure, ar|")).toEqual(["area"]);
    expect(listed(suggest, "SELECT n, den| FROM figure")).toContain("denominator");
  });
});

describe("sqlCompletion(…) of columns", () => {
  test("lists those of the tables that the query names, wherever it names them", () => {
    expect(listed(suggest, "SELECT de| FROM figure")[0]).toBe("denominator");
    expect(listed(suggest, "SELECT de| FROM area")).not.toContain("denominator");
    expect(taken(suggest, "SELECT aan| FROM per_wijk")).toBe("SELECT aandeel| FROM per_wijk");
  });

  test("lists those of one table after its name or alias and a point", () => {
    expect(listed(suggest, "SELECT f.| FROM figure f JOIN area AS a USING (area)")).toEqual([
      "indicator",
      "area",
      "period",
      "n",
      "denominator"
    ]);
    expect(listed(suggest, "SELECT a.| FROM figure f JOIN area AS a USING (area)")).toEqual([
      "area",
      "level",
      "name"
    ]);
    expect(listed(suggest, "SELECT area.na| FROM area")).toEqual(["name"]);
  });
});

describe("sqlCompletion(…) of values by their names", () => {
  test("writes the code of an area between quotes", () => {
    expect(taken(suggest, "SELECT n FROM figure WHERE Molenk|")).toBe(
      "SELECT n FROM figure WHERE 'WK999902'|"
    );
    expect(taken(suggest, "SELECT n FROM figure WHERE area = mol|", "Molenpad")).toBe(
      "SELECT n FROM figure WHERE area = 'BU99990201'|"
    );
  });

  test("writes the code and the quote that ends it within quotes, closed or not", () => {
    expect(taken(suggest, "WHERE area = 'oude s|")).toBe("WHERE area = 'WK999901'|");
    expect(taken(suggest, "WHERE area = 'oude s|' AND n > 5")).toBe("WHERE area = 'WK999901'| AND n > 5");
    expect(taken(suggest, "WHERE area IN ('WK999901', 'Molenk|')")).toBe(
      "WHERE area IN ('WK999901', 'WK999902'|)"
    );
  });

  test("lists within quotes what the column before holds", () => {
    expect(listed(suggest, "WHERE indicator = '|'")).toEqual([
      "overbewoond",
      "bewoond zonder inschrijving",
      "geregistreerde misdrijven"
    ]);
    expect(listed(suggest, "WHERE level = '|'")).toEqual(["gemeente", "wijk", "buurt"]);
    expect(listed(suggest, "WHERE period = '2025|'").slice(0, 2)).toEqual(["2025", "2021–2025"]);
  });

  test("writes a period for a year that is typed as a number", () => {
    expect(taken(suggest, "SELECT n FROM figure WHERE period = 2024|")).toBe(
      "SELECT n FROM figure WHERE period = '2024JJ00'|"
    );
    expect(listed(suggest, "SELECT n FROM figure WHERE n > 2024|")).toEqual([]);
  });
});

describe("sqlCompletion(…) of inputs", () => {
  test("writes an input that begins with $ as a table, with its column where none stands before", () => {
    expect(taken(suggest, "SELECT n FROM figure WHERE $geb|")).toBe(
      "SELECT n FROM figure WHERE area IN (FROM gebied)|"
    );
    expect(taken(suggest, "SELECT n FROM figure WHERE n >= $|", "$grens")).toBe(
      "SELECT n FROM figure WHERE n >= (FROM grens)|"
    );
  });
});

describe("sqlCompletion(…) of words", () => {
  test("writes a function with the caret between its brackets", () => {
    expect(taken(suggest, "SELECT medi| FROM figure")).toBe("SELECT median(|) FROM figure");
    expect(taken(suggest, "SELECT row_n| FROM figure")).toBe("SELECT row_number()| FROM figure");
  });

  test("lists nothing in a comment, in a text of another kind and before a letter is typed", () => {
    expect(listed(suggest, "SELECT 1 -- sel|")).toEqual([]);
    expect(listed(suggest, "SELECT 1 /* sel|")).toEqual([]);
    expect(listed(suggest, "SELECT $$sel|$$")).toEqual([]);
    expect(listed(suggest, "SELECT |")).toEqual([]);
    expect(listed(suggest, "SELECT n AS gem|")).toEqual([]);
  });
});
