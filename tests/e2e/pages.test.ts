import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type OpenSite, openSite} from "./support/open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PHENOMENON = "/fenomeen/spookbewoning";

async function openLive(path: string, options?: Parameters<OpenSite["open"]>[1]) {
  const opened = await site.open(path, options);
  await opened.page.waitForFunction(() => "live" in document.documentElement.dataset);
  return opened;
}

/** Clicks an area on the map and returns its code. */
async function clickArea(page: Page, nth = 0): Promise<string> {
  const mark = page.locator("figure.chart-map .chart-marks > [data-area]").nth(nth);
  const code = (await mark.getAttribute("data-area"))!;
  await mark.dispatchEvent("click");
  await page.waitForFunction((c) => location.hash.includes(`gebied=${c}`), code);
  return code;
}

const fragment = (page: Page) => page.evaluate(() => location.hash);
const bar = (page: Page) => page.locator(".selection:not([hidden]) .selection-text");

describe("a selection", () => {
  test("made on the map is followed by bar, table, trend and URL, and a second click clears it", async () => {
    const {page, context, trouble} = await openLive(PHENOMENON);
    const code = await clickArea(page);
    const name = await bar(page).innerText();
    expect(await page.locator(`tr[data-area="${code}"].selected th`).textContent()).toBe(name);
    await page.locator("figure.chart-line .chart-title", {hasText: name}).waitFor();
    await page.locator(`figure.chart-map .chart-marks > [data-area="${code}"]`).dispatchEvent("click");
    await page.waitForFunction(() => location.hash === "");
    expect(await page.locator(".selection").isHidden()).toBe(true);
    expect(trouble).toEqual([]);
    await context.close();
  });

  test("is undone by Back and done again by Forward", async () => {
    const {page, context} = await openLive(PHENOMENON);
    await clickArea(page, 0);
    const first = await bar(page).innerText();
    await clickArea(page, 1);
    await page.goBack();
    await page.waitForFunction((n) => document.querySelector(".selection-text")?.textContent === n, first);
    await page.goBack();
    await page.locator(".selection").waitFor({state: "hidden"});
    await page.goForward();
    await page.waitForFunction((n) => document.querySelector(".selection-text")?.textContent === n, first);
    await context.close();
  });

  test("survives a reload and goes along to the other language", async () => {
    const {page, context} = await openLive(PHENOMENON);
    const code = await clickArea(page);
    await page.reload();
    await bar(page).waitFor();
    expect(await fragment(page)).toBe(`#gebied=${code}`);
    await page.locator("a.language").click();
    await bar(page).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/en${PHENOMENON}.html`);
    expect(await fragment(page)).toBe(`#gebied=${code}`);
    await context.close();
  });

  test("is cleared by Escape and by the button in the bar", async () => {
    const {page, context} = await openLive(PHENOMENON);
    await clickArea(page);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => location.hash === "");
    await clickArea(page);
    await page.locator(".selection-clear").click();
    await page.waitForFunction(() => location.hash === "");
    expect(await page.locator('[role="status"]').last().innerText()).toBe("De keuze is gewist.");
    await context.close();
  });

  test("made in the table keeps the keyboard where it was", async () => {
    const {page, context} = await openLive(PHENOMENON);
    const button = page.locator(".area-name").first();
    await button.focus();
    await page.keyboard.press("Enter");
    await bar(page).waitFor();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    expect(await button.evaluate((b) => b === document.activeElement)).toBe(true);
    await context.close();
  });

  test("of an unknown code is dropped", async () => {
    const {page, context, trouble} = await openLive(`${PHENOMENON}#gebied=BU00000000&periode=1900JJ00`);
    expect(await page.locator(".selection").isHidden()).toBe(true);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

test("a control draws what it says, keeps the focus and lands in the URL", async () => {
  const {page, context} = await openLive("/fenomeen/misdrijven");
  const level = page.locator('[data-control="level"]');
  await level.focus();
  await level.selectOption("wijk");
  await page.locator("figure.chart-map .chart-title", {hasText: "per wijk"}).waitFor();
  expect(await fragment(page)).toBe("#niveau=wijk");
  expect(await level.evaluate((s) => s === document.activeElement)).toBe(true);
  await context.close();
});

test("an indicator is chosen from its list by keyboard, and Back undoes it", async () => {
  const {page, context} = await openLive(PHENOMENON);
  await page.locator(".indicators input:checked").focus();
  await page.keyboard.press("ArrowDown");
  await page
    .locator("figure.chart-map .chart-title", {hasText: "Drie tekenen"})
    .or(page.locator('[data-view="map"] p.quiet'))
    .waitFor();
  expect(await fragment(page)).toBe("#indicator=spook_combinatie");
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
    "spook_combinatie"
  );
  expect(await page.locator(".about").innerText()).toContain("Deel van Bewoond zonder inschrijving.");
  await page.goBack();
  await page.locator(".indicators input:checked[value=bewoond_zonder_inschrijving]").waitFor();
  await context.close();
});

describe("a place on the page", () => {
  test("is gone to without taking the selection out of the address", async () => {
    const {page, context} = await openLive(PHENOMENON);
    const code = await clickArea(page);
    await page.locator(".contents a", {hasText: "Alle gebieden"}).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("deel-gebieden");
    expect(await fragment(page)).toBe(`#gebied=${code}`);
    await context.close();
  });

  test("that is folded opens for a link to it", async () => {
    const {page, context} = await openLive("/methode#kaart-overbewoond");
    expect(await page.locator("#kaart-overbewoond").getAttribute("open")).toBe("");
    expect(await page.locator("#kaart-overbewoond dl").isVisible()).toBe(true);
    await context.close();
  });
});

test("the table of areas brings what is chosen on the map into view", async () => {
  const {page, context} = await openLive("/fenomeen/overlast");
  const marks = page.locator("figure.chart-map .chart-marks > [data-area]");
  const code = await clickArea(page, (await marks.count()) - 1);
  const inside = await page.locator(`tr[data-area="${code}"]`).evaluate((row) => {
    const region = row.closest(".tall")!.getBoundingClientRect();
    const {top, bottom} = row.getBoundingClientRect();
    return top >= region.top && bottom <= region.bottom;
  });
  expect(inside).toBe(true);
  await context.close();
});

describe("the navigation without scripts", () => {
  test("is held open on a wide screen, within the page", async () => {
    const {page, context} = await site.open("/", {javaScriptEnabled: false});
    const links = page.locator(".navigation a");
    const right = await links.evaluateAll((all) =>
      Math.max(...all.map((a) => a.getBoundingClientRect().right))
    );
    expect(await page.locator(".navigation a:visible").count()).toBe(await links.count());
    expect(right).toBeLessThanOrEqual(1280);
    expect(await page.locator(".navigation summary").isVisible()).toBe(false);
    await context.close();
  });

  test("is folded on a narrow one under a name for where one is", async () => {
    const {page, context} = await site.open(PHENOMENON, {
      javaScriptEnabled: false,
      viewport: {width: 390, height: 844}
    });
    const summary = page.locator(".navigation summary");
    expect(await summary.innerText()).toBe("Menu Spookbewoning");
    expect(await page.locator(".navigation a:visible").count()).toBe(0);
    await summary.click();
    expect(await page.locator(".navigation a[aria-current=page]").innerText()).toBe("Spookbewoning");
    await context.close();
  });
});

test("a chart is walked and chosen from by keyboard", async () => {
  const {page, context} = await openLive(PHENOMENON);
  await page.locator("figure.chart-map .chart-marks").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await bar(page).waitFor();
  expect(await fragment(page)).toMatch(/^#gebied=(WK|BU)\w+$/);
  await context.close();
});

test("a chart that is drawn again under the keyboard keeps its place", async () => {
  const {page, context} = await openLive(PHENOMENON);
  await clickArea(page);
  await page.locator("figure.chart-line .chart-title", {hasText: await bar(page).innerText()}).waitFor();
  const list = page.locator("figure.chart-line .chart-wide .chart-marks");
  const key = () =>
    list.evaluate((l) => {
      const active = l.getAttribute("aria-activedescendant");
      return (active && document.getElementById(active)?.dataset.key) ?? null;
    });
  await list.focus();
  await page.keyboard.press("End");
  const before = await key();
  // The first hides the tooltip, the second clears what was chosen.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.locator("figure.chart-line .chart-title", {hasText: "in Waterveen"}).waitFor();
  expect(await list.evaluate((l) => l === document.activeElement)).toBe(true);
  expect(await key()).toBe(before);
  await context.close();
});

test("the overview maps any indicator", async () => {
  const {page, context} = await openLive("/");
  await page.locator('[data-control="indicator"]').selectOption("overbewoond");
  await page.locator("figure.chart-map .chart-title", {hasText: "Overbewoonde woningen"}).waitFor();
  expect(await fragment(page)).toBe("#indicator=overbewoond");
  await context.close();
});

test.each(["/", PHENOMENON, "/methode", "/en/fenomeen/misdrijven#niveau=wijk"])(
  "%s comes alive without a jump",
  async (path) => {
    const context = await site.browser.newContext({viewport: {width: 1280, height: 900}});
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, {shifts});
      new PerformanceObserver((list) => {
        const entries = list.getEntries() as (PerformanceEntry & {value: number})[];
        shifts.push(...entries.map((entry) => entry.value));
      }).observe({type: "layout-shift", buffered: true});
    });
    await page.goto(site.url + path, {waitUntil: "networkidle"});
    const shifts = await page.evaluate(() => (globalThis as unknown as {shifts: number[]}).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
    await context.close();
  }
);

test("without scripts a page shows its title, its charts and its figures", async () => {
  const {page, context} = await site.open(PHENOMENON, {javaScriptEnabled: false});
  expect(await page.title()).toBe("Spookbewoning | Buurtpeil Waterveen");
  expect(await page.locator("figure.chart svg.chart-plot:visible").count()).toBe(3);
  expect(await page.locator("table.areas tbody tr").count()).toBeGreaterThan(10);
  await context.close();
});

test("a choice that cannot be drawn says so, and works once the figures come", async () => {
  const {page, context} = await openLive(PHENOMENON);
  await page.route("**/*.arrow", (route) => route.abort());
  await clickArea(page);
  await page.locator(".selection-text", {hasText: "niet geladen"}).waitFor();
  await page.unroute("**/*.arrow");
  await clickArea(page, 1);
  await page.locator("figure.chart-line .chart-title", {hasText: await bar(page).innerText()}).waitFor();
  await context.close();
});

test("reading a page fetches no chart library and no engine", async () => {
  const {page, context, requests} = await openLive(PHENOMENON);
  await page.waitForLoadState("networkidle");
  expect(requests.filter((url) => /plot|duckdb|\.wasm|\.arrow/.test(url))).toEqual([]);
  await context.close();
});

test("the choice of dark lasts over pages", async () => {
  const {page, context} = await openLive("/");
  await page.locator('.theme input[value="dark"]').check();
  await page.goto(`${site.url}/methode`);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  // Scripts come after the first frame, and the buttons with them.
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>(".theme input:checked")?.value === "dark"
  );
  await context.close();
});

test.each(["/", PHENOMENON, "/en/fenomeen/overbewoning", "/methode", "/rapporten/", "/wat-dit-niet-belooft"])(
  "%s fits a screen of 390 px",
  async (path) => {
    const {page, context} = await site.open(path, {viewport: {width: 390, height: 844}});
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await context.close();
  }
);

test("on paper the navigation is gone and the address and selection are there", async () => {
  const {page, context} = await openLive(PHENOMENON);
  await clickArea(page);
  const name = await bar(page).innerText();
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".navigation").isVisible()).toBe(false);
  expect(await page.locator(".selection").isVisible()).toBe(false);
  const printed = (await page.locator(".printed").allInnerTexts()).join("\n");
  expect(printed).toContain(`${PHENOMENON}#gebied=`);
  expect(printed).toContain(`Getoond: Bewoond zonder inschrijving, per wijk, 2025, ${name}`);
  await context.close();
});
