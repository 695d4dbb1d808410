import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, test} from "vitest";
import {type OpenSite, openSite, type WatchedPage} from "./support/open-site.js";

const ENGINE = /\.wasm$/;

let site: OpenSite;
let bench: WatchedPage;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("before the engine is started", () => {
  beforeAll(async () => {
    bench = await openWorkbench("/werkbank");
  });
  afterAll(() => bench.context.close());

  test("the catalogue can be read and searched, and the query written, with no engine loaded", async () => {
    const {page, requests} = bench;
    await page.locator("#wb-search").fill("overbewo");
    expect(await page.locator(".wb-list > li").first().innerText()).toContain("verbewo");
    await page.locator("#wb-sql").fill("SELECT 1 AS een");
    expect(requests.filter((url) => ENGINE.test(url) || /snapshot\.\w*\.?duckdb/.test(url))).toEqual([]);
  });

  test("a reload keeps the query", async () => {
    await bench.page.reload();
    expect(await bench.page.locator("#wb-sql").inputValue()).toBe("SELECT 1 AS een");
  });
});

describe("with the engine", () => {
  beforeAll(async () => {
    bench = await openWorkbench("/werkbank");
    await bench.page.getByRole("button", {name: "Start de rekenmachine"}).click();
    await bench.page.locator("[role=status]", {hasText: "gereed"}).waitFor({state: "attached"});
  });
  afterEach(() => expect(bench.trouble).toEqual([]));
  afterAll(() => bench.context.close());

  test("an example query gives a chart and a table with one click and Ctrl+Enter", async () => {
    const {page} = bench;
    await page.locator(".wb-insert").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await page.locator(".wb-table tbody tr").first().waitFor();
    await page.locator(".wb-chart figure.chart").waitFor();
    expect(await page.locator(".wb-answer").innerText()).toContain("figure");
  });

  test("every example query of the catalogue gives rows", async () => {
    const {page} = bench;
    const buttons = page.locator(".wb-catalogue .wb-insert");
    const count = await buttons.count();
    expect(count).toBeGreaterThan(10);
    for (let i = 0; i < count; i++) {
      await buttons.nth(i).click();
      expect((await answer(page)).rows).toBeGreaterThan(0);
    }
  });

  test("codes, dates, lists and wide numbers arrive as they are", async () => {
    const {page} = bench;
    await page
      .locator("#wb-sql")
      .fill(
        "SELECT level, DATE '2024-02-29' AS day, [1, 2] AS list, true AS yes, 12345678901::HUGEINT AS wide, " +
          "1.25 AS part, NULL AS nothing FROM area WHERE level = 'gemeente'"
      );
    await answer(page);
    expect(await page.locator(".wb-table tbody tr").innerText()).toBe(
      "gemeente\t2024-02-29\t[1, 2]\tja\t12.345.678.901\t1,25\t–\ngeen waarde"
    );
  });

  test("an empty answer says so", async () => {
    expect((await answer(bench.page, "SELECT * FROM figure WHERE n < 0")).text).toContain("geen rijen");
  });

  test("more rows than are fetched are announced", async () => {
    const {text} = await answer(bench.page, "SELECT range AS i FROM range(20000) ORDER BY i");
    expect(text).toContain("Alleen de eerste 10.000 rijen zijn opgehaald.");
    expect(await bench.page.locator(".wb-table tbody tr").count()).toBe(100);
  });

  test("a result is saved as CSV with semicolons and decimal commas", async () => {
    const {page} = bench;
    await answer(page, "SELECT 'a;b' AS tekst, 1.5 AS getal");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: "Opslaan als CSV"}).click()
    ]);
    expect(await readFile(await download.path(), "utf8")).toBe('\ufefftekst;getal\r\n"a;b";1,5\r\n');
  });

  test.each([
    ["SELECT 1; SELECT 2", "meer opdrachten"],
    ["SELECT 1; DROP TABLE figure", "meer opdrachten"],
    ["'); DROP TABLE figure; --", "geen geldige SQL"],
    ["DROP TABLE figure", "DROP is hier niet toegestaan"],
    ["UPDATE figure SET n = 1", "UPDATE is hier niet toegestaan"],
    ["CREATE TABLE memory.main.x AS SELECT 1", "CREATE is hier niet toegestaan"],
    ["PRAGMA database_list", "PRAGMA is hier niet toegestaan"],
    ["ATTACH 'https://example.com/x.duckdb'", "ATTACH is hier niet toegestaan"],
    ["COPY figure TO 'https://example.com/x.csv'", "COPY is hier niet toegestaan"],
    ["SET lock_configuration = false", "SET is hier niet toegestaan"],
    ["INSTALL httpfs", "INSTALL is hier niet toegestaan"],
    ["LOAD httpfs", "LOAD is hier niet toegestaan"],
    ["CALL pragma_version()", "CALL is hier niet toegestaan"],
    ["SELECT * FROM query('DROP TABLE figure')", "niet toegestaan"],
    ["SELECT * FROM read_csv('https://example.com/x.csv')", "Bestanden en webadressen"],
    ["SELECT * FROM 'https://example.com/x.csv'", "Bestanden en webadressen"],
    ["SELECT * FROM read_text('manifest.json')", "Bestanden en webadressen"],
    ["SELECT * FROM read_blob('/etc/passwd')", "Bestanden en webadressen"],
    ["SELECT * FROM glob('*')", "Bestanden en webadressen"],
    ["SELECT * FROM read_parquet('https://example.com/x.parquet')", "Bestanden en webadressen"],
    ["SELECT to_json(n) FROM figure", "werkt niet in de browser"],
    ["SELECT current_date", "geeft elke keer iets anders"],
    ["SELECT * FROM duckdb_settings()", "gaat over de rekenmachine"],
    ["PIVOT figure ON period USING sum(n)", "ON kolom IN"],
    ["SELECT * FROM figurs", "Bedoelt u figure?"],
    ["SELECT denominater FROM figure", "Bedoelt u denominator?"],
    ["SELECT * FROM figure WHERE n > ?", "Vul een waarde in"],
    ["SELECT 'a'::INTEGER", "past niet in het gevraagde type"]
  ])("%s is refused in plain words", async (sql, words) => {
    const {refused} = await answer(bench.page, sql);
    expect(refused).toContain(words);
    expect(refused).not.toContain("FROM query(");
  });

  test("a syntax error points at the line that the reader wrote", async () => {
    expect((await answer(bench.page, "SELECT *\nFORM figure")).refused).toMatch(/LINE 2: FORM figure/);
  });

  test.each([
    ["a cross join", "SELECT count(*) FROM range(100000) a, range(100000) b, range(1000) c"],
    ["a recursion", "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT max(i) FROM t"],
    [
      "a sort of a cross join",
      "SELECT a.range FROM range(1000000) a, range(1000000) b ORDER BY hash(a.range + b.range)"
    ]
  ])("%s that runs away is cancelled, and the next query runs", async (_, sql) => {
    const {page} = bench;
    await page.locator("#wb-sql").fill(sql);
    await page.locator(".wb-run").click();
    await page.locator(".wb-cancel").click();
    await page.locator(".wb-trouble").waitFor();
    expect(await page.locator(".wb-trouble").innerText()).toMatch(/geannuleerd|opnieuw gestart/);
    expect((await answer(page, "SELECT count(*) AS n FROM figure")).rows).toBe(1);
  });

  test("an engine that no longer reacts is ended and opened again, and the text is kept", async () => {
    const {page} = bench;
    // One function call over one huge value: the engine looks at no message until it is done.
    const sql = "SELECT list_sum(list_transform(range(40000000), x -> length(repeat('ab', 50) || x)))";
    await page.locator("#wb-sql").fill(sql);
    await page.locator(".wb-run").click();
    await page.locator(".wb-cancel").click();
    await page.locator(".wb-trouble").waitFor();
    expect(await page.locator("#wb-sql").inputValue()).toBe(sql);
    expect((await answer(page, "SELECT count(*) AS n FROM figure")).rows).toBe(1);
  });

  test("nothing of all this left the origin", async () => {
    expect(
      bench.requests.filter((url) => !url.startsWith(`${site.url}/`) && !url.startsWith("blob:"))
    ).toEqual([]);
  });

  test("earlier queries go back into the box", async () => {
    const {page} = bench;
    await answer(page, "SELECT 'eerder' AS woord");
    await page.locator("#wb-sql").fill("SELECT 'half");
    await page.locator(".wb-history summary").click();
    await page.locator(".wb-history button").first().click();
    expect(await page.locator("#wb-sql").inputValue()).toBe("SELECT 'eerder' AS woord");
    expect(await page.locator(".wb-history pre").first().innerText()).toBe("SELECT 'half");
  });
});

test("an engine that cannot be downloaded says so, and a retry opens it", async () => {
  const {page, context} = await openWorkbench("/en/werkbank");
  await page.route(ENGINE, (route) => route.fulfill({status: 503}));
  await page.getByRole("button", {name: "Start the engine"}).click();
  await page.locator(".wb-engine[role=alert]").waitFor();
  expect(await page.locator(".wb-engine").innerText()).toContain("HTTP 503");
  await page.unroute(ENGINE);
  await page.getByRole("button", {name: "Try again"}).click();
  await page.locator("[role=status]", {hasText: "ready"}).waitFor({state: "attached"});
  await context.close();
});

test("the page fits a narrow window", async () => {
  const {page, context} = await openWorkbench("/werkbank", {viewport: {width: 390, height: 844}});
  await page.locator(".wb-insert").first().click();
  await answer(page);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window!);
  await context.close();
});

async function openWorkbench(path: string, options?: Parameters<OpenSite["open"]>[1]): Promise<WatchedPage> {
  const watched = await site.open(path, options);
  await watched.page.locator("#wb-sql").waitFor();
  return watched;
}

/** Runs a query, or what stands in the box, and tells what came of it. */
async function answer(
  page: Page,
  sql?: string
): Promise<{rows: number; text: string; refused: string | null}> {
  if (sql !== undefined) await page.locator("#wb-sql").fill(sql);
  await page.locator(".wb-run").click();
  const result = page.locator('.wb-result[aria-busy="false"]');
  await result.waitFor();
  const trouble = page.locator(".wb-result .wb-trouble");
  const refused = (await trouble.count()) > 0 ? await trouble.innerText() : null;
  return {rows: await page.locator(".wb-table tbody tr").count(), text: await result.innerText(), refused};
}
