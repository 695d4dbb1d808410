import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {formatOutcome} from "../../../site/publish/format-outcome.js";
import {readPublications} from "../../../site/publish/publications.js";
import {check, publish} from "../../../site/publish/publish.js";
import {readPublishedFigures} from "../../../site/publish/published-figures.js";
import {readNotebooks} from "../../../site/reports/read-notebooks.js";
import {writeReports} from "../../../site/reports.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {good, type PublishFolder, publishFolder, TREND} from "./publish-folder.js";

let folder: PublishFolder;
beforeEach(async () => {
  folder = await publishFolder({});
});
afterEach(() => folder.remove());

const path = (name: string) => join(folder.notebooks, name);
const read = (name: string) => readFileSync(path(name), "utf8");
const put = (name: string, text: string) => writeFileSync(path(name), text);
const PRESENT = () => folder.snapshot.manifest.hash.slice(0, 12);
/** A good notebook on the present snapshot. */
const source = (front: Record<string, string> = {}) => good({snapshot: `"${PRESENT()}"`, ...front});
const run = (file: string, more: Partial<Parameters<typeof publish>[0]> = {}) =>
  publish({...folder, file, reviewer: "Cor Smit", today: "2026-03-02", ...more});

/** Every file under the notebooks with its text. */
function files(): Record<string, string> {
  const names = readdirSync(folder.notebooks, {recursive: true, encoding: "utf8"});
  return Object.fromEntries(names.filter((name) => /\.\w+$/.test(name)).map((name) => [name, read(name)]));
}

/** The same snapshot, in which one area has another number in one year. */
function laterSnapshot(n: number): PublishFolder["snapshot"] {
  const {manifest, figures} = folder.snapshot;
  const moved = figures.map((f) =>
    f.indicator === "overbewoond" && f.area === "GM9999" && f.period === "2025JJ00" ? {...f, n} : f
  );
  return {...folder.snapshot, manifest: {...manifest, hash: "ab".repeat(32)}, figures: moved};
}

test("publish() moves a notebook out of the inbox, and the build takes it", async () => {
  put("inbox/proef.md", source());
  const {published} = await run("proef.md");
  expect(published).toEqual({path: "proef.md", snapshot: null, earlier: null});
  expect(Object.keys(files()).sort()).toEqual(["proef.md", "publications.json", "published/proef.nl.json"]);
  const [notebook] = await readNotebooks(folder.notebooks);
  const [entry] = readPublications(folder.notebooks);
  expect(entry).toEqual({
    number: 1,
    action: "published",
    slug: "proef",
    language: "nl",
    title: "Proef",
    date: "2026-03-02",
    authors: ["Anna Bos", "Bram Dijk"],
    reviewer: "Cor Smit",
    municipality: "GM9999",
    audience: "openbaar",
    snapshot: folder.snapshot.manifest.hash,
    notebook_hash: notebook!.hash,
    previous: null
  });
});

test("publish() keeps the figures as published, which are the released numbers", async () => {
  put("inbox/proef.md", source());
  await run("proef.md");
  const {figures, changes} = readPublishedFigures(folder.notebooks, "proef", "nl", folder.snapshot.manifest)!;
  expect(figures.map(({title, unit}) => [title, unit])).toEqual([
    ["Woningen per wijk", "woningen"],
    ["Overbewoond door de jaren", "%"]
  ]);
  expect(figures[0]!.rows.map(({wijk, n}) => [wijk, n])).toEqual([
    ["Molenkade", 75],
    ["Oude Sluis", 75]
  ]);
  expect(changes).toBeNull();
});

test("readPublishedFigures() gives none for another audience, nor for another municipality", async () => {
  put("inbox/proef.md", source());
  await run("proef.md");
  const {municipality} = folder.snapshot.manifest;
  const asked = (of: Parameters<typeof readPublishedFigures>[3]) =>
    readPublishedFigures(folder.notebooks, "proef", "nl", of);
  expect(asked({municipality, audience: "intern"})).toBeNull();
  expect(asked({municipality: {...municipality, code: "GM0001"}, audience: "openbaar"})).toBeNull();
  expect(asked({municipality, audience: "openbaar"})?.figures).toHaveLength(2);
});

test("publish() writes the snapshot into a front matter that has none, and keeps its comments", async () => {
  const without = source({authors: "[Anna Bos] # om te beginnen"}).replace(/snapshot:.*\n/, "");
  put("inbox/proef.md", without);
  const {published} = await run("proef.md");
  expect(published?.snapshot).toBe(PRESENT());
  const [notebook] = await readNotebooks(folder.notebooks);
  expect(notebook!.notebook.header.snapshot).toBe(PRESENT());
  expect(read("proef.md")).toContain("authors: [Anna Bos] # om te beginnen\n");
});

test("publish() leaves everything as it was where something refuses", async () => {
  put("proef.md", source());
  put("inbox/proef.md", source().replace(/```note[\s\S]*?```\n/, ""));
  const before = files();
  const outcome = await run("proef.md", {file: path("inbox/proef.md")});
  expect(outcome.published).toBeNull();
  expect(files()).toEqual(before);
  expect(formatOutcome(outcome, "Cor Smit")).toBe(
    [
      "proef.md: weigeringen: 1, opmerkingen: 1",
      "  regel 1, weigering: er is geen duiding",
      "    doe dit: schrijf een note: wat dit laat zien, en wat niet",
      "  regel 1, opmerking: er is geen vertaling (en)",
      "    doe dit: schrijf proef.en.md; zonder vertaling leidt de lezer in de andere taal naar de lijst",
      "Dit rapport is niet eerder voor deze site gepubliceerd.",
      "Niet gepubliceerd; wat gepubliceerd was, staat er zoals het stond.",
      ""
    ].join("\n")
  );
});

test.each([
  ["an author", "anna bos", "author Anna Bos and reviewer anna bos are, or may be, one person"],
  ["an author's initial", "B. Dijk", "author Bram Dijk and reviewer B. Dijk are, or may be, one person"],
  ["an address", "cor@voorbeeld.nl", '--reviewer is the name of a person, such as --reviewer "Anna Bos"'],
  ["nothing", " ", '--reviewer is the name of a person, such as --reviewer "Anna Bos"']
])("publish() refuses %s as reviewer", async (_, reviewer, message) => {
  put("inbox/proef.md", source());
  const before = files();
  const failing = run("proef.md", {reviewer});
  await expect(failing).rejects.toThrow(CliError);
  await expect(failing).rejects.toThrow(message);
  expect(files()).toEqual(before);
});

test("publish() refuses a file from elsewhere, and a name that no page can have", async () => {
  const outside = mkdtempSync(join(tmpdir(), "buurtpeil-elsewhere-"));
  try {
    writeFileSync(join(outside, "proef.md"), source());
    writeFileSync(join(outside, "README.md"), "# Lees mij\n");
    await expect(run(join(outside, "proef.md"))).rejects.toThrow(
      "proef.md is published from notebooks/inbox: put it there first"
    );
    await expect(run(join(outside, "README.md"))).rejects.toThrow("the name must be a-z, 0-9 and -");
    await expect(run("weg.md")).rejects.toThrow("no notebook weg.md");
  } finally {
    rmSync(outside, {recursive: true});
  }
});

test("publish() keeps the text that it replaces, by what it says", async () => {
  put("inbox/proef.md", source());
  await run("proef.md");
  const first = read("proef.md");
  put("inbox/proef.md", source({title: "Anders"}));
  const {published} = await run(path("inbox/proef.md"));
  const [name] = readdirSync(path("earlier"));
  expect(name).toMatch(/^proef\.nl\.[0-9a-f]{8}\.md$/);
  expect(published!.earlier).toBe(join("earlier", name!));
  expect(read(published!.earlier!)).toBe(first);
  expect(read("proef.md")).toContain("title: Anders\n");
  expect(readPublications(folder.notebooks).map(({title}) => title)).toEqual(["Proef", "Anders"]);
});

test("publish() takes a notebook that was published by other means, and puts it in the log", async () => {
  put("oud.nl.md", source());
  const {published} = await run(path("oud.nl.md"));
  expect(published).toMatchObject({path: "oud.nl.md", snapshot: null});
  expect(readPublications(folder.notebooks).map(({slug}) => slug)).toEqual(["oud"]);
});

test("publish() replaces the file that makes the page, whatever it is called", async () => {
  put("proef.nl.md", source());
  put("inbox/proef.md", source({title: "Anders"}));
  await run(path("inbox/proef.md"));
  expect(readdirSync(folder.notebooks).filter((name) => name.endsWith(".md"))).toEqual(["proef.nl.md"]);
  expect(read("proef.nl.md")).toContain("title: Anders\n");
});

test("publish() gives each language its own file", async () => {
  put("inbox/proef.md", source({language: "en"}));
  await run(path("inbox/proef.md"));
  put("inbox/proef.md", source());
  await run(path("inbox/proef.md"));
  expect(readdirSync(folder.notebooks).filter((name) => name.endsWith(".md"))).toEqual([
    "proef.en.md",
    "proef.md"
  ]);
});

test("publish() refuses to publish the same once more", async () => {
  put("inbox/proef.md", source());
  await run("proef.md");
  await expect(run(path("proef.md"))).rejects.toThrow(
    "nothing to publish: proef.md is as it was published on 2026-03-02"
  );
});

test("publish() on newer data asks that the text was read again, then tells what changed", async () => {
  put("inbox/proef.md", source());
  await run("proef.md");
  const snapshot = laterSnapshot(250);
  const refused = await run(path("proef.md"), {snapshot, today: "2027-03-02"});
  expect(refused.findings.filter(({refuses}) => refuses).map(({words}) => words)).toEqual([
    `de tekst is geschreven op andere gegevens: ${PRESENT()}; de huidige zijn abababababab`
  ]);
  const done = await run(path("proef.md"), {snapshot, today: "2027-03-02", refreshSnapshot: true});
  expect(done.published).toMatchObject({path: "proef.md", snapshot: "abababababab"});
  expect(done.changes).toEqual({
    since: "2026-03-02",
    sentences: [
      "“Overbewoond door de jaren”: anders: 1 van de 5 cijfers.",
      "“Overbewoond door de jaren”: Waterveen, 2025: 7,1% (6,2 tot 8,2), eerder 4,3% (3,6 tot 5,1); de intervallen overlappen niet."
    ]
  });
  const kept = readPublishedFigures(folder.notebooks, "proef", "nl", snapshot.manifest);
  expect(kept!.changes).toEqual(done.changes);
  expect(read("proef.md")).toContain('snapshot: "abababababab"\n');
});

test("check() tells what changed and writes nothing", async () => {
  put("inbox/proef.md", source());
  await run("proef.md");
  const before = files();
  const outcome = await check({
    ...folder,
    snapshot: laterSnapshot(250),
    file: path("proef.md"),
    refreshSnapshot: true
  });
  expect(outcome.changes?.sentences).toHaveLength(2);
  expect(formatOutcome(outcome)).toContain("Veranderd sinds de publicatie van 2 maart 2026:\n  “Overbewoond");
  expect(files()).toEqual(before);
});

test("writeReports() makes nothing of what waits, was replaced or withdrawn", async () => {
  put("inbox/proef.md", source());
  await run("proef.md");
  put("inbox/half.md", "nog niet af");
  put("inbox/README.md", "# Lees mij\n");
  for (const name of ["earlier", "withdrawn"]) cpSync(path("inbox"), path(name), {recursive: true});
  await writeReports({notebooks: folder.notebooks, data: folder.data, root: folder.pages});
  expect(readdirSync(join(folder.pages, "rapporten")).filter((name) => name.endsWith(".md"))).toEqual([
    "proef.md"
  ]);
  expect(existsSync(join(folder.pages, "en/rapporten"))).toBe(false);
});

test("publish() stops at a log that was tampered with, and changes nothing", async () => {
  put("inbox/proef.md", source());
  await run("proef.md");
  put("publications.json", read("publications.json").replace("Cor Smit", "Anna Bos"));
  put("inbox/twee.md", source() + TREND);
  const before = files();
  await expect(run("twee.md")).rejects.toThrow(
    "the log of publications is damaged: entry 1 is not as it was written"
  );
  expect(files()).toEqual(before);
});
