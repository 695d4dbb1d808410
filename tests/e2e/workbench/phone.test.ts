import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {deskTexts} from "../../../src/lib/i18n/desk.js";
import {HANDS} from "../support/hands.js";
import {addCell, begunNotebook} from "../support/open-notebook.js";
import {type OpenSite, openSite} from "../support/open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const MAP = "title: Kaart\nindicator: overbewoond\nlevel: $niveau\nperiod: latest year";
const INPUT = "type: level\nlabel: Niveau?\noptions: [wijk, gemeente]\nvalue: wijk";

describe.each([
  ["nl", "/werkbank"],
  ["en", "/en/werkbank"]
] as const)("on a screen of 390 px: %s", (locale, place) => {
  const t = deskTexts[locale];

  test("a notebook is read, its input changed, its outline opened, and nothing scrolls sideways", async () => {
    const {page, context, trouble} = await site.open(place, {
      viewport: {width: 390, height: 844},
      isMobile: true,
      hasTouch: true
    });
    await begunNotebook(page, HANDS.mouse, "## Kop");
    await addCell(page, HANDS.mouse, "input", INPUT);
    await page.locator(".wb-cell-input [data-action=edit]").click();
    await addCell(page, HANDS.mouse, "map", MAP);
    await page.locator("figure.chart").waitFor();
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await fits()).toBe(true);

    // The bar lies at the bottom, within reach of a thumb.
    const bar = (await page.locator(".wb-bar-actions").boundingBox())!;
    expect(bar.y + bar.height).toBe(844);
    for (const button of await page.locator(".wb-bar-actions button:visible").all()) {
      const {width, height} = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
    }

    await page.locator(".wb-bar [data-action=outline]").tap();
    expect(await page.locator(".wb-outline button").count()).toBe(3);
    await page.locator(".wb-outline button").last().tap();
    expect(await page.locator(".wb-panel").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      t.cell(t.kind_map, "", "3", "3")
    );
    expect(await fits()).toBe(true);
    expect(trouble).toEqual([]);
    await context.close();
  });
});
