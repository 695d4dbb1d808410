import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {type Publication, readPublications, withEntry} from "../../../site/publish/publications.js";
import {CliError} from "../../../src/lib/cli-error.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "buurtpeil-publications-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const ENTRY: Omit<Publication, "number" | "previous"> = {
  action: "published",
  slug: "wonen",
  language: "nl",
  title: "Wonen",
  date: "2026-03-02",
  authors: ["Anna Bos"],
  reviewer: "Bram Dijk",
  municipality: "GM9999",
  audience: "openbaar",
  snapshot: "aa",
  notebook_hash: "bb"
};
const file = () => join(folder, "publications.json");

function writeTwo(): void {
  writeFileSync(file(), withEntry([], ENTRY));
  const second = {...ENTRY, action: "withdrawn" as const, reason: "achterhaald", date: "2026-04-01"};
  writeFileSync(file(), withEntry(readPublications(folder), second));
}

test("readPublications() of a folder without a log is empty", () => {
  expect(readPublications(folder)).toEqual([]);
});

test("readPublications() gives what withEntry() wrote, numbered in order", () => {
  writeTwo();
  const [first, second] = readPublications(folder);
  expect({...first, previous: null}).toEqual({...ENTRY, number: 1, previous: null});
  expect(second).toMatchObject({number: 2, action: "withdrawn", reason: "achterhaald", date: "2026-04-01"});
  expect(second!.previous).toMatch(/^[0-9a-f]{64}$/);
});

const DAMAGED = "put publications.json of the notebooks back from a backup";

test.each([
  [
    "another reviewer",
    (text: string) => text.replace("Bram Dijk", "Cor Smit"),
    "entry 1 is not as it was written"
  ],
  [
    "another last date",
    (text: string) => text.replace("2026-04-01", "2026-04-02"),
    "entry 2 is not as it was written"
  ],
  ["a file cut off", (text: string) => text.slice(0, -20), "it cannot be read"],
  ["an unknown key", (text: string) => text.replace('"slug"', '"slog"'), "it cannot be read"]
])("readPublications() refuses a log with %s", (_, change, found) => {
  writeTwo();
  writeFileSync(file(), change(readFileSync(file(), "utf8")));
  expect(() => readPublications(folder)).toThrow(
    new CliError(`the log of publications is damaged: ${found}; ${DAMAGED}`)
  );
});

test("readPublications() refuses a log of which a line was taken out", () => {
  writeTwo();
  const log = JSON.parse(readFileSync(file(), "utf8"));
  writeFileSync(file(), JSON.stringify({...log, publications: log.publications.slice(1)}));
  expect(() => readPublications(folder)).toThrow(/entry 1 is not as it was written/);
  writeFileSync(file(), JSON.stringify({...log, publications: log.publications.slice(0, 1)}));
  expect(() => readPublications(folder)).toThrow(/entry 1 is not as it was written/);
});
