import {expect, test} from "vitest";
import {choiceOf, isMisfit} from "../../../../src/workbench/builder/choice-of.js";
import {sqlOf} from "../../../../src/workbench/builder/sql-of.js";
import {readEntries} from "../../../../src/workbench/catalogue/entries.js";
import {columnChoice, indicatorChoice} from "../../../../src/workbench/catalogue/found-choice.js";
import {makingsOf} from "../../../../src/workbench/catalogue/makings.js";
import {carryOut} from "../../../../src/workbench/document/commands.js";
import {newNotebook} from "../../../../src/workbench/opening/new-notebook.js";
import {queryDatabase} from "../../../fixtures/query-database.js";
import {QUERY_SCHEMA} from "../../../fixtures/query-tables.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";

const manifest = {...smallSnapshot().manifest, tables: QUERY_SCHEMA.tables};
const QUERIES = readEntries(manifest, "nl").flatMap((entry) =>
  makingsOf(entry, manifest, "nl", newNotebook("nl"))
    .filter(({id}) => id === "query")
    .map(({command}) => ({key: entry.key, command}))
);
const database = queryDatabase();

test.each(QUERIES)(
  "makingsOf($key) writes a query that runs, and that clicks can read",
  async ({command}) => {
    if (command.do !== "insert") throw new Error("expected a new cell");
    const {cell} = carryOut(newNotebook("nl"), {...command, at: 0}).document.cells[0]!;
    if (cell.kind !== "query") throw new Error("expected a query");
    expect(isMisfit(choiceOf(cell.sql, manifest))).toBe(false);
    expect((await database().runAndReadAll(cell.sql)).columnCount).toBeGreaterThan(0);
  }
);

test("indicatorChoice(…) asks for the latest year by area, highest rate first", () => {
  const [card] = manifest.indicators;
  expect(sqlOf(indicatorChoice(card!, manifest, {level: "wijk", kind: "year"}), manifest)).toBe(
    [
      "SELECT area, area.name,",
      "       sum(n) AS n,",
      "       sum(denominator) AS denominator,",
      "       100.0 * sum(n) / nullif(sum(denominator) FILTER (WHERE n IS NOT NULL), 0) AS rate",
      "FROM figure",
      "JOIN area USING (area)",
      "WHERE indicator = 'overbewoond'",
      "  AND area.level = 'wijk'",
      "  AND period = '2025JJ00'",
      "GROUP BY ALL",
      "ORDER BY rate DESC"
    ].join("\n")
  );
});

test("indicatorChoice(…) asks for each month of the municipality, in order of time", () => {
  const [card] = manifest.indicators;
  const choice = indicatorChoice(card!, manifest, {level: "gemeente", kind: "month"});
  expect(choice).toMatchObject({splits: ["period"], order: {by: "period", down: false}});
  expect(choice.filters).toEqual([
    {column: "indicator", values: ["overbewoond"]},
    {column: "area", values: ["GM9999"]},
    {column: "period.kind", values: ["month"]}
  ]);
});

const table = (name: string) => QUERY_SCHEMA.tables.find((one) => one.name === name)!;
test("columnChoice(table, column) adds up what is counted, and counts rows where nothing is", () => {
  expect(sqlOf(columnChoice(table("melding"), "kind", manifest), manifest)).toBe(
    "SELECT kind,\n       sum(n) AS n\nFROM melding\nGROUP BY ALL\nORDER BY kind\nLIMIT 1000"
  );
  expect(sqlOf(columnChoice(table("key_figure"), "level", manifest), manifest)).toBe(
    "SELECT level,\n       count(*) AS row_count\nFROM key_figure\nGROUP BY ALL\nORDER BY level\nLIMIT 1000"
  );
});

test("columnChoice(table, column) asks of a number from where to where it goes", () => {
  expect(sqlOf(columnChoice(table("key_figure"), "income_pct", manifest), manifest)).toBe(
    "SELECT min(income_pct) AS min_income_pct,\n       max(income_pct) AS max_income_pct\nFROM key_figure"
  );
});
