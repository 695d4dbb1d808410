import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {HANDS} from "../support/hands.js";
import {addCell, cellsOf} from "../support/open-notebook.js";
import {type OpenSite, openSite} from "../support/open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);
const COMPARE = `title: Vier wijken
indicator: overbewoond
area: WK999911
with: [WK999912, WK999913, WK999914]
period: each year`;

describe.each(WAYS)("four wijken beside the municipality: $locale, $hand", ({locale, hand: name}) => {
  test("are compared over five years, with a note, and printed without the desk", async () => {
    const hand = HANDS[name];
    const {page, context, trouble} = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank", {
      viewport: {width: 1280, height: 900}
    });
    await hand.press(page, "[data-begin=new]");
    await addCell(page, hand, "compare", COMPARE);
    const figure = page.locator("figure.chart");
    await figure.filter({hasText: "Kruiswerf"}).locator("tbody tr").first().waitFor({state: "attached"});
    const shown = (await figure.textContent())!;
    for (const area of ["Binnenstad", "Kruiswerf", "Zuidoever", "Oosterwaard", "Waterveen"])
      expect(shown).toContain(area);
    for (const year of ["2021", "2022", "2023", "2024", "2025"]) expect(shown).toContain(year);
    await addCell(page, hand, "note", "Oosterwaard ligt hoger.");
    await page.locator(".wb-cell-note", {hasText: "Oosterwaard ligt hoger."}).waitFor();

    await page.emulateMedia({media: "print"});
    expect(
      await page.locator(".wb-bar, .wb-cell-head, .wb-insert, .wb-text").filter({visible: true}).count()
    ).toBe(0);
    expect(await figure.isVisible()).toBe(true);
    expect(await page.locator(".wb-cell-note .report-note").isVisible()).toBe(true);
    expect((await cellsOf(page)).length).toBe(2);
    expect(trouble).toEqual([]);
    await context.close();
  });
});
