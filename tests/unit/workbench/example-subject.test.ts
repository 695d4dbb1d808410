import {expect, test} from "vitest";
import {exampleWords} from "../../../src/workbench/draw-result.js";
import {exampleQuery} from "../../../src/workbench/example-query.js";
import {exampleSubject} from "../../../src/workbench/example-subject.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const {manifest} = smallSnapshot();
const card = manifest.indicators.find((c) => c.id === "overbewoond")!;
const sql = exampleQuery(manifest, card, "wijk", "year", "nl");

test("exampleSubject(manifest, sql, locale) knows an example without its comments and in another language", () => {
  const statement = `${sql.replace(/^--.*\n/gm, "").replace(/\n/g, "  ")};`;
  expect(exampleSubject(manifest, statement, "en")).toEqual({
    card,
    scope: "by district, 2025",
    period: "2025"
  });
});

test("exampleSubject(manifest, sql, locale) says nothing of a query that was changed", () => {
  expect(exampleSubject(manifest, sql.replace("2025JJ00", "2024JJ00"), "nl")).toBeNull();
});

test("exampleWords(example, column, locale) gives each column its title and unit", () => {
  const example = exampleSubject(manifest, sql, "nl")!;
  const words = (column: string) => exampleWords(example, column, "nl");
  expect(words("rate")).toMatchObject({title: "overbewoond per wijk, 2025", unit: "%"});
  expect(words("n")).toMatchObject({title: "overbewoond, aantal per wijk, 2025", unit: "woningen"});
  expect(words("denominator").title).toBe("Aantal woningen in gebruik per wijk, 2025");
});
