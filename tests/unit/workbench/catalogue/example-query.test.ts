import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {writeSnapshot} from "../../../../data-loaders/write-snapshot.js";
import {columnQuery, exampleQuery, tableQuery} from "../../../../src/workbench/catalogue/example-query.js";
import {waysOf} from "../../../../src/workbench/catalogue/figure-ways.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";

const {manifest, figures, shapes} = smallSnapshot();
const OFFERED = manifest.indicators.flatMap((card) =>
  waysOf(manifest, card, "query").map(({level, kind}) => ({
    card,
    level,
    period: kind,
    title: `${card.id} ${level} ${kind}`
  }))
);
const folder = mkdtempSync(join(tmpdir(), "buurtpeil-example-query-"));
let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  await writeSnapshot({tables: [], figures, shapes, manifest}, join(folder, "data"));
  instance = await DuckDBInstance.create(join(folder, "data/snapshot.duckdb"), {access_mode: "READ_ONLY"});
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, {recursive: true});
});

test.each(OFFERED)(
  "exampleQuery(…) runs on a snapshot and gives rows: $title",
  async ({card, level, period}) => {
    const answer = await connection.runAndReadAll(exampleQuery(manifest, card, level, period, "nl"));
    const areas = manifest.areas.filter((area) => area.level === level).length;
    const periods = manifest.periods.filter((p) => p.kind === period).length;
    expect(answer.currentRowCount).toBe(level === "gemeente" && period !== "span" ? periods : areas);
  }
);

test("exampleQuery(…) asks for the latest year, and says what the numbers mean", () => {
  const card = manifest.indicators[0]!;
  expect(exampleQuery(manifest, card, "wijk", "year", "en")).toBe(
    [
      "-- overbewoond: by district, 2025",
      "-- rate: per 100 dwellings in use",
      "-- n is a multiple of 5; 0 stands for 0 to 4",
      "SELECT area, name, n, denominator,",
      "       100.0 * n / nullif(denominator, 0) AS rate",
      "FROM figure",
      "JOIN area USING (area)",
      "WHERE indicator = 'overbewoond'",
      "  AND period = '2025JJ00'",
      "  AND level = 'wijk'",
      "ORDER BY rate DESC"
    ].join("\n")
  );
});

test("tableQuery(table) quotes a name that needs it", () => {
  expect(tableQuery("figure")).toBe("SELECT *\nFROM figure\nLIMIT 100");
  expect(tableQuery('a "b"')).toBe('SELECT *\nFROM "a ""b"""\nLIMIT 100');
});

test("columnQuery(table, column) adds up what is counted, and counts rows where nothing is", () => {
  const columns = ["area", "n"].map((name) => ({name, type: "VARCHAR"}));
  expect(columnQuery({name: "woning", columns}, "area")).toBe(
    "SELECT area, sum(n) AS n\nFROM woning\nGROUP BY ALL\nORDER BY ALL\nLIMIT 1000"
  );
  expect(columnQuery({name: "woning", columns}, "n")).toBe(
    "SELECT n, count(*) AS rows\nFROM woning\nGROUP BY ALL\nORDER BY ALL\nLIMIT 1000"
  );
});
