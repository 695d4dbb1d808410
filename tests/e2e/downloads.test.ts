import {readFile} from "node:fs/promises";
import {tableFromIPC} from "apache-arrow";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type OpenSite, openSite, type WatchedPage} from "./support/open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const FORMATS = ["svg", "png", "csv", "excel", "arrow"] as const;

/** Opens the choice of files of a figure, by name. */
async function menuOf(page: Page, selector: string): Promise<Locator> {
  const menu = page.locator(selector).locator("> .downloads");
  await menu.locator("summary").click();
  await menu.locator("button").first().waitFor();
  return menu;
}

/** Presses the button of a format and gives the file that comes. */
async function fileOf(page: Page, menu: Locator, format: string): Promise<{name: string; bytes: Buffer}> {
  const coming = page.waitForEvent("download");
  await menu.locator(`[data-format="${format}"]`).click();
  const download = await coming;
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

describe.each([
  [
    "/fenomeen/misdrijven",
    "Downloaden of bewerken",
    "Gebied",
    "Bron",
    "geregistreerde-misdrijven-per-buurt-2025"
  ],
  [
    "/en/fenomeen/misdrijven",
    "Download or edit",
    "Area",
    "Source",
    "registered-offences-by-neighbourhood-2025"
  ]
])("%s", (path, open, area, source, name) => {
  let watched: WatchedPage;
  const files = new Map<string, {name: string; bytes: Buffer}>();
  beforeAll(async () => {
    watched = await site.open(path);
    const menu = await menuOf(watched.page, "figure.chart-map");
    for (const format of FORMATS) files.set(format, await fileOf(watched.page, menu, format));
  });
  afterAll(() => watched.context.close());

  test("a map comes in every format, named after its title and period", () => {
    expect([...files.values()].map((file) => file.name)).toEqual(
      [".svg", ".png", ".csv", ".excel.csv", ".arrow"].map((ending) => name + ending)
    );
  });

  test("the button is named after its figure, and says what was saved", async () => {
    const figure = watched.page.locator("figure.chart-map");
    const title = await figure.locator(".chart-title").innerText();
    expect((await figure.locator(".downloads > summary").textContent())!.trim()).toBe(`${open}: ${title}`);
    expect(await figure.locator(".downloads [role=status]").innerText()).toContain(`${name}.arrow`);
  });

  test("the SVG is drawn by itself, strictly read, with nothing from elsewhere", async () => {
    const text = files.get("svg")!.bytes.toString("utf8");
    expect(text.match(/\b(?:href|src)=|url\((?!#)|@import|<(?:script|style|image|foreignObject)/g)).toBe(
      null
    );
    const told = await watched.page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, "image/svg+xml");
      const wrong = parsed.querySelector("parsererror")?.textContent ?? null;
      return {
        wrong,
        title: parsed.querySelector("svg > title")?.textContent,
        paths: parsed.querySelectorAll("path").length
      };
    }, text);
    expect(told.wrong).toBe(null);
    expect(told.title).toBe(await watched.page.locator("figure.chart-map .chart-title").innerText());
    expect(told.paths).toBeGreaterThan(50);
    expect(text).toContain(`${source}: `);
    expect(text).toContain("Buurtpeil Waterveen");
  });

  test("the PNG is twice the size of the SVG, on white, with ink in it", async () => {
    const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(
      files.get("svg")!.bytes.toString()
    )!;
    const url = `data:image/png;base64,${files.get("png")!.bytes.toString("base64")}`;
    const seen = await watched.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
      return {
        width: canvas.width,
        height: canvas.height,
        corner: [...data.slice(0, 4)],
        colours: colours.size
      };
    }, url);
    expect([seen.width, seen.height]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(seen.corner).toEqual([255, 255, 255, 255]);
    expect(seen.colours).toBeGreaterThan(20);
  });

  test("CSV, CSV for Excel and Arrow hold the same numbers, one row for each area", async () => {
    const table = tableFromIPC(files.get("arrow")!.bytes);
    const rates = [...table.getChild("rate")!].map((rate) => (rate === null ? "" : String(rate)));
    const plain = files.get("csv")!.bytes.toString("utf8");
    const excel = files.get("excel")!.bytes.toString("utf8");
    expect(plain.startsWith(`${area},`)).toBe(true);
    expect(excel.startsWith(path.startsWith("/en/") ? `\ufeff${area},` : `\ufeff${area};`)).toBe(true);
    expect(plain.trim().split("\r\n")).toHaveLength(table.numRows + 1);
    expect(table.numRows).toBe(await watched.page.locator("figure.chart-map .chart-marks > *").count());
    for (const [i, line] of plain.trim().split("\r\n").slice(1).entries()) expect(line).toContain(rates[i]!);
    const decimal = path.startsWith("/en/") ? "." : ",";
    for (const [i, line] of excel.trim().split("\r\n").slice(1).entries())
      expect(line).toContain(rates[i]!.replace(".", decimal));
  });

  test("nothing of it is against the policy of the page", () => expect(watched.trouble).toEqual([]));
});

test("a keyboard opens the choice, makes a file and closes the choice with Escape", async () => {
  const {page, context, trouble} = await site.open("/fenomeen/overbewoning");
  const menu = page.locator("figure.chart-line > .downloads");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await menu.locator("button").first().waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("downloads-workbench");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-format"))).toBe("svg");
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await coming).suggestedFilename()).toMatch(/^overbewoonde-woningen.*\.svg$/);
  await page.keyboard.press("Escape");
  expect(await menu.getAttribute("open")).toBe(null);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  expect(trouble).toEqual([]);
  await context.close();
});

test("a figure that was drawn again gives the numbers of what is chosen", async () => {
  const {page, context} = await site.open("/fenomeen/misdrijven#niveau=wijk");
  await page.locator("figure.chart-map .chart-title", {hasText: "per wijk"}).waitFor();
  const {name, bytes} = await fileOf(page, await menuOf(page, "figure.chart-map"), "arrow");
  expect(name).toContain("per-wijk");
  expect(
    new Set(
      tableFromIPC(bytes)
        .getChild("area")!
        .toJSON()
        .map((code) => String(code).slice(0, 2))
    )
  ).toEqual(new Set(["WK"]));
  await context.close();
});

test("a table of areas gives its numbers, the municipality first, and no drawing", async () => {
  const {page, context} = await site.open("/fenomeen/misdrijven");
  const menu = await menuOf(page, '[data-view="table"]');
  expect(
    await menu.locator("button").evaluateAll((all) => all.map((one) => one.getAttribute("data-format")))
  ).toEqual(["csv", "excel", "arrow"]);
  const {bytes} = await fileOf(page, menu, "csv");
  const lines = bytes.toString("utf8").trim().split("\r\n");
  expect(lines[1]).toContain("GM9999");
  expect(lines.length - 1).toBe(
    await page.locator("table.areas tbody tr:not(:has(th[scope=rowgroup], .group))").count()
  );
  await context.close();
});

test("what makes files is fetched when a choice is opened, and nothing of it before", async () => {
  const {page, context, requests} = await site.open("/fenomeen/misdrijven");
  await page.waitForLoadState("networkidle");
  const before = requests.length;
  await menuOf(page, "figure.chart-heatmap");
  const scripts = requests.slice(before).filter((url) => url.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  await context.close();
});

test.each([
  ["light", 390],
  ["dark", 1280]
] as const)("an open choice fits a screen in %s of %i px wide", async (colorScheme, width) => {
  const {page, context} = await site.open("/fenomeen/misdrijven", {
    viewport: {width, height: 844},
    colorScheme
  });
  const menu = await menuOf(page, "figure.chart-map");
  const box = (await menu.locator(".downloads-panel").boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const small = await menu
    .locator("button")
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).length);
  expect(small).toBe(0);
  await context.close();
});

test("a picture made on a dark screen is on white", async () => {
  const {page, context} = await site.open("/fenomeen/misdrijven", {colorScheme: "dark"});
  const {bytes} = await fileOf(page, await menuOf(page, "figure.chart-heatmap"), "svg");
  expect(bytes.toString("utf8")).toMatch(/<rect width="\d+" height="\d+" fill="#ffffff"\/>/);
  await context.close();
});

test("on paper there is no choice of files, and without scripts neither", async () => {
  const {page, context} = await site.open("/fenomeen/misdrijven");
  await page.locator("figure.chart-map > .downloads").waitFor();
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".downloads:visible").count()).toBe(0);
  await context.close();
  const still = await site.open("/fenomeen/misdrijven", {javaScriptEnabled: false});
  expect(await still.page.locator(".downloads").count()).toBe(0);
  await still.context.close();
});
