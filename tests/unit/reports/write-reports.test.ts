import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {parseHTML} from "linkedom";
import {afterEach, expect, test} from "vitest";
import {writeReports} from "../../../site/reports.js";
import {CliError} from "../../../src/lib/cli-error.js";
import {notebookWith, type ReportFolders, reportFolders} from "./snapshot-folder.js";

const made: ReportFolders[] = [];
afterEach(() => {
  for (const {root} of made.splice(0)) rmSync(dirname(root), {recursive: true});
});

const OBSERVED = `
## Kop

\`\`\`chart
type: dot
title: Overbewoond per wijk
data: {indicator: overbewoond, level: wijk, period: latest year}
\`\`\`

\`\`\`note
Dit zegt **niet** alles.
\`\`\`
`;

const QUERY = `
\`\`\`query per_buurt
SELECT a.name AS buurt, f.area AS area, f.n AS n,
  CASE WHEN f.denominator = 0 THEN 'empty' WHEN f.n = 0 THEN 'small' ELSE 'value' END AS state
FROM figure f JOIN area a USING (area)
WHERE f.indicator = 'overbewoond' AND f.period = '2021JJ00' AND a.level = 'buurt' AND f.n IS NOT NULL
ORDER BY buurt
\`\`\`
`;
const CHART = `
\`\`\`chart
type: bar
title: Overbewoond per buurt
data: per_buurt
y: buurt
value: n
state: state
unit: woningen
provenance: {source: BAG & BRP, period: "2021", population: woningen, uncertainty: afgerond}
\`\`\`
`;

async function render(notebooks: Record<string, string>): Promise<ReportFolders> {
  const folders = await reportFolders(notebooks);
  made.push(folders);
  await writeReports(folders);
  return folders;
}

function page({root}: ReportFolders, path = "rapporten/proef.md") {
  const text = readFileSync(join(root, path), "utf8");
  const html = text.slice(text.indexOf("---", 4) + 4);
  const {document} = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return {text, html, document};
}

async function message(notebooks: Record<string, string>): Promise<string> {
  const folders = await reportFolders(notebooks);
  made.push(folders);
  try {
    await writeReports(folders);
  } catch (error) {
    if (error instanceof CliError) return error.message;
    throw error;
  }
  return "no error";
}

test("writeReports() gives title, authors, date, prose, chart, note and account", async () => {
  const {document} = page(await render({"proef.md": notebookWith(OBSERVED)}));
  expect(document.querySelector("h1")!.textContent).toBe("Proef");
  expect(document.querySelector(".report-by")!.textContent).toBe("Door Anna en Bram, 15 januari 2026");
  expect(document.querySelector("time")!.getAttribute("datetime")).toBe("2026-01-15");
  expect(document.querySelector(".report-prose h2")!.textContent).toBe("Kop");
  expect(document.querySelector(".chart-title")!.textContent).toBe("Overbewoond per wijk");
  expect(document.querySelector(".report-note strong")!.textContent).toBe("niet");
  const terms = [...document.querySelectorAll(".report-account dt")].map((dt) => dt.textContent);
  expect(terms).toEqual([
    "Bronnen",
    "Periode",
    "Stand van de gegevens",
    "Bescherming",
    "Kenmerk van de gegevens",
    "Kenmerk van dit notebook"
  ]);
  expect(document.querySelector(".report-account")!.textContent).toContain("afgerond op veelvouden van 5");
  expect(document.querySelector(".report-account")!.textContent).toContain("BAG (Gemeente Waterveen)");
});

test("writeReports() names the hash of the notebook's own bytes", async () => {
  const folders = await render({"proef.md": notebookWith(OBSERVED)});
  const hashes = [...page(folders).document.querySelectorAll(".report-hash")].map((code) => code.textContent);
  const {hash} = JSON.parse(readFileSync(join(folders.data, "manifest.json"), "utf8"));
  const bytes = readFileSync(join(folders.notebooks, "proef.md"));
  expect(hashes).toEqual([hash, createHash("sha256").update(bytes).digest("hex")]);
});

test("writeReports() shows the same figures as the database holds", async () => {
  const folders = await render({"proef.md": notebookWith(OBSERVED + QUERY + CHART)});
  const {document} = page(folders);
  const instance = await DuckDBInstance.create(join(folders.data, "snapshot.duckdb"), {
    access_mode: "READ_ONLY"
  });
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(`
    SELECT a.name, f.n, f.denominator FROM figure f JOIN area a USING (area)
    WHERE f.indicator = 'overbewoond' AND f.period = '2025JJ00' AND a.level = 'wijk' ORDER BY a.area`);
  connection.closeSync();
  instance.closeSync();
  const rows = [...document.querySelector("table")!.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent)
  );
  const shown = rows.map((cells) => [cells[0], Number(cells.at(-2)), Number(cells.at(-1)!.replace(".", ""))]);
  expect(result.getRowsJS().length).toBe(2);
  expect(shown).toEqual(result.getRowsJS());
});

test("writeReports() shows a protected nought of a query as 0 tot 4", async () => {
  const {document} = page(await render({"proef.md": notebookWith(QUERY + CHART)}));
  const rows = [...document.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent)
  );
  expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
    ["Grachtzoom", "10"],
    ["Kadeplein", "20"],
    ["Molenpad", "15"],
    ["Polderhof", "niets te tellen"],
    ["Sluishoek", "aantal 0 tot 4"]
  ]);
});

test("writeReports() gives pages without script, style, handler or blank line, with a table per chart", async () => {
  const folders = await render({"proef.md": notebookWith(OBSERVED + QUERY + CHART)});
  const {html, document} = page(folders);
  expect(document.querySelectorAll("figure.chart").length).toBe(2);
  expect(document.querySelectorAll("figure.chart table").length).toBe(2);
  expect(document.querySelectorAll("figure.chart svg").length).toBeGreaterThanOrEqual(2);
  expect(document.querySelectorAll("figure.chart details:not([open])").length).toBe(0);
  expect(document.querySelectorAll("script, style, [style]").length).toBe(0);
  expect(html).not.toMatch(/\son\w+=/);
  expect(html).not.toMatch(/\n[ \t]*\n./);
  expect(html).not.toContain("$");
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("writeReports() keeps dollars, backslashes and blank lines of code for the reader", async () => {
  const prose = "Kost `\u0024{prijs}` en `C:\\pad`.\n\n```sql\nSELECT 1\n\n\nFROM x\n```\n";
  const {html, document} = page(await render({"proef.md": notebookWith(prose)}));
  expect(html).not.toMatch(/\$|\\|\n[ \t]*\n./);
  expect(document.querySelector("p code")!.textContent).toBe("\u0024{prijs}");
  expect(document.querySelector("pre")!.textContent).toBe("SELECT 1\n\n\nFROM x\n");
});

test("writeReports() lists reports for the page of reports, newest first", async () => {
  const folders = await render({
    "oud.md": notebookWith("Tekst.", {title: "Oud", date: "2025-01-01"}),
    "nieuw.md": notebookWith("Tekst.", {title: "Nieuw", date: "2026-01-01"}),
    "nieuw.en.md": notebookWith("Text.", {title: "New", date: "2026-01-01", language: "en"})
  });
  const list = JSON.parse(readFileSync(join(folders.root, "data/reports.json"), "utf8"));
  const {hash} = JSON.parse(readFileSync(join(folders.data, "manifest.json"), "utf8"));
  expect(list.reports.map((r: {slug: string; language: string}) => `${r.language}/${r.slug}`)).toEqual([
    "en/nieuw",
    "nl/nieuw",
    "nl/oud"
  ]);
  expect(list.reports[1]).toEqual({
    slug: "nieuw",
    language: "nl",
    title: "Nieuw",
    description: "Een proef.",
    date: "2026-01-01",
    authors: ["Anna", "Bram"],
    snapshot: hash,
    covers_until: "2025-12-31"
  });
  expect(existsSync(join(folders.root, "en/rapporten/nieuw.md"))).toBe(true);
});

test("writeReports() takes away pages of notebooks that are gone, and no other page", async () => {
  const folders = await render({"weg.md": notebookWith("Tekst."), "blijft.md": notebookWith("Tekst.")});
  writeFileSync(join(folders.root, "rapporten/index.md"), "# Rapporten\n");
  writeFileSync(join(folders.root, "rapporten/eigen.md"), "# Met de hand\n");
  rmSync(join(folders.notebooks, "weg.md"));
  await writeReports(folders);
  const left = ["bestand", "blijft.md", "eigen.md", "index.md"];
  expect(readdirSync(join(folders.root, "rapporten")).sort()).toEqual(left);
  expect(readdirSync(join(folders.root, "rapporten/bestand"))).toEqual(["blijft.html"]);
});

test("writeReports() changes nothing when one notebook has a mistake", async () => {
  const folders = await render({"a.md": notebookWith("Tekst.")});
  const before = readFileSync(join(folders.root, "rapporten/a.md"), "utf8");
  writeFileSync(join(folders.notebooks, "a.md"), notebookWith("Andere tekst."));
  writeFileSync(join(folders.notebooks, "b.md"), notebookWith("```query x\nSELECT kapot\n```"));
  await expect(writeReports(folders)).rejects.toThrow(CliError);
  expect(readFileSync(join(folders.root, "rapporten/a.md"), "utf8")).toBe(before);
  expect(readdirSync(join(folders.root, "rapporten")).sort()).toEqual(["a.md", "bestand"]);
});

test("writeReports() leaves out a notebook whose indicator the snapshot lacks, and says so", async () => {
  const folders = await reportFolders({"proef.md": notebookWith("Tekst.", {requires: "[overbewond]"})});
  made.push(folders);
  const said: string[] = [];
  await writeReports({...folders, progress: (text, share) => share ?? said.push(text)});
  expect(said).toEqual([
    'left out report proef.md: this snapshot has no indicator "overbewond"; did you mean "overbewoond"?',
    "rendered 0 reports"
  ]);
  expect(JSON.parse(readFileSync(join(folders.root, "data/reports.json"), "utf8"))).toEqual({
    reports: [],
    withdrawn: []
  });
});

test("writeReports() says honestly that a level and period are not offered", async () => {
  const chart = OBSERVED.replace("overbewoond, level: wijk", "bewoond_zonder_inschrijving, level: buurt");
  const {document} = page(await render({"proef.md": notebookWith(chart)}));
  expect(document.querySelector("figure.chart-nothing p")!.textContent).toBe(
    "bewoond zonder inschrijving: niet getoond per buurt per jaar: te weinig; kies meer jaren samen of wijk."
  );
});

test("writeReports() says honestly that a query found nothing", async () => {
  const {document} = page(
    await render({"proef.md": notebookWith(QUERY.replace("2021JJ00", "1999JJ00") + CHART)})
  );
  expect(document.querySelector("figure.chart-nothing p")!.textContent).toBe(
    "De gegevens bevatten hierover geen cijfers, dus is er niets te tekenen."
  );
});

test("writeReports() takes the latest year in which there is a figure to show", async () => {
  const {document} = page(await render({"proef.md": notebookWith(OBSERVED)}));
  expect(document.querySelector(".chart-provenance")!.textContent).toContain("Periode: 2025");
});

test.each([
  [
    "two statements",
    QUERY.replace("ORDER BY buurt", "; SELECT 2"),
    "proef.md:15: query per_buurt: These are several statements. Run one SELECT at a time, with no semicolon between."
  ],
  [
    "a write",
    "```query x\nDROP TABLE figure\n```",
    "proef.md:11: query x: DROP is not allowed here. A query only reads: begin with SELECT, FROM or WITH."
  ],
  [
    "a setting",
    "```query x\nSET threads = 1\n```",
    "proef.md:11: query x: SET is not allowed here. A query only reads: begin with SELECT, FROM or WITH."
  ],
  [
    "a table that does not exist",
    "```query x\nFROM figur\n```",
    "proef.md:11: query x: The table figur does not exist. Did you mean figure?"
  ],
  [
    "a column that does not exist",
    "```query x\nSELECT naam FROM area\n```",
    "proef.md:11: query x: The column naam does not exist. Did you mean name?"
  ],
  [
    "too many rows",
    "```query x\nFROM range(20000)\n```",
    "proef.md:10: query x: The answer has more than 10,000 rows. Sum with GROUP BY or choose a part with WHERE."
  ],
  [
    "the name of a table",
    "```query figure\nSELECT 1\n```",
    "proef.md:10: query figure: the snapshot has a table of that name; choose another"
  ],
  [
    "a misspelt column in a chart",
    QUERY + CHART.replace("y: buurt", "y: burt"),
    'proef.md:22: chart "Overbewoond per buurt": query per_buurt has no column "burt"; did you mean "buurt"?'
  ],
  [
    "a state that does not exist",
    QUERY.replace("'small'", "'smal'") + CHART,
    'proef.md:24: chart "Overbewoond per buurt": unknown state "smal" in column state; did you mean "small"?'
  ],
  [
    "a misspelt indicator",
    OBSERVED.replace("overbewoond,", "overbewond,"),
    'proef.md:15: chart "Overbewoond per wijk": no indicator "overbewond"; did you mean "overbewoond"?'
  ]
])("writeReports() names notebook, line and cell for %s", async (_, body, expected) => {
  expect(await message({"proef.md": notebookWith(body.replace(/^\n/, ""))})).toBe(`notebook ${expected}`);
});

test("writeReports() keeps queries from files", async () => {
  const said = await message({"proef.md": notebookWith("```query x\nFROM read_text('/etc/hostname')\n```")});
  expect(said).toBe(
    "notebook proef.md:11: query x: Files and web addresses cannot be read here. Only the tables of the catalogue can be queried."
  );
});

test.each([
  [
    "Proef Twee.md",
    notebookWith("x"),
    "notebook Proef Twee.md: the name must be a-z, 0-9 and -, such as wonen.md or wonen.en.md"
  ],
  [
    "index.md",
    notebookWith("x"),
    "notebook index.md: the name must be a-z, 0-9 and -, such as wonen.md or wonen.en.md"
  ],
  ["proef.en.md", notebookWith("x"), "notebook proef.en.md: the name says en, the front matter says nl"]
])("writeReports() refuses a notebook called %s", async (name, text, expected) => {
  expect(await message({[name]: text})).toBe(expected);
});

test("writeReports() refuses two notebooks for one page", async () => {
  expect(await message({"proef.md": notebookWith("x"), "proef.nl.md": notebookWith("x")})).toBe(
    "notebooks proef.md and proef.nl.md make the same page; rename one"
  );
});

test("writeReports() without a folder of notebooks lists none", async () => {
  const folders = await reportFolders({});
  made.push(folders);
  rmSync(folders.notebooks, {recursive: true});
  mkdirSync(join(folders.root, "rapporten"));
  await writeReports(folders);
  expect(JSON.parse(readFileSync(join(folders.root, "data/reports.json"), "utf8")).reports).toEqual([]);
});
