import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {LOCALES, type Locale} from "../../../src/lib/i18n/locale.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

/*
 * Journey 3: an analyst brushes a period in the trend and clicks two areas on the map; every cell that says so follows at
 * once; he sees what is selected and clears it.
 */
const HANDS = ["mouse", "keyboard"] as const;
type Hand = (typeof HANDS)[number];

const WORDS = {
  nl: {path: "/werkbank", accept: /Overnemen en bewerken/, none: "Niets meer gekozen; alles telt weer mee."},
  en: {
    path: "/en/werkbank",
    accept: /Take over and edit/,
    none: "Nothing chosen any more; all of it counts again."
  }
};

const notebook = (language: Locale) => `---
title: Gekoppeld
language: ${language}
date: 2026-03-02
authors: [Team]
description: Een proef.
purpose: Om te proberen.
---

\`\`\`input gebied
type: area
label: Welke wijken?
level: wijk
multiple: true
\`\`\`

\`\`\`input maanden
type: period
label: Welke maanden?
kind: month
multiple: true
value: []
\`\`\`

\`\`\`trend
title: Per maand
indicator: meldingen_openbare_ruimte
level: gemeente
period: each month
selects: $maanden
\`\`\`

\`\`\`map
title: Per wijk
indicator: meldingen_openbare_ruimte
level: wijk
period: $maanden
selects: $gebied
\`\`\`

\`\`\`table
title: Gekozen
indicators: [meldingen_openbare_ruimte]
level: wijk
period: $maanden
areas: $gebied
\`\`\`

\`\`\`query som
SELECT count(DISTINCT period) AS maanden, count(DISTINCT area.parent) AS wijken
FROM melding JOIN area USING (area)
WHERE period IN (FROM maanden) AND area.parent IN (FROM gebied)
\`\`\`
`;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openNotebook(locale: Locale): Promise<WatchedPage> {
  const watched = await site.open(WORDS[locale].path, {viewport: {width: 1280, height: 900}});
  const {page} = watched;
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({name: "gekoppeld.md", mimeType: "text/markdown", buffer: Buffer.from(notebook(locale))});
  await page.getByRole("button", {name: WORDS[locale].accept}).first().click();
  await page.locator("figure.chart-map").waitFor();
  await page.locator(".nb-table [data-figure]").waitFor();
  return watched;
}

const drawing = (page: Page, kind: string) =>
  page.locator(`figure.chart-${kind} .chart-drawing:visible`).first();
const rows = (page: Page) => page.locator(".nb-table tbody tr").count();
const runsOf = (page: Page, kind: string) => page.locator(`.nb-${kind}`).first().getAttribute("data-runs");

/** Goes on with Tab until something has the focus, as who has no mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never comes there");
}

const deeds: Record<
  Hand,
  {brush(page: Page): Promise<void>; areas(page: Page): Promise<void>; clear(page: Page): Promise<void>}
> = {
  mouse: {
    async brush(page) {
      const marks = drawing(page, "line").locator("[data-period]");
      await marks.first().scrollIntoViewIfNeeded();
      const [from, to] = [await marks.nth(6).boundingBox(), await marks.nth(11).boundingBox()];
      await page.mouse.move(from!.x + from!.width / 2, from!.y + 40);
      await page.mouse.down();
      await page.mouse.move(to!.x - 20, to!.y + 50, {steps: 5});
      await page.mouse.move(to!.x + to!.width / 2, to!.y + 60, {steps: 5});
      await page.mouse.up();
    },
    async areas(page) {
      const marks = drawing(page, "map").locator("[data-area]");
      await marks.nth(0).click();
      await marks.nth(1).click({modifiers: ["Control"]});
    },
    clear: (page) => page.locator(".nb-clear").click()
  },
  keyboard: {
    async brush(page) {
      await tabTo(page, drawing(page, "line").locator(".chart-marks"));
      await page.keyboard.press("Home");
      for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
      for (let i = 0; i < 5; i++) await page.keyboard.press("Shift+ArrowRight");
    },
    async areas(page) {
      await tabTo(page, drawing(page, "map").locator(".chart-marks"));
      await page.keyboard.press("Home");
      await page.keyboard.press("Space");
      await page.keyboard.press("PageDown");
      await page.keyboard.press("Space");
    },
    clear: (page) => page.keyboard.press("Alt+Backspace")
  }
};

describe.each(LOCALES)("in %s", (locale) => {
  test.each(HANDS)("by %s, a brushed period and two areas are followed, seen and cleared", async (hand) => {
    const {page, context, trouble} = await openNotebook(locale);
    expect(await rows(page)).toBe(19);

    await deeds[hand].brush(page);
    await page.locator(".nb-chosen li").waitFor();
    expect(await drawing(page, "line").locator('[aria-selected="true"]').count()).toBe(6);
    expect(await drawing(page, "line").locator(".chart-band").count()).toBe(1);
    expect(await page.locator(".nb-chosen li").allInnerTexts()).toEqual([
      expect.stringMatching(locale === "nl" ? /^juli 2021 – december 2021/ : /^July 2021 – December 2021/)
    ]);

    await deeds[hand].areas(page);
    await page.locator(".nb-chosen li").nth(2).waitFor();
    expect(await drawing(page, "map").locator('[aria-selected="true"]').count()).toBe(2);
    expect(await drawing(page, "map").locator(".chart-rings .chart-selected").count()).toBe(2);
    await expect.poll(() => rows(page)).toBe(2);
    // What is chosen in a figure does not draw that figure anew.
    expect(await runsOf(page, "trend")).toBe("1");
    await expect
      .poll(() => page.locator(".nb-query tbody").innerText(), {timeout: 60_000})
      .toMatch(/^6\s+2$/);

    await deeds[hand].clear(page);
    await expect.poll(() => page.locator(".nb-chosen li").count()).toBe(0);
    await expect.poll(() => rows(page)).toBe(19);
    await expect.poll(() => page.locator('[role="status"]').allInnerTexts()).toContain(WORDS[locale].none);
    expect(await page.locator('[aria-selected="true"]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);

    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".nb-chosen li").count()).toBe(3);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

test("a finger that drags over the trend chooses periods, and one that taps areas adds them", async () => {
  const watched = await site.open("/werkbank", {
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true
  });
  const {page, context} = watched;
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({name: "gekoppeld.md", mimeType: "text/markdown", buffer: Buffer.from(notebook("nl"))});
  await page.getByRole("button", {name: WORDS.nl.accept}).first().click();
  const marks = drawing(page, "map").locator("[data-area]");
  await marks.nth(0).tap();
  await marks.nth(1).tap();
  await expect.poll(() => page.locator(".nb-chosen li").count()).toBe(2);
  await context.close();
});

test("an area that is clicked right after a drag is chosen", async () => {
  const {page, context, trouble} = await openNotebook("nl");
  await deeds.mouse.brush(page);
  await drawing(page, "map").locator("[data-area]").first().dispatchEvent("click");
  await expect.poll(() => page.locator(".nb-chosen li").count()).toBe(2);
  expect(trouble).toEqual([]);
  await context.close();
});
