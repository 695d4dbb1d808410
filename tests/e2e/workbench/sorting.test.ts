import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, describe, expect, test} from "vitest";
import {encodeNotebook} from "../../../src/lib/address/notebook-code.js";
import {HANDS} from "../support/hands.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

const ENGINE_MS = 90_000;
const PATHS = {nl: "/werkbank", en: "/en/werkbank"} as const;
const QUERY = ".wb-cell-query .nb-query";
const WORDS = {
  nl: {
    down: "Gesorteerd op n, aflopend",
    up: "Gesorteerd op n, oplopend",
    own: "In de volgorde van de query",
    text: "Gesorteerd op naam, oplopend"
  },
  en: {
    down: "Sorted by n, descending",
    up: "Sorted by n, ascending",
    own: "In the order of the query",
    text: "Sorted by naam, ascending"
  }
} as const;

/** Thirty rows, more than are shown at first; the largest number stands last, and one row has none. */
const notebook = (locale: "nl" | "en") => `---
title: Wijken
language: ${locale}
date: 2026-03-02
authors: [Anna Bos]
description: Rijen in een andere volgorde.
purpose: Bespreking met het wijkteam.
---

\`\`\`input keer
type: number
label: Keer
min: 1
max: 3
step: 1
value: 1
\`\`\`

\`\`\`query wijken
SELECT 'Wijk ' || i AS naam, CASE WHEN i = 3 THEN NULL ELSE i * (SELECT value FROM keer) END AS n
FROM (SELECT unnest(range(30)) AS i) ORDER BY i
\`\`\`
`;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each([
  ["nl", "mouse"],
  ["nl", "keyboard"],
  ["en", "mouse"],
  ["en", "keyboard"]
] as const)("an answer put in order by its headings: %s, %s", (locale, hand) => {
  const {press, fill} = HANDS[hand];
  const words = WORDS[locale];
  let bench: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    bench = await site.open(`${PATHS[locale]}#notebook=${encodeNotebook(notebook(locale))}`, {
      viewport: {width: 1280, height: 900},
      acceptDownloads: true
    });
    page = bench.page;
    await press(page, "[data-answer=take-over]");
    await page.locator(`${QUERY} table`).waitFor({timeout: ENGINE_MS});
  });
  afterEach(() => expect(bench.trouble).toEqual([]));
  afterAll(() => bench.context.close());

  const column = (nth: number) => page.locator(`${QUERY} tbody td:nth-child(${nth})`).allInnerTexts();
  const said = () => page.locator(`${QUERY} [role=status]`).innerText();
  const sorts = () =>
    page.locator(`${QUERY} th`).evaluateAll((heads) => heads.map((head) => head.getAttribute("aria-sort")));

  test("a number sorts from large to small, of all rows and not only those in sight", async () => {
    await press(page, "[data-sort=n]");
    expect((await column(2)).slice(0, 3)).toEqual(["29", "28", "27"]);
    expect(await sorts()).toEqual([null, "descending"]);
    expect(await said()).toBe(words.down);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-sort"))).toBe("n");
  });

  test("a second press turns it round, and what has no value stays last", async () => {
    await press(page, "[data-sort=n]");
    expect((await column(2)).slice(0, 4)).toEqual(["0", "1", "2", "4"]);
    expect(await sorts()).toEqual([null, "ascending"]);
    expect(await said()).toBe(words.up);
    await press(page, "[data-more]");
    const names = await column(1);
    expect([names.length, names.at(-2), names.at(-1)]).toEqual([30, "Wijk 29", "Wijk 3"]);
  });

  test("a new answer of the query keeps the order", async () => {
    await press(page, "[data-sort=n]");
    await press(page, "[data-sort=n]");
    await fill(page, "[data-input=keer] input[type=number]", "2");
    await page.keyboard.press("Tab");
    await page.locator(`${QUERY} tbody tr:first-child td`, {hasText: /^58$/}).waitFor({timeout: ENGINE_MS});
    expect((await column(1)).slice(0, 2)).toEqual(["Wijk 29", "Wijk 28"]);
    expect(await sorts()).toEqual([null, "descending"]);
  });

  test("what is saved has the order of the screen", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "[data-csv]")]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines.length).toBe(31);
    expect(lines[1]).toMatch(/^Wijk 29[;,]58/);
    expect(lines[30]).toMatch(/^Wijk 3[;,]/);
  });

  test("a third press goes back to the order of the query", async () => {
    await press(page, "[data-sort=n]");
    await press(page, "[data-sort=n]");
    expect((await column(1)).slice(0, 4)).toEqual(["Wijk 0", "Wijk 1", "Wijk 2", "Wijk 3"]);
    expect(await sorts()).toEqual([null, null]);
    expect(await said()).toBe(words.own);
  });

  test("text sorts from A to Z, with the numbers in it by value", async () => {
    await press(page, "[data-sort=naam]");
    expect(await said()).toBe(words.text);
    await press(page, "[data-sort=naam]");
    expect((await column(1)).slice(0, 2)).toEqual(["Wijk 29", "Wijk 28"]);
    expect(await sorts()).toEqual(["descending", null]);
  });
});
