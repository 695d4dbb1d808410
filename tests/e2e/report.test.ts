import {spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {parseHTML} from "linkedom";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {isDrawn} from "../../src/lib/notebook/draw/content.js";
import {parse} from "../../src/lib/notebook/parse.js";
import {sourceIn} from "../../src/lib/notebook/report-source.js";
import {type OpenSite, openSite} from "./support/open-site.js";

const REPORTS = readdirSync("notebooks")
  .filter((name) => name.endsWith(".md"))
  .map((name) => {
    const notebook = parse(readFileSync(join("notebooks", name), "utf8"));
    const folder = notebook.header.language === "en" ? "/en/rapporten" : "/rapporten";
    const figures = notebook.cells.filter(isDrawn).length;
    const path = `${folder}/${name.replace(/(\.en)?\.md$/, "")}`;
    return {path, title: notebook.header.title, figures, file: join("notebooks", name)};
  });
const HAS_PDFTOTEXT = spawnSync("pdftotext", ["-v"]).status === 0;
/** A4 without the margins of report.css (16, 15 and 24 mm), in CSS pixels. */
const SHEET = {width: ((210 - 30) / 25.4) * 96, height: ((297 - 40) / 25.4) * 96};
/** How near to the edge of the paper anything may come: most printers leave 5 mm white. */
const EDGE = (10 / 25.4) * 72;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(REPORTS)("$path", ({path, title, figures: expected, file}) => {
  test("shows every figure with its table, and its account, with JavaScript switched off", async () => {
    const {page, context, requests} = await site.open(path, {javaScriptEnabled: false});
    expect(await page.locator("h1").innerText()).toBe(title);
    const figures = page.locator("article figure.chart");
    expect(await figures.count()).toBe(expected);
    expect(await page.locator("article figure.chart-nothing").count()).toBe(0);
    for (const figure of await figures.all()) {
      expect(await figure.locator("table:visible").count()).toBe(1);
      expect(await figure.locator(".chart-provenance").innerText()).not.toBe("");
    }
    for (const figure of await page.locator("article figure.chart:has(.chart-drawing)").all()) {
      expect(await figure.locator("svg:visible").count()).toBeGreaterThanOrEqual(1);
      expect(await figure.locator(".chart-summary").innerText()).not.toBe("");
    }
    const hashes = await page.locator(".report-account .report-hash").allInnerTexts();
    expect(hashes).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/)
    ]);
    expect(requests.filter((url) => url.endsWith(".wasm"))).toEqual([]);
    await context.close();
  });

  test("fits a telephone without sideways scrolling, each figure drawn once", async () => {
    const {page, context} = await site.open(path, {viewport: {width: 390, height: 844}});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const drawings = await page
      .locator("article figure.chart:has(.chart-drawing)")
      .evaluateAll((all) =>
        all.map(
          (figure) =>
            [...figure.querySelectorAll(".chart-drawing")].filter((one) => one.getClientRects().length).length
        )
      );
    expect(drawings.filter((count) => count !== 1)).toEqual([]);
    await context.close();
  });

  test("can be kept as one file, which opens without site or scripts and holds the notebook", async () => {
    const {page: on, context} = await site.open(path);
    const link = on.locator(".report-tools a[download]");
    const [download] = await Promise.all([on.waitForEvent("download"), link.click()]);
    const name = await link.getAttribute("download");
    const kept = join(mkdtempSync(join(tmpdir(), "buurtpeil-kept-")), name!);
    await download.saveAs(kept);
    await context.close();
    const alone = await site.browser.newContext({javaScriptEnabled: false, offline: true});
    const page = await alone.newPage();
    const trouble: string[] = [];
    page.on("console", (message) => trouble.push(message.text()));
    page.on("request", (request) => trouble.push(request.url()));
    await page.goto(pathToFileURL(kept).href);
    expect(trouble).toEqual([pathToFileURL(kept).href]);
    expect(await page.locator("h1").innerText()).toBe(title);
    expect(await page.locator("figure.chart").count()).toBe(expected);
    expect(await page.locator("figure.chart table:visible").count()).toBe(expected);
    const {document} = parseHTML(readFileSync(kept, "utf8"));
    expect(sourceIn(document as unknown as Document)).toBe(readFileSync(file, "utf8"));
    await alone.close();
    rmSync(dirname(kept), {recursive: true});
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
    expect(whole.length).toBeGreaterThan(expected);
    expect(whole.filter(({height}) => height > SHEET.height)).toEqual([]);
    await context.close();
  });

  test.skipIf(!HAS_PDFTOTEXT)(
    "prints on A4 without cutting a drawing, a row, a note or a heading from its figure",
    async () => {
      const {page, context} = await site.open(path);
      await markEnds(page);
      const {text, pages, size, foot, edges} = await print(page);
      const sheet = (mark: string) => text.findIndex((one) => one.includes(mark));
      const marks = [...new Set(text.join("").match(/Q\d+A/g))];
      expect(size).toBe("A4");
      expect(pages).toBeGreaterThan(1);
      expect(marks.length).toBeGreaterThan(expected * 2);
      expect(marks.filter((mark) => sheet(mark) !== sheet(mark.replace("A", "Z")))).toEqual([]);
      expect(foot).toEqual(text.map((_, i) => `${i + 1}/${pages}`));
      expect(text.filter((one) => !one.includes(title))).toEqual([]);
      expect(text.filter((one) => !/(?:tot en met|up to and including) .* · [0-9a-f]{8}/.test(one))).toEqual(
        []
      );
      expect(edges.filter(({left, right}) => left < EDGE || right > 595 - EDGE)).toEqual([]);
      await context.close();
    }
  );
});

test.skipIf(!HAS_PDFTOTEXT)(
  "a file of a report prints with the choices of its inputs on every sheet",
  async () => {
    const {page, context} = await site.open("/rapporten/signaleringsoverleg");
    const link = page.locator(".report-tools a[download]");
    const chosen = await page.locator(".report-input").first().innerText();
    await page.goto(new URL((await link.getAttribute("href"))!, page.url()).href);
    const {text, pages, foot} = await print(page);
    const words = (one: string) => one.replace(/\s+/g, " ");
    expect(chosen).not.toBe("");
    expect(text.map((one) => words(one).includes(words(chosen)))).toEqual(text.map(() => true));
    expect(foot.at(-1)).toBe(`${pages}/${pages}`);
    await context.close();
  }
);

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
      .locator("main .reports h2 a, main .reports-older a")
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
    // Longer than thirty rows is longer than a sheet, and may run on.
    for (const figure of document.querySelectorAll("figure.chart:not(:has(tbody > tr:nth-child(30)))")) {
      figure.querySelector(".chart-title")!.append(` Q${n}A`);
      figure.querySelector(".chart-provenance")!.append(` Q${n}Z`);
      n++;
    }
    for (const note of document.querySelectorAll(".report-note")) write([...note.querySelectorAll("p, li")]);
  });
}

interface Printed {
  /** Text of every sheet. */
  text: string[];
  pages: number;
  size: string;
  /** What stands at the foot of every sheet, at the right. */
  foot: (string | undefined)[];
  /** How far to the left and right words stand on every sheet, in points. */
  edges: {left: number; right: number}[];
}

/** Prints to A4 and reads it back. */
async function print(page: Page): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), "buurtpeil-print-"));
  try {
    const file = join(folder, "report.pdf");
    writeFileSync(file, await page.pdf({preferCSSPageSize: true}));
    const read = (...args: string[]) =>
      spawnSync("pdftotext", [...args, file, "-"], {encoding: "utf8", maxBuffer: 2 ** 28}).stdout;
    const text = read("-layout").split("\f").slice(0, -1);
    const box = spawnSync("pdfinfo", [file], {encoding: "utf8"}).stdout;
    const numbers = (sheet: string, name: string) =>
      [...sheet.matchAll(new RegExp(`${name}="([\\d.]+)"`, "g"))].map(([, value]) => Number(value));
    return {
      text,
      pages: text.length,
      size: /Page size:.*\((A4)\)/.exec(box)?.[1] ?? box,
      foot: text.map((sheet) =>
        /\d+ ?\/ ?\d+(?=\s*$)/m.exec(sheet.split("\n").slice(-12).join("\n"))?.[0].replaceAll(" ", "")
      ),
      edges: read("-bbox")
        .split("<page ")
        .slice(1)
        .map((sheet) => ({
          left: Math.min(...numbers(sheet, "xMin")),
          right: Math.max(...numbers(sheet, "xMax"))
        }))
    };
  } finally {
    rmSync(folder, {recursive: true});
  }
}
