import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {linkedTexts} from "../../../src/lib/i18n/linked.js";
import {type OpenSite, openSite} from "../support/open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);
const ACCEPT = {nl: /Overnemen en bewerken/, en: /Take over and edit/};

const notebook = (language: string) => `---
title: Rijen
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

\`\`\`table
title: Alle wijken
selects: $gebied
indicators: [overbewoond]
level: wijk
period: latest year
\`\`\`

\`\`\`trend
title: Gekozen
indicator: overbewoond
level: wijk
period: each year
areas: $gebied
\`\`\`
`;

describe.each(WAYS)("rows of a table choose areas, $locale, $hand", ({locale, hand}) => {
  test("each is ticked and unticked by its name, is told and marked, and other cells follow", async () => {
    const {page, context, trouble} = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank", {
      viewport: {width: 1280, height: 900}
    });
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({name: "rijen.md", mimeType: "text/markdown", buffer: Buffer.from(notebook(locale))});
    await page.getByRole("button", {name: ACCEPT[locale]}).first().click();
    const rows = page.locator(".wb-cell-table .nb-row");
    await rows.first().waitFor();
    const press = async (at: number) => {
      if (hand === "mouse") return rows.nth(at).click();
      await rows.nth(at).focus();
      await page.keyboard.press(at === 0 ? "Enter" : " ");
    };
    const chosen = () =>
      rows.evaluateAll((all) => all.flatMap((one, at) => (one.ariaPressed === "true" ? [at] : [])));
    const followed = () => page.locator(".wb-cell-trend figure.chart tbody tr").count();
    const names = await rows.allInnerTexts();
    const years = (await followed()) / names.length;

    await press(0);
    await expect.poll(chosen).toEqual([0]);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("nb-row");
    await press(2);
    await expect.poll(chosen).toEqual([0, 2]);
    expect(await page.locator(".wb-words").innerText()).toContain(names[2]!);
    expect(await page.locator(".wb-cell-table tr[data-chosen] th").allInnerTexts()).toEqual([
      names[0],
      names[2]
    ]);
    await expect.poll(followed).toBe(2 * years);
    await press(0);
    await expect.poll(chosen).toEqual([2]);
    await press(2);
    await expect.poll(chosen).toEqual([]);
    expect(await page.locator(".wb-words").innerText()).toBe(linkedTexts[locale].cleared);
    expect(trouble).toEqual([]);
    await context.close();
  });
});
