import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {parseHTML} from "linkedom";
import {afterEach, expect, test} from "vitest";
import {withEntry} from "../../../site/publish/publications.js";
import {writeReports} from "../../../site/reports.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {notebookWith, type ReportFolders, reportFolders} from "./snapshot-folder.js";

const made: ReportFolders[] = [];
afterEach(() => {
  for (const {root} of made.splice(0)) rmSync(dirname(root), {recursive: true});
});

/** How an entry of the log differs from that of a report that was published as it is, on this snapshot. */
interface Logged {
  slug: string;
  action?: "published" | "withdrawn";
  notebook?: string;
  snapshot?: string;
  reason?: string;
}

async function folders(notebooks: Record<string, string>, log: Logged[] = []): Promise<ReportFolders> {
  const result = await reportFolders(notebooks);
  made.push(result);
  const {hash} = JSON.parse(readFileSync(join(result.data, "manifest.json"), "utf8"));
  const entries = log.map(({slug, action = "published", notebook, snapshot = hash, reason}) => ({
    action,
    slug,
    language: "nl" as const,
    title: `Titel van ${slug}`,
    date: "2026-02-01",
    authors: ["Anna"],
    reviewer: "Kim",
    ...(reason && {reason}),
    municipality: "GM9999",
    audience: "openbaar" as const,
    snapshot,
    notebook_hash: createHash("sha256")
      .update(notebook ?? "")
      .digest("hex")
  }));
  let text = "";
  const kept: Parameters<typeof withEntry>[0][number][] = [];
  for (const entry of entries) {
    text = withEntry(kept, entry);
    kept.splice(0, kept.length, ...JSON.parse(text).publications);
  }
  if (text) writeFileSync(join(result.notebooks, "publications.json"), text);
  return result;
}

async function page(from: ReportFolders, slug: string): Promise<Document> {
  await writeReports(from);
  const html = readFileSync(join(from.root, "rapporten", `${slug}.md`), "utf8");
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document as unknown as Document;
}

function list({root}: ReportFolders) {
  return JSON.parse(readFileSync(join(root, "data/reports.json"), "utf8"));
}

async function message(notebooks: Record<string, string>): Promise<string> {
  const from = await folders(notebooks);
  return writeReports(from).then(
    () => "no error",
    (error) => (error instanceof CliError ? error.message : Promise.reject(error))
  );
}

const notices = (document: Document) =>
  [...document.querySelectorAll(".report-notice")].map((notice) => notice.textContent);

test("a report that was replaced says so first, with a link to the newer one", async () => {
  const from = await folders({
    "oud.md": notebookWith("Tekst.", {title: "Oud"}),
    "nieuw.md": notebookWith("Tekst.", {title: "Nieuw", supersedes: "oud"})
  });
  const document = await page(from, "oud");
  const first = document.querySelector("article")!.firstElementChild!;
  expect(first.textContent).toBe("Dit rapport is vervangen. Lees nu: Nieuw");
  expect(first.querySelector("a")!.getAttribute("href")).toBe("./nieuw.html");
  expect(list(from).reports.map(({slug, newer}: {slug: string; newer?: object}) => [slug, newer])).toEqual([
    ["nieuw", undefined],
    ["oud", {slug: "nieuw", language: "nl", title: "Nieuw"}]
  ]);
});

test("a report that was replaced in the other language leads there", async () => {
  const from = await folders({
    "oud.md": notebookWith("Tekst."),
    "new.en.md": notebookWith("Text.", {title: "New", language: "en", supersedes: "oud"})
  });
  const link = (await page(from, "oud")).querySelector(".report-replaced a")!;
  expect([link.getAttribute("href"), link.getAttribute("hreflang")]).toEqual([
    "../en/rapporten/new.html",
    "en"
  ]);
});

test("a report whose replacement this site leaves out is not called replaced", async () => {
  const from = await folders({
    "oud.md": notebookWith("Tekst."),
    "nieuw.md": notebookWith("Tekst.", {supersedes: "oud", requires: "[er_is_geen]"})
  });
  expect(notices(await page(from, "oud"))).toEqual([]);
});

test("writeReports() refuses to replace a report that never was, by line", async () => {
  expect(
    await message({"oud.md": notebookWith("x"), "nieuw.md": notebookWith("x", {supersedes: "out"})})
  ).toBe('notebook nieuw.md:8: supersedes: no report is named "out"; did you mean "oud"?');
});

test("writeReports() refuses reports that replace each other", async () => {
  const message_ = await message({
    "a.md": notebookWith("x", {supersedes: "b"}),
    "b.md": notebookWith("x", {supersedes: "c"}),
    "c.md": notebookWith("x", {supersedes: "a"})
  });
  expect(message_).toBe(
    "notebook a.md:8: supersedes: a replaces b replaces c replaces a; one of them is the newest and is not replaced"
  );
});

test("a report may replace one that is only in the log", async () => {
  const from = await folders({"nieuw.md": notebookWith("x", {supersedes: "weg"})}, [
    {slug: "weg"},
    {slug: "weg", action: "withdrawn", reason: "verkeerde teller"}
  ]);
  await writeReports(from);
  expect(list(from).withdrawn).toEqual([
    {slug: "weg", language: "nl", title: "Titel van weg", date: "2026-02-01", reason: "verkeerde teller"}
  ]);
});

test("writeReports() makes no page of a notebook that was withdrawn, and says so", async () => {
  const from = await folders({"weg.md": notebookWith("x")}, [
    {slug: "weg", action: "withdrawn", reason: "fout"}
  ]);
  const said: string[] = [];
  await writeReports({...from, progress: (text, share) => share ?? said.push(text)});
  expect(said).toEqual(["left out report weg.md: it was withdrawn on 2026-02-01", "rendered 0 reports"]);
  expect(list(from).reports).toEqual([]);
});

test("a report names its reviewer for as long as its text is what was reviewed", async () => {
  const text = notebookWith("Tekst.");
  const same = await folders({"a.md": text}, [{slug: "a", notebook: text}]);
  expect((await page(same, "a")).querySelector(".report-by")!.textContent).toBe(
    "Door Anna en Bram, 15 januari 2026, nagekeken door Kim"
  );
  expect(list(same).reports[0].reviewer).toBe("Kim");
  const edited = await folders({"a.md": `${text}Meer.\n`}, [{slug: "a", notebook: text}]);
  expect((await page(edited, "a")).querySelector(".report-by")!.textContent).toBe(
    "Door Anna en Bram, 15 januari 2026"
  );
});

test("a report on a later snapshot says that its text is older than its figures", async () => {
  const from = await folders({"a.md": notebookWith("Tekst.", {snapshot: "abcdef0123"})});
  expect(notices(await page(from, "a"))).toEqual([
    "De tekst van dit rapport is van 15 januari 2026 en hoort bij een eerdere stand van de gegevens. De figuren tonen de stand van nu. Noemt de tekst een ander cijfer dan een figuur, ga dan uit van de figuur. Kenmerk van de eerdere gegevens: abcdef0123."
  ]);
});

const CHART = `
\`\`\`chart
type: dot
title: Overbewoond per wijk
data: {indicator: overbewoond, level: wijk, period: latest year}
\`\`\`
`;

/** Writes what a report showed when it was published: another title, on the given snapshot. */
function publish({notebooks}: ReportFolders, snapshot: string, changes: object | null): void {
  const provenance = {source: "BAG", period: "2024", population: "woningen", uncertainty: "afgerond"};
  const figure = {title: "Overbewoond", unit: "woningen", columns: [], rows: [], provenance};
  mkdirSync(join(notebooks, "published"), {recursive: true});
  writeFileSync(
    join(notebooks, "published/a.nl.json"),
    JSON.stringify({
      date: "2025-02-01",
      municipality: "GM9999",
      audience: "openbaar",
      snapshot,
      notebook_hash: "",
      figures: [figure],
      changes
    })
  );
}

test("a report on a later snapshot than its publication lists what differs", async () => {
  const from = await folders({"a.md": notebookWith(CHART)});
  publish(from, "0".repeat(64), null);
  const changed = (await page(from, "a")).querySelector(".report-changed details")!;
  expect(changed.querySelector("summary")!.textContent).toBe(
    "Wat er anders is dan bij de publicatie van 1 februari 2025"
  );
  expect([...changed.querySelectorAll("li")].map((li) => li.textContent)).toEqual([
    "Nieuwe figuur: “Overbewoond per wijk”.",
    "Figuur vervallen: “Overbewoond”."
  ]);
});

test("a report on the snapshot of its publication lists what that changed", async () => {
  const from = await folders({"a.md": notebookWith(CHART)});
  const {hash} = JSON.parse(readFileSync(join(from.data, "manifest.json"), "utf8"));
  publish(from, hash, {since: "2024-02-01", sentences: []});
  expect(notices(await page(from, "a"))).toEqual([
    "De cijfers in de figuren zijn gelijk aan die van de publicatie van 1 februari 2024."
  ]);
});

test("a report on the snapshot that it names says nothing of it", async () => {
  const from = await folders({});
  const {hash} = JSON.parse(readFileSync(join(from.data, "manifest.json"), "utf8"));
  writeFileSync(join(from.notebooks, "a.md"), notebookWith("Tekst.", {snapshot: hash.slice(0, 12)}));
  expect(notices(await page(from, "a"))).toEqual([]);
});
