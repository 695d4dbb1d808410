import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {readPublications} from "../../../site/publish/publications.js";
import {publish} from "../../../site/publish/publish.js";
import {withdraw} from "../../../site/publish/withdraw.js";
import {good, type PublishFolder, publishFolder} from "./publish-folder.js";

let folder: PublishFolder;
beforeEach(async () => {
  folder = await publishFolder({"proef.md": good(), "proef.en.md": good({language: "en", title: "Trial"})});
});
afterEach(() => folder.remove());

const path = (name: string) => join(folder.notebooks, name);
const names = () => readdirSync(folder.notebooks).filter((name) => name.endsWith(".md"));
const run = (more: Partial<Parameters<typeof withdraw>[0]> = {}) =>
  withdraw({
    notebooks: folder.notebooks,
    slug: "proef",
    reason: "het register is verbeterd",
    by: "Cor Smit",
    municipality: "GM9999",
    audience: "openbaar",
    today: "2026-04-01",
    ...more
  });

test("withdraw() keeps both languages aside and logs why", () => {
  const text = readFileSync(path("proef.md"), "utf8");
  expect(run()).toEqual([
    {path: join("withdrawn", "proef.en.md"), language: "en"},
    {path: join("withdrawn", "proef.md"), language: "nl"}
  ]);
  expect(names()).toEqual([]);
  expect(readFileSync(path("withdrawn/proef.md"), "utf8")).toBe(text);
  expect(
    readPublications(folder.notebooks).map(({action, language, title, reviewer, reason, date}) =>
      [action, language, title, reviewer, reason, date].join("; ")
    )
  ).toEqual([
    "withdrawn; en; Trial; Cor Smit; het register is verbeterd; 2026-04-01",
    "withdrawn; nl; Proef; Cor Smit; het register is verbeterd; 2026-04-01"
  ]);
});

test("withdraw() of one language leaves the other", () => {
  run({language: "en"});
  expect(names()).toEqual(["proef.md"]);
});

test("withdraw() takes a notebook that cannot be read", () => {
  writeFileSync(path("proef.md"), "kapot");
  run({language: "nl"});
  expect(readFileSync(path("withdrawn/proef.md"), "utf8")).toBe("kapot");
  expect(readPublications(folder.notebooks)).toMatchObject([{title: "proef", authors: ["?"]}]);
});

test("withdraw() loses no text that was withdrawn before", async () => {
  const snapshot = `"${folder.snapshot.manifest.hash.slice(0, 12)}"`;
  run({language: "nl"});
  const first = readFileSync(path("withdrawn/proef.md"), "utf8");
  writeFileSync(path("inbox/proef.md"), good({title: "Nieuw", snapshot}));
  await publish({...folder, file: "proef.md", reviewer: "Dirk Vos", today: "2026-05-01"});
  run({language: "nl"});
  const [kept] = readdirSync(path("earlier"));
  expect(readFileSync(path(join("earlier", kept!)), "utf8")).toBe(first);
  expect(readFileSync(path("withdrawn/proef.md"), "utf8")).toContain("title: Nieuw\n");
  expect(readPublications(folder.notebooks).map(({action}) => action)).toEqual([
    "withdrawn",
    "published",
    "withdrawn"
  ]);
});

test.each<[string, Partial<Parameters<typeof withdraw>[0]>, string]>([
  ["an unknown report", {slug: "proev"}, 'no published report is named proev; did you mean "proef"?'],
  ["no reason", {reason: " "}, 'a withdrawal needs a reason that others may read: --reason "<text>"'],
  [
    "a reason with an address",
    {reason: "bewoner van 1506 AB 12 klaagde"},
    "--reason leads to a person or an address: say why without it, for the log is kept"
  ],
  ["nobody", {by: "1"}, '--by is the name of a person, such as --by "Anna Bos"']
])("withdraw() refuses %s, and changes nothing", (_, more, message) => {
  expect(() => run(more)).toThrow(message);
  expect(names()).toEqual(["proef.en.md", "proef.md"]);
  expect(existsSync(path("publications.json"))).toBe(false);
});
