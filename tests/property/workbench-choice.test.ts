import fc from "fast-check";
import {beforeAll, expect, test} from "vitest";
import {sqlTokens} from "../../src/lib/queries/sql-tokens.js";
import {choiceOf, isMisfit} from "../../src/workbench/builder/choice-of.js";
import {outputColumns, tableOf} from "../../src/workbench/builder/query-choice.js";
import {sqlOf} from "../../src/workbench/builder/sql-of.js";
import {queryChoices} from "../fixtures/query-choices.js";
import {queryDatabase} from "../fixtures/query-database.js";
import {QUERY_SCHEMA} from "../fixtures/query-tables.js";

const choice = queryChoices();

const database = queryDatabase();

beforeAll(async () => {
  await database().run("CREATE TABLE gebied AS SELECT 'WK999901' AS area");
  await database().run("CREATE TABLE grens AS SELECT 5::DOUBLE AS value");
});

test("choiceOf(sqlOf(choice)) is the choice", () => {
  fc.assert(
    fc.property(choice, (one) => {
      expect(choiceOf(sqlOf(one, QUERY_SCHEMA), QUERY_SCHEMA)).toEqual(one);
    }),
    {numRuns: 5000}
  );
});

test("choiceOf(sql) of a query with a word changed, dropped or added is another choice or none", () => {
  const word = fc.constantFrom(
    "AND",
    "OR",
    "NOT",
    "sum",
    "(",
    ")",
    ",",
    "DISTINCT",
    "n",
    "area",
    "0",
    "'x'",
    "DESC",
    "AS"
  );
  const change = fc.record({at: fc.nat(60), drop: fc.boolean(), word: fc.option(word)});
  fc.assert(
    fc.property(choice, change, (one, {at, drop, word}) => {
      const sql = sqlOf(one, QUERY_SCHEMA);
      const tokens = sqlTokens(sql);
      const place = at % tokens.length;
      const from = tokens[place]!.at;
      const to = drop ? (tokens[place + 1]?.at ?? sql.length) : from;
      const changed = `${sql.slice(0, from)} ${word ?? ""} ${sql.slice(to)}`;
      const read = choiceOf(changed, QUERY_SCHEMA);
      if (isMisfit(read)) return;
      const words = (text: string) => sqlTokens(text).map(({kind, text}) => [kind, text]);
      expect(words(sqlOf(read, QUERY_SCHEMA))).toEqual(words(changed));
    }),
    {numRuns: 5000}
  );
});

test("sqlOf(choice) runs, and answers with the columns of the choice", async () => {
  await fc.assert(
    fc.asyncProperty(choice, async (one) => {
      const answer = await database().runAndReadAll(sqlOf(one, QUERY_SCHEMA));
      const table = tableOf(QUERY_SCHEMA, one.table)!;
      const columns = outputColumns(one, table);
      expect(answer.columnNames()).toEqual(
        columns.length > 0 ? columns : table.columns.map(({name}) => name)
      );
    }),
    {numRuns: 400}
  );
});
