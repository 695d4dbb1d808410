import {createHash} from "node:crypto";
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {parseHTML} from "linkedom";
import {afterEach, expect, test} from "vitest";
import {writeReports} from "../../../site/reports.js";
import {sealLonePage} from "../../../src/lib/notebook/report/lone-page.js";
import {sourceIn} from "../../../src/lib/notebook/report-source.js";
import {notebookWith, type ReportFolders, reportFolders} from "./snapshot-folder.js";

const made: ReportFolders[] = [];
afterEach(() => {
  for (const {root} of made.splice(0)) rmSync(dirname(root), {recursive: true});
});

const CHART = `
Zie [het andere rapport](./ander.md) en [het CBS](https://www.cbs.nl).

\`\`\`chart
type: dot
title: Overbewoond per wijk
data: {indicator: overbewoond, level: wijk, period: latest year}
\`\`\`
`;

async function write(text: string | Buffer) {
  const folders = await reportFolders({});
  made.push(folders);
  writeFileSync(join(folders.notebooks, "proef.md"), text);
  await writeReports(folders);
  const page = readFileSync(join(folders.root, "rapporten/proef.md"), "utf8");
  const html = readFileSync(join(folders.root, "rapporten/bestand/proef.html"), "utf8");
  return {page, html, document: parseHTML(html).document as unknown as Document};
}

test("writeReports() makes a file by itself: title, warning, drawing, table, account and how to open it again", async () => {
  const {document} = await write(notebookWith(CHART));
  expect(document.documentElement.getAttribute("lang")).toBe("nl");
  expect(document.title).toBe("Proef | Buurtpeil Waterveen");
  expect(document.querySelector(".fictional strong")!.textContent).toBe(
    "Fictieve gemeente: niets hiervan is echt."
  );
  expect(document.querySelectorAll("figure.chart svg, figure.chart table").length).toBeGreaterThan(1);
  expect(document.querySelector(".report-account")!.textContent).toContain("tot en met 31 december 2025");
  expect(document.querySelector("body > footer")!.textContent).toContain(
    "Bewaard uit Buurtpeil van Waterveen"
  );
  expect(document.querySelector("body > footer")!.textContent).toContain("Open een notebook");
});

test("writeReports() lets a file by itself load and run nothing", async () => {
  const {document, html} = await write(notebookWith(CHART));
  const style = document.querySelector("style")!.textContent!;
  const hash = createHash("sha256").update(style).digest("base64");
  expect(document.querySelector("meta[http-equiv=Content-Security-Policy]")!.getAttribute("content")).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  );
  expect(document.querySelectorAll("script, link, img, iframe, object, [style], [onclick]").length).toBe(0);
  expect(style).not.toMatch(/url\(|@import/);
  expect(sealLonePage(html).html).toBe(html);
});

test("writeReports() keeps links to the web in a file by itself, and those to the site as text", async () => {
  const {document, page} = await write(notebookWith(CHART));
  const links = [...document.querySelectorAll(".report-prose a")].map((a) => a.getAttribute("href"));
  expect(links).toEqual(["https://www.cbs.nl"]);
  expect(document.querySelector(".report-prose p")!.textContent).toBe("Zie het andere rapport en het CBS.");
  expect(page).toContain('href="./ander.html"');
});

test("writeReports() puts the notebook in a file by itself as it was, line ends and byte order mark too", async () => {
  const text = `\uFEFF${notebookWith(CHART).replaceAll("\n", "\r\n")}`;
  const {document} = await write(text);
  expect(sourceIn(document)).toBe(text);
});

test("writeReports() says of a notebook in another encoding how to save it", async () => {
  const bytes = Buffer.from(notebookWith("Caf\u00e9"), "latin1");
  await expect(write(bytes)).rejects.toThrow(
    "notebook proef.md: it is not UTF-8; save it with that encoding"
  );
});

test("writeReports() gives a report the words for the foot of its sheets, with what inputs hold", async () => {
  const input = '```input wijk\ntype: area\nlabel: "Wijk:"\nlevel: wijk\nvalue: WK999901\n```\n';
  const {document} = await write(notebookWith(input));
  const sheet = document.documentElement.getAttribute("data-sheet")!.split("\n");
  expect(sheet.slice(0, 2)).toEqual(["Proef", "Wijk: Oude Sluis"]);
  expect(sheet[2]).toMatch(/^Waterveen \(fictief\) · gegevens tot en met 31 december 2025 · [0-9a-f]{8}$/);
});

test.each([
  ["<script>1</script>", "<script> in a page that stands by itself: it loads nothing"],
  ['<img src="x.png">', "<img> in a page that stands by itself: it loads nothing"],
  ['<p style="color:red">x</p>', "inline style on <p>: the policy forbids it; use a class"],
  ['<p onclick="x()">x</p>', "inline onclick on <p>: the policy forbids it; use a class"]
])("sealLonePage() refuses %s", (body, message) => {
  expect(() => sealLonePage(`<!doctype html><html><head></head><body>${body}</body></html>`)).toThrow(
    message
  );
});
