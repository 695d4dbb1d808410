import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, test} from "vitest";
import {downloadTexts} from "../../../src/lib/i18n/downloads.js";
import {workbenchTexts} from "../../../src/lib/i18n/workbench.js";
import {HANDS, tabTo} from "../support/hands.js";
import {addCell, beginCell, begunNotebook} from "../support/open-notebook.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

const ENGINE = /\.wasm$/;
const ENGINE_MS = 90_000;
const SIZE = {viewport: {width: 1280, height: 900}};
const PATHS = {nl: "/werkbank", en: "/en/werkbank"} as const;
const LOCALES = ["nl", "en"] as const;
const QUERY = ".wb-cell-query .nb-query";

let site: OpenSite;
let bench: WatchedPage;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("before the engine is started", () => {
  test.each(LOCALES)("figures are found, made and read with no engine loaded: %s", async (locale) => {
    const {page, context, requests, trouble} = await site.open(PATHS[locale], SIZE);
    await begunNotebook(page, HANDS.mouse, "## Kop");
    await page.keyboard.press("Alt+c");
    await page.locator("#wb-catalogue-search").fill(locale === "nl" ? "overbewoonde" : "overcrowded");
    await page.locator('[data-key="indicator overbewoond"][aria-selected=true]').waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".wb-cell-map figure.chart").waitFor();
    await page.waitForLoadState("networkidle");
    expect(requests.filter((url) => ENGINE.test(url) || /snapshot\.\w*\.?duckdb/.test(url))).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

const REFUSED = {
  nl: [
    ["SELECT 1; SELECT 2", "meer opdrachten"],
    ["'); DROP TABLE figure; --", "geen geldige SQL"],
    ["DROP TABLE figure", "DROP is hier niet toegestaan"],
    ["ATTACH 'https://example.com/x.duckdb'", "ATTACH is hier niet toegestaan"],
    ["SELECT * FROM read_csv('https://example.com/x.csv')", "Bestanden en webadressen"],
    ["SELECT current_date", "geeft elke keer iets anders"],
    ["SELECT * FROM duckdb_settings()", "gaat over de rekenmachine"],
    ["PIVOT figure ON period USING sum(n)", "ON kolom IN"],
    ["SELECT * FROM figurs", "Bedoelt u figure?"],
    ["SELECT * FROM figure WHERE n > ?", "Vul een waarde in"],
    ["SELECT 'a'::INTEGER", "past niet in het gevraagde type"],
    ["SELECT range AS i FROM range(10001)", "10.000 rijen"]
  ],
  en: [
    ["SELECT 1; SELECT 2", "several statements"],
    ["'); DROP TABLE figure; --", "not valid SQL"],
    ["DROP TABLE figure", "DROP is not allowed here"],
    ["ATTACH 'https://example.com/x.duckdb'", "ATTACH is not allowed here"],
    ["SELECT * FROM read_csv('https://example.com/x.csv')", "Files and web addresses"],
    ["SELECT current_date", "answers differently each time"],
    ["SELECT * FROM duckdb_settings()", "about the engine"],
    ["PIVOT figure ON period USING sum(n)", "ON column IN"],
    ["SELECT * FROM figurs", "Did you mean figure?"],
    ["SELECT * FROM figure WHERE n > ?", "Fill in a value"],
    ["SELECT 'a'::INTEGER", "does not fit the type"],
    ["SELECT range AS i FROM range(10001)", "10,000 rows"]
  ]
} as const satisfies Record<string, readonly (readonly [sql: string, words: string])[]>;

describe.each(LOCALES)("a query cell: %s", (locale) => {
  const t = workbenchTexts[locale];
  let page: Page;
  beforeAll(async () => {
    bench = await site.open(PATHS[locale], {...SIZE, acceptDownloads: true});
    page = bench.page;
    await page.locator("[data-begin=new]").click();
    await beginCell(page, HANDS.mouse, "query");
    await page.locator("code-editor[data-editor=rich]").waitFor();
    await page.locator(`${QUERY}[data-state=done]`).waitFor({timeout: ENGINE_MS});
  });
  afterEach(() => expect(bench.trouble).toEqual([]));
  afterAll(() => bench.context.close());

  test("codes, dates, yes and no, wide and broken numbers, and what is missing arrive as they are", async () => {
    await run(
      page,
      "SELECT level, DATE '2024-02-29' AS day, true AS yes, 12345678901::HUGEINT AS wide, " +
        "1.25 AS part, NULL AS nothing FROM area WHERE level = 'gemeente'"
    );
    expect(await page.locator(`${QUERY} tbody tr`).innerText()).toBe(
      locale === "nl"
        ? "gemeente\t2024-02-29\tja\t12.345.678.901\t1,25\t–\ngeen waarde"
        : "gemeente\t2024-02-29\tyes\t12,345,678,901\t1.25\t–\nno value"
    );
  });

  test("an answer without rows says so, and has no table", async () => {
    await run(page, "SELECT * FROM figure WHERE n < 0");
    expect(await page.locator(`${QUERY} .nb-answer`).innerText()).toBe(t.empty);
    expect(await page.locator(`${QUERY} table`).count()).toBe(0);
  });

  test("a long answer shows its first rows, and more by a press", async () => {
    await run(page, "SELECT range AS i FROM range(10000) ORDER BY i");
    expect(await page.locator(`${QUERY} tbody tr`).count()).toBe(20);
    expect(await page.locator(`${QUERY} .nb-answer`).innerText()).toContain(
      locale === "nl" ? "10.000 rijen, 1 kolom" : "10,000 rows, 1 column"
    );
    await page.locator(`${QUERY} [data-more]`).click();
    expect(await page.locator(`${QUERY} tbody tr`).count()).toBe(220);
  });

  test.each(["mouse", "keyboard"] as const)(
    "an answer is saved whole, as the reader's spreadsheet opens it: %s",
    async (hand) => {
      await run(page, "SELECT 'a;b' AS tekst, 1.5 AS getal FROM range(30)");
      const [download] = await Promise.all([page.waitForEvent("download"), press(page, hand, "[data-csv]")]);
      const line = locale === "nl" ? '"a;b";1,5\r\n' : "a;b,1.5\r\n";
      expect(await readFile(await download.path(), "utf8")).toBe(
        `\ufeff${locale === "nl" ? "tekst;getal" : "tekst,getal"}\r\n${line.repeat(30)}`
      );
      expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.csv$/);
      expect(await page.locator("[data-csv]").innerText()).toBe(downloadTexts[locale].save_answer);
    }
  );

  test("an answer from the snapshot is saved with where it comes from, in columns at the end", async () => {
    await run(page, "SELECT level AS bron FROM area WHERE level = 'gemeente'");
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "mouse", "[data-csv]")]);
    const [head, line, ...rest] = (await readFile(await download.path(), "utf8")).split("\r\n");
    expect(head).toBe(
      locale === "nl" ? "\ufeffbron;Bron (2);Stand;Uitgave" : "\ufeffbron,Source,Snapshot,Published by"
    );
    expect(line).toMatch(
      locale === "nl"
        ? /^gemeente;Eigen query \w+ op area;[0-9a-f]{8}, tot en met [^;]+;Buurtpeil Waterveen\. Fictieve gemeente/
        : /^gemeente,Own query \w+ on area,"[0-9a-f]{8}, up to [^,]+",Buurtpeil Waterveen\. Fictional municipality/
    );
    expect(rest).toEqual([""]);
  });

  test.each<readonly [sql: string, words: string]>(REFUSED[locale])(
    "%s is refused in plain words",
    async (sql, words) => {
      await run(page, sql);
      const said = await page.locator(`${QUERY} .nb-trouble`).innerText();
      expect(said).toContain(words);
      // The reader did not write what stands around his query.
      expect(said).not.toContain("FROM query(");
    }
  );

  test("after all that is refused, the next query answers", async () => {
    await run(page, "SELECT count(*) AS n FROM area WHERE level = 'wijk'");
    expect(await page.locator(`${QUERY} tbody td`).allInnerTexts()).toEqual(["19"]);
  });

  test("an engine that no longer reacts is ended and opened again, and the text is kept", async () => {
    // One function call over one huge value: the engine looks at no message until it is done.
    const sql = "SELECT list_sum(list_transform(range(40000000), x -> length(repeat('ab', 50) || x))) AS n";
    await write(page, sql);
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.locator(`${QUERY} .nb-stop`).click();
    await page.locator(`${QUERY} .nb-trouble`).waitFor({timeout: ENGINE_MS});
    expect(await written(page)).toBe(sql);
    await run(page, "SELECT count(*) AS n FROM area WHERE level = 'wijk'");
    expect(await page.locator(`${QUERY} tbody td`).allInnerTexts()).toEqual(["19"]);
  });
});

test.each(LOCALES)(
  "an engine that cannot be downloaded says so, and a press tries again: %s",
  async (locale) => {
    const {page, context} = await site.open(PATHS[locale], SIZE);
    await page.route(ENGINE, (route) => route.fulfill({status: 503}));
    await page.locator("[data-begin=new]").click();
    await addCell(page, HANDS.mouse, "query", "SELECT 7 AS zeven");
    const alert = page.locator(".wb-engine[role=alert]").first();
    await alert.waitFor();
    expect(await alert.innerText()).toContain(workbenchTexts[locale].failed);
    expect(await alert.innerText()).toContain("HTTP 503");
    // Everything else goes on.
    await addCell(
      page,
      HANDS.mouse,
      "map",
      "title: Kaart\nindicator: overbewoond\nlevel: wijk\nperiod: latest year"
    );
    await page.locator(".wb-cell-map figure.chart").waitFor();
    await page.unroute(ENGINE);
    await alert.getByRole("button").click();
    await page.locator(`${QUERY} tbody td`, {hasText: "7"}).waitFor({timeout: ENGINE_MS});
    expect(await page.locator(".wb-engine").count()).toBe(0);
    await context.close();
  }
);

test.each(LOCALES)("a wide answer scrolls in its own place on 390 px: %s", async (locale) => {
  const {page, context, trouble} = await site.open(PATHS[locale], {
    viewport: {width: 390, height: 844},
    isMobile: true,
    hasTouch: true
  });
  await HANDS.touch.press(page, "[data-begin=new]");
  await addCell(page, HANDS.touch, "query", "SELECT * FROM figure CROSS JOIN area LIMIT 30");
  const table = page.locator(`${QUERY} .wb-table`);
  await table.waitFor({timeout: ENGINE_MS});
  expect(await table.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  expect(await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])).toEqual([390, 390]);
  expect(trouble).toEqual([]);
  await context.close();
});

async function press(page: Page, hand: "mouse" | "keyboard", selector: string): Promise<void> {
  if (hand === "mouse") return page.locator(selector).click();
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

/** Puts SQL in the place of what stands in the editor. */
async function write(page: Page, sql: string): Promise<void> {
  await page.locator("code-editor").evaluate((editor) => (editor as HTMLElement).focus());
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(sql);
}

/** Writes a query, runs it, and waits for what comes of it. */
async function run(page: Page, sql: string): Promise<void> {
  const runs = await page.locator(QUERY).getAttribute("data-runs");
  await write(page, sql);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page
    .locator(`${QUERY}:is([data-state=done], [data-state=failed]):not([data-runs="${runs}"])`)
    .waitFor({timeout: ENGINE_MS});
}

function written(page: Page): Promise<string> {
  return page.evaluate(
    () => (document.querySelector("code-editor") as unknown as {code: {text: string}}).code.text
  );
}
