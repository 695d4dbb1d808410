import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {type OpenSite, openSite, type WatchedPage} from "./support/open-site.js";

const ENGINE = /\.wasm$/;

const notebook = (body: string) => `---
title: Proefnotebook
language: nl
date: 2026-03-02
authors: [Team Onderzoek]
description: Een notebook met invoer, queries en figuren.
purpose: Om te proberen.
---

${body}`;

const INPUTS = `
\`\`\`input gebied
type: area
label: Welke wijken?
level: wijk
multiple: true
value: [WK999911, WK999912]
\`\`\`

\`\`\`input een
type: area
label: Over welk gebied gaat het?
value: WK999914
\`\`\`

\`\`\`input grootte
type: number
label: Hoe groot?
min: 0
max: 100000
value: 0
\`\`\`
`;
const CELLS = `
\`\`\`chart
type: bar
title: Uit de query
data: per_wijk
y: wijk
value: n
state: state
unit: woningen
provenance: {source: BAG, period: "2025", population: woningen, uncertainty: afgerond}
\`\`\`

\`\`\`query per_wijk
SELECT a.name AS wijk, b.n AS n, 'value' AS state FROM basis b JOIN area a USING (area) ORDER BY wijk
\`\`\`

\`\`\`query basis
SELECT area, n FROM figure
WHERE indicator = 'overbewoond' AND period = '2025JJ00' AND area IN (FROM gebied)
\`\`\`

\`\`\`compare
title: Naast elkaar
indicator: overbewoond
area: $een
period: latest year
\`\`\`

\`\`\`query traag
WITH RECURSIVE t(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM t WHERE i < (SELECT 1000000 * value FROM grootte))
SELECT max(i) AS n FROM t
\`\`\`

\`\`\`query erna
SELECT n + 1 AS n FROM traag
\`\`\`
`;

let site: OpenSite;
let watched: WatchedPage;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("a notebook that is opened from a file", () => {
  beforeAll(async () => {
    watched = await site.open("/werkbank");
    await open(watched.page, notebook(INPUTS + CELLS));
  });
  afterEach(() => expect(watched.trouble).toEqual([]));
  afterAll(() => watched.context.close());

  test("shows every cell once it is accepted", async () => {
    const {page} = watched;
    expect(await states(page)).toEqual({
      gebied: "done",
      een: "done",
      grootte: "done",
      chart: "done",
      per_wijk: "done",
      basis: "done",
      compare: "done",
      traag: "done",
      erna: "done"
    });
    expect(await firstColumn(page, "chart-1")).toEqual(["Binnenstad", "Kruiswerf"]);
  });

  test("shows the answer of a query as a table only where no figure shows it", async () => {
    const {page} = watched;
    expect(await cell(page, "per_wijk").locator("table").count()).toBe(0);
    expect(await cell(page, "erna").locator("tbody td").allInnerTexts()).toEqual(["1"]);
  });

  test("one changed input runs only what depends on it", async () => {
    const {page} = watched;
    const before = await runs(page);
    await cell(page, "een").locator("select").selectOption({label: "Lodijk"});
    await settled(page);
    expect(changes(before, await runs(page))).toEqual({een: 1, compare: 1});
    expect(await firstColumn(page, "chart-2")).toContain("Lodijk");
    const between = await runs(page);
    await cell(page, "gebied").locator("summary").click();
    await cell(page, "gebied").getByLabel("Zuidoever").check();
    await settled(page);
    expect(changes(between, await runs(page))).toEqual({gebied: 1, basis: 1, per_wijk: 1, chart: 1});
    expect(await firstColumn(page, "chart-1")).toEqual(["Binnenstad", "Kruiswerf", "Zuidoever"]);
  });

  test("what is out of date says so and for what it waits, and a query that runs away is stopped", async () => {
    const {page} = watched;
    await setNumber(page, "grootte", "100000");
    const slow = cell(page, "traag");
    await slow.locator(".nb-stop").waitFor();
    expect(await slow.locator(".nb-state").innerText()).toContain("Verouderd");
    expect(await slow.locator(".nb-content").getAttribute("data-stale")).toBe("true");
    await page.waitForFunction(
      () => Number(getComputedStyle(document.querySelector('[data-cell="traag"] .nb-content')!).opacity) < 0.5
    );
    expect(await cell(page, "erna").locator(".nb-state").innerText()).toMatch(/Verouderd\s+Wacht op traag/);
    expect(await page.locator(".nb[data-settled]").count()).toBe(0);
    await slow.getByRole("button", {name: "Stop query traag"}).click();
    await settled(page);
    expect(await slow.locator(".nb-trouble").innerText()).toContain("Gestopt.");
    expect(await cell(page, "erna").locator(".nb-trouble").innerText()).toContain(
      "De cel traag heeft geen uitkomst"
    );
  });

  test("after a stop the rest goes on, and the query runs again", async () => {
    const {page} = watched;
    await cell(page, "gebied").getByLabel("Zuidoever").uncheck();
    await settled(page);
    expect(await firstColumn(page, "chart-1")).toEqual(["Binnenstad", "Kruiswerf"]);
    await setNumber(page, "grootte", "0");
    await settled(page);
    await page.locator('[data-cell="erna"] tbody td', {hasText: "1"}).waitFor();
    expect((await states(page)).traag).toBe("done");
  });

  test("an older run does not overwrite a newer one", async () => {
    const {page} = watched;
    await setNumber(page, "grootte", "100000");
    await cell(page, "traag").locator(".nb-stop").waitFor();
    await setNumber(page, "grootte", "0");
    await settled(page);
    expect((await states(page)).traag).toBe("done");
    expect(await cell(page, "traag").locator("tbody td").allInnerTexts()).toEqual(["0"]);
  });

  test("a number out of bounds is refused in words, and nothing runs", async () => {
    const {page} = watched;
    const before = await runs(page);
    await setNumber(page, "grootte", "200000");
    await cell(page, "grootte").getByRole("alert").waitFor();
    expect(await cell(page, "grootte").getByRole("alert").innerText()).toBe(
      "Kies een getal van 0 tot en met 100.000."
    );
    expect(changes(before, await runs(page))).toEqual({});
  });

  test("its inputs are on paper in words", async () => {
    const {page} = watched;
    await page.emulateMedia({media: "print"});
    expect(await cell(page, "een").locator(".nb-printed").innerText()).toBe("Lodijk");
    expect(await cell(page, "een").locator("select").isVisible()).toBe(false);
    await page.emulateMedia({media: "screen"});
  });

  test("another file takes its place, with none of its values or tables", async () => {
    const {page} = watched;
    await open(
      page,
      notebook(
        "```query los\nFROM basis\n```\n\n```map\ntitle: K\nindicator: overbewoond\nlevel: $een\nperiod: 2025JJ00\n```\n"
      )
    );
    expect(await states(page)).toEqual({los: "failed", map: "failed"});
    expect(await cell(page, "los").locator(".nb-trouble").innerText()).toContain(
      "De tabel basis bestaat niet"
    );
    expect(await cell(page, "map").locator(".nb-trouble").innerText()).toContain(
      "Er is geen cel met de naam een"
    );
  });
});

describe("wrong cells", () => {
  const NAMELESS = "```query dubbel\nSELECT 1 AS een\n```\n\n```query dubbel\nSELECT 2 AS twee\n```\n\n";
  const CIRCLE = "```query kringa\nFROM kringb\n```\n\n```query kringb\nFROM kringa\n```\n\n";
  const WORDS = "```chrt\ntype: bar\n```\n\n```query fout\nSELECT nn FROM figure\n```\n\n";
  const GOOD = "```query goed\nSELECT 7 AS zeven\n```\n";

  beforeEach(async () => {
    watched = await site.open("/werkbank");
  });
  afterEach(async () => {
    expect(watched.trouble).toEqual([]);
    await watched.context.close();
  });

  test("fail in place with their line in words, and the rest lives", async () => {
    const {page} = watched;
    await open(page, notebook(NAMELESS + CIRCLE + WORDS + GOOD));
    const trouble = async (name: string) =>
      (await cell(page, name).locator(".nb-trouble").allInnerTexts()).join(" ");
    expect(await trouble("dubbel")).toContain("Meer dan één cel heet dubbel");
    expect(await trouble("kringa")).toContain("Deze cel leest zichzelf");
    expect(await trouble("kringb")).toContain("Deze cel leest zichzelf");
    expect(await trouble("broken")).toMatch(/chrt.*chart/s);
    expect(await trouble("fout")).toContain("De kolom nn bestaat niet. Bedoelt u n?");
    expect(await cell(page, "goed").locator("tbody td").allInnerTexts()).toEqual(["7"]);
  });

  test("can be dropped on the page as well as chosen", async () => {
    const {page} = watched;
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "gesleept.md"));
      return data;
    }, notebook("Alleen tekst."));
    await page.locator(".wb").dispatchEvent("drop", {dataTransfer: transfer});
    await page.locator("[data-answer=read]").click();
    await settled(page);
    expect(await page.locator(".nb-title").innerText()).toBe("Proefnotebook");
    expect(watched.requests.filter((url) => ENGINE.test(url))).toEqual([]);
  });
});

describe("a report opened live", () => {
  afterEach(async () => {
    await watched.context.close();
  });

  test.each([
    ["/werkbank", "Drie signalen over wonen, per wijk"],
    ["/en/werkbank", "Three signals about housing, by district"]
  ])("%s finds the report that its fragment names", async (path, title) => {
    watched = await site.open(`${path}#rapport=wonen-per-wijk`);
    await settled(watched.page);
    expect(await watched.page.locator(".nb-title").innerText()).toBe(title);
    expect(await watched.page.locator(".nb figure.chart").count()).toBe(4);
    expect(Object.values(await states(watched.page)).filter((state) => state !== "done")).toEqual([]);
    expect(watched.trouble).toEqual([]);
  });

  test("a page of a report opens from a file", async () => {
    watched = await site.open("/werkbank");
    const html = await (await fetch(`${site.url}/rapporten/wonen-per-wijk`)).text();
    await choose(watched.page, "bewaard.html", html);
    await watched.page.locator("[data-answer=read]").click();
    await settled(watched.page);
    expect(await watched.page.locator(".nb-title").innerText()).toBe("Drie signalen over wonen, per wijk");
    expect(watched.trouble).toEqual([]);
  });

  test("a report that does not exist is told in words", async () => {
    watched = await site.open("/werkbank#rapport=bestaat-niet");
    await watched.page.locator(".wb-not-opened").waitFor();
    expect(await watched.page.locator(".wb-not-opened").innerText()).toContain(
      "Er is geen rapport bestaat-niet in deze taal"
    );
  });
});

describe("on a telephone", () => {
  beforeAll(async () => {
    watched = await site.open("/werkbank", {viewport: {width: 390, height: 844}});
    await open(watched.page, notebook(INPUTS + CELLS));
  });
  afterAll(() => watched.context.close());

  test("a notebook fits without sideways scrolling", async () => {
    await cell(watched.page, "gebied").locator("summary").click();
    expect(await watched.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test("what is pressed is at least 44 pixels high", async () => {
    const low = await watched.page
      .locator(
        ".nb :is(select, button, summary, input[type=range], input[type=number], label:has(input)):visible, .nb-open :is(button, .nb-file)"
      )
      .evaluateAll((all) =>
        all
          .filter((one) => !one.closest("figure"))
          .map((one) => ({what: one.outerHTML.slice(0, 80), height: one.getBoundingClientRect().height}))
          .filter(({height}) => height < 44)
      );
    expect(low).toEqual([]);
  });
});

describe("the page of a report with choices", () => {
  const PATH = "/rapporten/overbewoning";
  beforeAll(async () => {
    watched = await site.open(PATH);
  });
  afterEach(() => expect(watched.trouble).toEqual([]));
  afterAll(() => watched.context.close());

  test("loads no data, parser or engine before anybody reaches for a choice", async () => {
    const {page, requests} = watched;
    await page.waitForLoadState("networkidle");
    expect(requests.filter((url) => /\.wasm$|manifest|figures|duckdb/.test(url))).toEqual([]);
    expect(await weight(page)).toBeLessThan(150_000);
  });

  test("gets controls in the place of words without a jump", async () => {
    const {page} = watched;
    const tops = () =>
      page
        .locator("article :is(h2, figure)")
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)));
    const before = await tops();
    const touch = page.locator('.nb-touch[aria-label*="Over welke wijk"], .nb-touch').last();
    await touch.focus();
    await page.keyboard.press("Enter");
    await page.locator(".report-input select").first().waitFor();
    expect(await tops()).toEqual(before);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("select");
  });

  test("a choice that no query reads runs its figures only, without the engine", async () => {
    const {page, requests} = watched;
    const select = page.locator(".report-input select").last();
    const figures = await page.locator("article figure.chart").count();
    await select.selectOption({label: "Lodijk"});
    await page.locator("article[data-settled] .nb-cell[data-state=done] figure").first().waitFor();
    expect(await page.locator(".nb-cell figure").count()).toBeLessThan(figures);
    expect(await page.locator("article figure.chart").count()).toBe(figures);
    expect(requests.filter((url) => ENGINE.test(url))).toEqual([]);
    expect(await page.locator(".nb-notice").first().innerText()).toContain("U hebt een keuze veranderd");
  });

  test("a choice that a query reads opens the engine and runs that query", async () => {
    const {page, requests} = watched;
    const field = page.locator('.report-input[data-input="minstens"] input[type=number]');
    const rows = () => page.locator("[data-figure] tbody tr").count();
    const before = await rows();
    await field.fill("500");
    await field.press("Enter");
    await page.waitForFunction((n) => document.querySelectorAll("[data-figure] tbody tr").length > n, before);
    await page.locator("article[data-settled]").waitFor();
    expect(requests.filter((url) => ENGINE.test(url)).length).toBe(1);
  });

  test("prints what was chosen in words", async () => {
    const {page} = watched;
    await page.emulateMedia({media: "print"});
    expect(await page.locator('.report-input[data-input="minstens"] .nb-printed').innerText()).toBe(
      "500 woningen"
    );
    expect(await page.locator(".report-input :is(select, input, button):visible").count()).toBe(0);
    await page.emulateMedia({media: "screen"});
  });
});

test("a report's page without JavaScript says its choices in words", async () => {
  const {page, context} = await site.open("/rapporten/overbewoning", {javaScriptEnabled: false});
  expect(await page.locator(".report-input").first().innerText()).toContain("1.000 woningen");
  expect(await page.locator(".report-input button").count()).toBe(0);
  await context.close();
});

test("only pages whose queries may run again compile WebAssembly", async () => {
  const policy = async (path: string) =>
    (await (await fetch(`${site.url}/rapporten/${path}`)).text()).includes("wasm-unsafe-eval");
  expect(await policy("overbewoning")).toBe(true);
  expect(await policy("wonen-per-wijk")).toBe(false);
  expect(await policy("geregistreerde-misdrijven")).toBe(false);
});

const cell = (page: Page, name: string) =>
  page.locator(
    /^(chart|compare|map|broken)$/.test(name) ? `.nb-${name}.nb-cell` : `.nb-cell[data-cell="${name}"]`
  );

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  // While a notebook lies on the desk there is no such field: then it is dropped.
  if (await page.locator(".nb-open").count()) {
    const file = {name, mimeType: "text/plain", buffer: Buffer.from(content)};
    await page.locator(".nb-open input[type=file]").setInputFiles(file);
    return;
  }
  const transfer = await page.evaluateHandle(
    ([name, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes as number[])], name as string));
      return data;
    },
    [name, [...Buffer.from(content)]] as const
  );
  await page.locator(".wb").dispatchEvent("drop", {dataTransfer: transfer});
}

async function open(page: Page, source: string): Promise<void> {
  await choose(page, "proef.md", source);
  await page.locator("[data-answer=take-over]").click();
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.locator(".nb[data-settled]").waitFor();
}

async function setNumber(page: Page, name: string, value: string): Promise<void> {
  const field = cell(page, name).locator("input[type=number]");
  await field.fill(value);
  await field.press("Enter");
}

/** Per cell, by its name or its kind, what one of its attributes says. */
async function attributes(page: Page, attribute: string): Promise<Record<string, string>> {
  const all = await page.locator(".nb-cell").evaluateAll(
    (cells, name) =>
      cells.map((one) => {
        const kind = /\bnb-(chart|compare|map|broken|prose|note)\b/.exec(one.className)?.[1];
        return [kind ?? one.getAttribute("data-cell")!, one.getAttribute(name)!] as const;
      }),
    attribute
  );
  return Object.fromEntries(all);
}

const states = (page: Page) => attributes(page, "data-state");

async function runs(page: Page): Promise<Record<string, number>> {
  const all = await attributes(page, "data-runs");
  return Object.fromEntries(Object.entries(all).map(([name, count]) => [name, Number(count)]));
}

/** How often each cell ran in between; cells that did not are left out. */
function changes(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
      .filter(([, more]) => more !== 0)
  );
}

/** The names in the first column of the table of a figure. */
function firstColumn(page: Page, figure: string): Promise<string[]> {
  return page
    .locator(`[data-figure="${figure}"] tbody tr > :first-child`)
    .evaluateAll((cells) => cells.map((one) => one.textContent ?? ""));
}

/** Bytes of the page and of all that it loaded, fonts aside, as they came over the line. */
function weight(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({name}) => !name.endsWith(".woff2"))
      .reduce((sum, {transferSize}) => sum + transferSize, 0)
  );
}
