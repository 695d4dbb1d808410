import {spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {parse} from "../../src/lib/notebook/parse.js";
import {type OpenSite, openSite} from "./support/open-site.js";

const REPORTS = readdirSync("notebooks")
  .filter((name) => name.endsWith(".md"))
  .map((name) => {
    const notebook = parse(readFileSync(join("notebooks", name), "utf8"));
    const folder = notebook.header.language === "en" ? "/en/rapporten" : "/rapporten";
    const charts = notebook.cells.filter((cell) => cell.kind === "chart").length;
    return {path: `${folder}/${name.replace(/(\.en)?\.md$/, "")}`, title: notebook.header.title, charts};
  });
const HAS_PDFTOTEXT = spawnSync("pdftotext", ["-v"]).status === 0;
/** A4 without the margins of print.css (16, 15 and 18 mm), in CSS pixels. */
const SHEET = {width: ((210 - 30) / 25.4) * 96, height: ((297 - 34) / 25.4) * 96};

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(REPORTS)("$path", ({path, title, charts}) => {
  test("shows every chart with its table, and its account, with JavaScript switched off", async () => {
    const {page, context, requests} = await site.open(path, {javaScriptEnabled: false});
    expect(await page.locator("h1").innerText()).toBe(title);
    const figures = page.locator("article figure.chart");
    expect(await figures.count()).toBe(charts);
    for (const figure of await figures.all()) {
      expect(await figure.locator("svg:visible").count()).toBeGreaterThanOrEqual(1);
      expect(await figure.locator("table:visible").count()).toBe(1);
      expect(await figure.locator(".chart-summary").innerText()).not.toBe("");
      expect(await figure.locator(".chart-provenance").innerText()).toContain("2025");
    }
    const hashes = await page.locator(".report-hash").allInnerTexts();
    expect(hashes).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/)
    ]);
    expect(requests.filter((url) => url.endsWith(".wasm"))).toEqual([]);
    await context.close();
  });

  test("fits a telephone without sideways scrolling", async () => {
    const {page, context} = await site.open(path, {viewport: {width: 390, height: 844}});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator(".chart-narrow:visible").count()).toBe(charts);
    await context.close();
  });

  test("has nothing on paper that is higher than a sheet and may not be broken", async () => {
    const {page, context} = await site.open(path, {viewport: {width: Math.floor(SHEET.width), height: 900}});
    await page.emulateMedia({media: "print"});
    const whole = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("article *")]
        .filter((node) => getComputedStyle(node).breakInside === "avoid")
        .map((node) => ({
          what: node.className || node.localName,
          height: node.getBoundingClientRect().height
        }))
    );
    expect(whole.filter(({what}) => what.startsWith("chart-drawing")).length).toBeGreaterThanOrEqual(charts);
    expect(whole.filter(({height}) => height > SHEET.height)).toEqual([]);
    await context.close();
  });

  test.skipIf(!HAS_PDFTOTEXT)(
    "prints on A4 without cutting a drawing, a row, a note or a heading from its figure",
    async () => {
      const {page, context} = await site.open(path);
      await markEnds(page);
      const {text, pages, size} = await print(page);
      const sheet = (mark: string) => text.findIndex((one) => one.includes(mark));
      const marks = [...new Set(text.join("").match(/Q\d+A/g))];
      expect(size).toBe("A4");
      expect(pages).toBeGreaterThan(1);
      expect(marks.length).toBeGreaterThan(charts * 2);
      expect(marks.filter((mark) => sheet(mark) !== sheet(mark.replace("A", "Z")))).toEqual([]);
      await context.close();
    }
  );
});

test.skipIf(!HAS_PDFTOTEXT)("a table that runs on repeats its head on every sheet", async () => {
  const {page, context} = await site.open("/rapporten/geregistreerde-misdrijven");
  await page.evaluate(() => {
    for (const [i, head] of [...document.querySelectorAll("thead th:first-child")].entries())
      head.textContent = `Kop${i}x`;
    for (const [i, head] of [...document.querySelectorAll("table")].entries())
      for (const cell of head.querySelectorAll("tbody tr > :first-child")) cell.textContent = `Rij${i}x`;
  });
  const {text} = await print(page);
  const missing = text.flatMap((sheet, n) =>
    [...new Set(sheet.match(/Rij\d+x/g))]
      .filter((row) => !sheet.includes(row.replace("Rij", "Kop")))
      .map((row) => `${row} on ${n}`)
  );
  expect(missing).toEqual([]);
  expect(text.filter((sheet) => sheet.includes("Rij0x")).length).toBeGreaterThan(1);
  await context.close();
});

test("the page of reports leads to every report of its language", async () => {
  for (const [path, folder] of [
    ["/rapporten/", "/rapporten/"],
    ["/en/rapporten/", "/en/rapporten/"]
  ] as const) {
    const {page, context} = await site.open(path);
    const links = await page
      .locator("main a[href*='rapporten/'], main .reports a")
      .evaluateAll((all) =>
        all.map((a) => new URL((a as HTMLAnchorElement).href).pathname.replace(/\.html$/, ""))
      );
    const mine = REPORTS.map((report) => report.path).filter((p) => p.startsWith(folder));
    expect([...new Set(links)].sort()).toEqual(mine.sort());
    await context.close();
  }
});

describe.skipIf(!inject("openDataUrl"))("zaanstad-open", () => {
  test("publishes the offences, is honest about months, and leaves out what it has no register for", async () => {
    const open = await openSite(inject("openDataUrl")!);
    const {page} = await open.open("/rapporten/geregistreerde-misdrijven", {javaScriptEnabled: false});
    expect(await page.locator("figure.chart").count()).toBe(4);
    expect(await page.locator("figure.chart table").count()).toBeGreaterThan(0);
    expect(await page.locator("article").innerText()).not.toContain("Waterveen");
    expect((await fetch(`${open.url}/rapporten/wonen-per-wijk`)).status).toBe(404);
    await open.close();
  });
});

/** Writes a mark at the beginning and the end of everything that must stay whole. */
async function markEnds(page: Page): Promise<void> {
  await page.emulateMedia({media: "print"});
  await page.evaluate(() => {
    let n = 0;
    const visible = (node: Element) => node.getClientRects().length > 0;
    const write = (all: Element[]) => {
      const texts = all.filter((node) => visible(node) && node.textContent?.trim());
      if (texts.length < 2) return;
      // Top and bottom as they stand, which is not always the order in the document.
      const top = (node: Element) => node.getBoundingClientRect().top;
      texts.sort((a, b) => top(a) - top(b));
      texts[0]!.textContent = `Q${n}A`;
      texts.at(-1)!.textContent = `Q${n}Z`;
      n++;
    };
    for (const drawing of document.querySelectorAll(".chart-drawing"))
      write([...drawing.querySelectorAll("text")]);
    for (const row of document.querySelectorAll("article tr")) write([...row.children]);
    for (const lead of document.querySelectorAll(".report-prose:has(+ .chart)")) {
      const heading = [...lead.querySelectorAll("h2")].at(-1);
      if (heading) write([heading, lead.nextElementSibling!.querySelector(".chart-title")!]);
    }
    for (const note of document.querySelectorAll(".report-note")) write([...note.querySelectorAll("p, li")]);
  });
}

/** Prints to A4 and returns the text of every sheet. */
async function print(page: Page): Promise<{text: string[]; pages: number; size: string}> {
  const folder = mkdtempSync(join(tmpdir(), "buurtpeil-print-"));
  try {
    const file = join(folder, "report.pdf");
    writeFileSync(file, await page.pdf({preferCSSPageSize: true}));
    const {stdout} = spawnSync("pdftotext", ["-layout", file, "-"], {encoding: "utf8"});
    const text = stdout.split("\f").slice(0, -1);
    const box = spawnSync("pdfinfo", [file], {encoding: "utf8"}).stdout;
    return {text, pages: text.length, size: /Page size:.*\((A4)\)/.exec(box)?.[1] ?? box};
  } finally {
    rmSync(folder, {recursive: true});
  }
}
