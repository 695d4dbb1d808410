import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {encodeNotebook} from "../../../src/lib/address/notebook-code.js";
import {deskTexts} from "../../../src/lib/i18n/desk.js";
import {incomingTexts} from "../../../src/lib/i18n/incoming.js";
import {HANDS} from "../support/hands.js";
import {addCell, begunNotebook} from "../support/open-notebook.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

const PHONE = {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true};
/** Who has a keyboard at so narrow a page has made it larger: 1560 px at 400 %. */
const NARROW = {viewport: {width: 390, height: 844}};
const PLACES = {nl: "/werkbank", en: "/en/werkbank"} as const;
const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["touch", "keyboard"] as const).map((hand) => ({locale, hand}))
);
const WIJKEN = 19;

const notebook = (locale: "nl" | "en") => `---
title: Wonen in de wijken
language: ${locale}
date: 2026-03-02
authors: [Anna Bos]
description: Hoe vaak woningen overbewoond zijn.
purpose: Bespreking met het wijkteam.
---

## Waar

\`\`\`input niveau
type: level
label: Welk niveau?
options: [wijk, gemeente]
value: wijk
\`\`\`

\`\`\`table
title: Overbewoond
indicators: [overbewoond]
level: $niveau
period: latest year
\`\`\`

\`\`\`input wijk
type: area
label: Welke wijk?
level: wijk
value: WK999911
\`\`\`

\`\`\`compare
title: Naast de gemeente
indicator: overbewoond
area: $wijk
period: each year
\`\`\`
`;

let site: OpenSite;
let phone: WatchedPage;
let page: Page;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(WAYS)("journey 10, on 390 px: $locale, $hand", ({locale, hand: name}) => {
  const hand = HANDS[name];
  const t = incomingTexts[locale];
  const size = name === "touch" ? PHONE : NARROW;
  beforeEach(async () => {
    phone = await site.open(`${PLACES[locale]}#notebook=${encodeNotebook(notebook(locale))}`, {
      ...size,
      permissions: ["clipboard-read", "clipboard-write"]
    });
    page = phone.page;
    await page.locator(".wb-gate").waitFor();
  });
  afterEach(async () => {
    expect(phone.trouble).toEqual([]);
    await phone.context.close();
  });
  const tableRows = (on = page) => on.locator(".nb-table tbody tr:has(td)").count();
  const inFigure = (on = page) => on.locator(".nb-compare figure").textContent();

  test("a notebook is read, what it asks is answered, and the link that is shared gives the same", async () => {
    expect(await sideways(page)).toEqual([]);
    await hand.press(page, "[data-answer=read]");
    await settled(page);
    expect(await page.locator(".nb-title").innerText()).toBe("Wonen in de wijken");
    expect(await page.locator(".wb[data-read-only]").count()).toBe(1);
    expect(await tableRows()).toBe(WIJKEN);
    expect(await inFigure()).toContain("Binnenstad");
    expect(await sideways(page)).toEqual([]);

    await hand.choose(page, "[data-input=niveau] input", "gemeente");
    await expect.poll(() => tableRows()).toBe(1);
    await hand.choose(page, "[data-input=wijk] select", "WK999912");
    await expect.poll(() => inFigure()).toContain("Kruiswerf");
    expect(await inFigure()).not.toContain("Binnenstad");
    await settled(page);
    expect(await sideways(page)).toEqual([]);

    if (name === "touch") {
      await hand.press(page, ".wb-bar [data-menu=share]");
      await page.locator(".wb-menu [data-item=share-link]").waitFor();
      expect(await sideways(page)).toEqual([]);
      expect(await low(page, ".wb-menu [role=menuitem]")).toEqual([]);
      await hand.press(page, ".wb-menu [data-item=share-link]");
    } else await page.keyboard.press("Alt+l");
    await page.locator(".wb-share").waitFor();
    expect(await sideways(page)).toEqual([]);
    expect(await low(page, ".wb-dialog :is(button, input)")).toEqual([]);
    const link = await page.locator("#wb-share-link").inputValue();
    expect(link).toMatch(/werkbank(?:\.html)?#notebook=1\.[A-Za-z0-9_-]+$/);
    await hand.press(page, "[data-share=copy]");
    await page.locator(".wb-share [role=status]", {hasText: t.share_copied}).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(await sideways(page)).toEqual([]);

    const second = await site.open(new URL(link).pathname + new URL(link).hash, size);
    await second.page.locator(".wb-gate").waitFor();
    await hand.press(second.page, "[data-answer=read]");
    await settled(second.page);
    expect(await second.page.locator(".nb-title").innerText()).toBe("Wonen in de wijken");
    expect(await tableRows(second.page)).toBe(1);
    expect(await second.page.locator("[data-input=wijk] select").inputValue()).toBe("WK999912");
    expect(await inFigure(second.page)).toBe(await inFigure());
    expect(second.trouble).toEqual([]);
    await second.context.close();
  });

  test("a browser that refuses to copy leaves the link selected, and says what to do", async () => {
    await hand.press(page, "[data-answer=take-over]");
    await settled(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {value: undefined});
      document.execCommand = () => false;
    });
    await hand.act(page, "share-link", "Alt+l");
    await hand.press(page, "[data-share=copy]");
    await page.locator(".wb-share [role=status]", {hasText: t.share_not_copied}).waitFor();
    const chosen = await page
      .locator("#wb-share-link")
      .evaluate((one: HTMLInputElement) => one.value.slice(one.selectionStart!, one.selectionEnd!));
    expect(chosen).toBe(await page.locator("#wb-share-link").inputValue());
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("wb-share-link");
    expect(await sideways(page)).toEqual([]);
  });
});

describe.each(["nl", "en"] as const)("making a notebook on a screen of 390 px: %s", (locale) => {
  const t = deskTexts[locale];

  test("nothing scrolls sideways with an input, a map, its choices, its text, the outline and the menus", async () => {
    const {context, trouble, page} = await site.open(PLACES[locale], PHONE);
    expect(await sideways(page)).toEqual([]);
    await begunNotebook(page, HANDS.touch, "## Kop");
    await addCell(
      page,
      HANDS.touch,
      "input",
      "type: level\nlabel: Niveau?\noptions: [wijk, gemeente]\nvalue: wijk"
    );
    await addCell(
      page,
      HANDS.touch,
      "map",
      "title: Kaart\nindicator: overbewoond\nlevel: $niveau\nperiod: latest year"
    );
    await page.locator("figure.chart").waitFor();
    expect(await sideways(page)).toEqual([]);
    await page.locator(".wb-cell-map [data-action=edit]").tap();
    await page.locator("code-editor[data-editor=rich]").waitFor();
    expect(await sideways(page)).toEqual([]);
    await page.locator("[data-pick=indicator] summary").tap();
    expect(await sideways(page)).toEqual([]);

    // The bar lies at the bottom, within reach of a thumb.
    const bar = (await page.locator(".wb-bar-actions").boundingBox())!;
    expect(bar.y + bar.height).toBe(844);
    expect(await low(page, ".wb-bar-actions button")).toEqual([]);

    for (const menu of ["notebook", "share"]) {
      await page.locator(`.wb-bar [data-menu=${menu}]`).tap();
      expect(await sideways(page)).toEqual([]);
      expect(await low(page, ".wb-menu [role=menuitem]")).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.locator(".wb-bar [data-action=catalogue]").tap();
    await page.locator("#wb-catalogue-search").waitFor();
    expect(await sideways(page)).toEqual([]);
    await page.locator(".wb-bar [data-action=outline]").tap();
    expect(await sideways(page)).toEqual([]);
    expect(await page.locator(".wb-outline button").count()).toBe(3);
    await page.locator(".wb-outline button").last().tap();
    expect(await page.locator(".wb-panel").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      t.cell(t.kind_map, "", "3", "3")
    );
    expect(await sideways(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

async function settled(page: Page): Promise<void> {
  await page.locator(".nb[data-settled]").waitFor();
}

/** What is wider than the screen, or scrolls sideways: the page, a dialog, a menu, a panel. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide: string[] = [];
    if (document.documentElement.scrollWidth > 390) wide.push(`page ${document.documentElement.scrollWidth}`);
    // A page that does not fit is made smaller by a telephone.
    if (innerWidth !== 390) wide.push(`window ${innerWidth}`);
    for (const one of document.querySelectorAll<HTMLElement>("dialog[open], .wb-menu, .wb-panel")) {
      const {left, right} = one.getBoundingClientRect();
      if (left < 0 || right > 390 || one.scrollWidth > one.clientWidth)
        wide.push(`${one.className} ${left}-${right}, ${one.scrollWidth} in ${one.clientWidth}`);
    }
    return wide;
  });
}

/** What is pressed there and lower or narrower than a finger needs. */
function low(page: Page, selector: string): Promise<string[]> {
  return page.locator(`${selector}:visible`).evaluateAll((all) =>
    all
      .filter((one) => {
        const {width, height} = one.getBoundingClientRect();
        return Math.min(width, height) < 40;
      })
      .map((one) => one.outerHTML.slice(0, 100))
  );
}
