import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {encodeNotebook} from "../../../src/lib/address/notebook-code.js";
import {incomingTexts} from "../../../src/lib/i18n/incoming.js";
import {HANDS} from "../support/hands.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

const ENGINE = /\.wasm$/;
const BOTH = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);
type Hand = (typeof BOTH)[number]["hand"];

const notebook = (locale: string, more = "", front = "") => `---
title: Van een collega
language: ${locale}
date: 2026-03-02
authors: [Team Toezicht, Team Onderzoek]
description: Wat wij zagen.
purpose: Voor het overleg.
${front}---

Kijk eens.

\`\`\`input wijk
type: area
label: Welke wijk?
level: wijk
value: WK999911
\`\`\`

\`\`\`query cellen
SELECT count(*) AS aantal FROM woning WHERE area IN (FROM wijk)
\`\`\`

\`\`\`compare
title: Naast elkaar
indicator: overbewoond
area: $wijk
period: latest year
\`\`\`
${more}`;

let site: OpenSite;
let watched: WatchedPage;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Expects no trouble, but for what a test asks for and does not find. */
async function done(allowed = /(?!)/): Promise<void> {
  expect(watched.trouble.filter(({text}) => !allowed.test(text))).toEqual([]);
  await watched.context.close();
}

describe.each(BOTH)("journey 7, in $locale by $hand: a colleague's file", ({locale, hand}) => {
  const t = incomingTexts[locale];
  beforeEach(async () => {
    watched = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank");
  });
  afterEach(() => done());

  test("says what it does and runs nothing, then is read, then is a copy of one's own", async () => {
    const {page, requests} = watched;
    await choose(page, hand, "collega.md", notebook(locale));
    const gate = page.locator(".wb-gate");
    await gate.waitFor();
    const words = await gate.innerText();
    expect(words).toContain(t.from_file("collega.md"));
    expect(words).toContain(t.nothing_ran);
    expect(words).toContain("Van een collega");
    expect(words).toContain("Voor het overleg.");
    expect(words).toContain("Team Toezicht");
    expect(words).toContain(`${t.does_inputs("1")}: Welke wijk?`);
    expect(words).toContain(t.does_queries("1"));
    expect(words).toContain(t.does_figures("1"));
    expect(words).toContain(`${t.reads_tables}: woning`);
    expect(words).toContain(t.reads_protected);
    expect(words).toContain(locale === "nl" ? "Overbewoonde woningen" : "Overcrowded dwellings");
    expect(words).toContain(t.snapshot_unknown);
    await gate.getByText(t.published_none).waitFor();
    expect(await page.locator(".nb-cell").count()).toBe(0);
    expect(requests.filter((url) => ENGINE.test(url))).toEqual([]);

    await press(page, hand, "[data-answer=read]");
    await page.locator('[data-cell="cellen"][data-state="done"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("nb-title");
    expect(await page.locator(".wb-insert, .wb-cell [data-action=edit]").count()).toBe(0);
    expect(await page.locator(".wb-reading").innerText()).toContain(t.read_only);

    await press(page, hand, "[data-begin=copy]");
    await page.locator(".wb-reading").waitFor({state: "detached"});
    expect(await page.locator(".nb-title").innerText()).toBe("Van een collega");
    expect(await page.locator(".wb[data-read-only]").count()).toBe(0);
  });

  test("shows its cells as they are written, and what is wrong with the line", async () => {
    const {page} = watched;
    const wrong =
      "\n```chrt\ntype: bar\n```\n\n```map\ntitle: K\nindicator: niet_hier\nlevel: wijk\nperiod: latest year\n```\n";
    await choose(page, hand, "collega.md", notebook(locale, wrong));
    const warnings = await page.locator(".wb-gate-warnings").innerText();
    expect(warnings).toMatch(new RegExp(`${t.line("30")}:.*chart`));
    expect(warnings).toContain(`${t.line("34")}: ${t.lacking("niet_hier")}`);
    await press(page, hand, ".wb-gate-cells > summary");
    await press(page, hand, ".wb-gate-list li:nth-child(3) summary");
    expect(await page.locator(".wb-gate-list li:nth-child(3) pre").innerText()).toContain(
      "FROM woning WHERE area"
    );
    await press(page, hand, "[data-answer=take-over]");
    await page.locator(".nb-broken .nb-written").waitFor();
    expect(await page.locator(".nb-broken .nb-written").innerText()).toContain("chrt");
    expect(await page.locator(".wb[data-read-only]").count()).toBe(0);
  });

  test("leaves what lies on the desk when it is closed", async () => {
    const {page} = watched;
    await open(page, hand, "eerste.md", notebook(locale).replace("Van een collega", "Het eerste"));
    await drop(page, "tweede.md", notebook(locale));
    await page.locator(".wb-gate").waitFor();
    await press(page, hand, "[data-answer=dismiss]");
    await page.locator(".wb-gate").waitFor({state: "detached"});
    expect(await page.locator(".nb-title").innerText()).toBe("Het eerste");
  });

  test("that is a published report says so", async () => {
    const file = locale === "nl" ? "overbewoning.md" : "overbewoning.en.md";
    const {page} = watched;
    await choose(page, hand, file, readFileSync(`notebooks/${file}`));
    await page.locator(".wb-gate").getByText(t.published_same).waitFor();
    expect(await page.locator(".wb-gate a").getAttribute("href")).toMatch(/rapporten\/overbewoning\.html$/);
  });
});

describe.each(BOTH)("journey 7, in $locale by $hand: what cannot be opened", ({locale, hand}) => {
  const t = incomingTexts[locale];
  beforeAll(async () => {
    watched = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank");
    await open(watched.page, hand, "goed.md", notebook(locale));
  });
  afterEach(async () => {
    // The dialog gives the focus back, and what lay there is still there.
    const {page} = watched;
    expect(await page.locator(".wb-not-opened").innerText()).toContain(t.kept);
    await press(page, hand, ".wb-dialog .wb-close");
    await page.locator(".wb-not-opened").waitFor({state: "detached"});
    expect(await page.locator(".nb-title").innerText()).toBe("Van een collega");
  });
  afterAll(() => done());

  const line = (n: number) => (locale === "nl" ? `Regel ${n}.` : `Line ${n}.`);
  test.each([
    [
      "front matter with a mistake",
      notebook(locale).replace("authors", "autors"),
      [line(5), "authors", t.mend_line]
    ],
    ["a newer format", notebook(locale, "", "format: 2\n"), [line(8), t.newer]],
    ["hidden characters", notebook(locale, "\nLees \u202Edit.\n"), [line(30), "U+202E"]],
    ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), ["UTF-8"]],
    ["a page without a notebook", "<!doctype html><title>x</title>", [".md"]],
    ["no notebook", "zomaar tekst", [line(1), "---"]],
    ["too many characters", notebook(locale, "x ".repeat(160_000)), ["300000"]]
  ])("%s is told in words, and what was open stays", async (_, content, words) => {
    await drop(watched.page, "fout.md", content);
    const told = watched.page.locator(".wb-not-opened");
    await told.waitFor();
    for (const word of words) expect(await told.innerText()).toContain(word);
  });
});

describe.each(BOTH)("a link, in $locale by $hand", ({locale, hand}) => {
  const t = incomingTexts[locale];
  const path = locale === "nl" ? "/werkbank" : "/en/werkbank";

  test("holds the notebook with what was chosen, and is asked about before it runs", async () => {
    watched = await site.open(path, {permissions: ["clipboard-read", "clipboard-write"]});
    const {page} = watched;
    await open(page, hand, "mijn.md", notebook(locale));
    await HANDS[hand].choose(page, '[data-input="wijk"] select', "WK999931");
    await page.locator(".nb[data-settled]").waitFor();
    if (hand === "keyboard") await page.keyboard.press("Alt+l");
    else {
      await page.locator("[data-menu=share]").click();
      await page.locator(".wb-menu").getByText(t.share).click();
    }
    await page.locator(".wb-share").waitFor();
    expect(await page.locator(".wb-share").innerText()).toContain(t.share_inside);
    await press(page, hand, "[data-share=copy]");
    await page.locator(".wb-share").getByText(t.share_copied).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/werkbank(?:\.html)?#notebook=1\.[A-Za-z0-9_-]+$/);
    expect(link.length).toBeLessThan(2000);
    await done();

    watched = await site.open(new URL(link).pathname + new URL(link).hash);
    const gate = watched.page.locator(".wb-gate");
    await gate.waitFor();
    expect(await gate.innerText()).toContain(t.from_link);
    expect(watched.requests.filter((url) => url.includes("notebook="))).toEqual([]);
    await press(watched.page, hand, "[data-answer=take-over]");
    await watched.page.locator(".nb[data-settled]").waitFor();
    expect(await watched.page.locator('[data-input="wijk"] select option:checked').innerText()).toBe(
      "Lodijk"
    );
    expect(watched.page.url()).not.toContain("#notebook=");
    await done();
  });

  test("that was cut off says so", async () => {
    watched = await site.open(`${path}#notebook=${encodeNotebook(notebook(locale)).slice(0, 80)}`);
    await watched.page.locator(".wb-not-opened").getByText(t.link_damaged).waitFor();
    await done();
  });

  test("that would be too long offers the file", async () => {
    watched = await site.open(path);
    const {page} = watched;
    await open(
      page,
      hand,
      "lang.md",
      notebook(locale, readFileSync("notebooks/drugs-per-wijk.md", "utf8").split("---\n")[2])
    );
    await page.keyboard.press("Alt+l");
    await page
      .locator(".wb-share")
      .getByText(/2[.,]000/)
      .waitFor();
    expect(await page.locator("[data-share=file]").innerText()).toBe(t.share_file);
    expect(await page.locator(".wb-share input").count()).toBe(0);
    await done();
  });
});

test.each(["nl", "en"] as const)(
  "on a telephone a link goes to the sheet of the system: %s",
  async (locale) => {
    const path = locale === "nl" ? "/werkbank" : "/en/werkbank";
    watched = await site.open(path, {viewport: {width: 390, height: 844}, isMobile: true, hasTouch: true});
    const {page} = watched;
    // Chromium without a desktop has no such sheet; what it would be given is what counts.
    await page.evaluate(() =>
      Object.defineProperty(navigator, "share", {
        value: async (given: ShareData) => Object.assign(window, {given})
      })
    );
    await open(page, "mouse", "mijn.md", notebook(locale));
    await HANDS.touch.act(page, "share-link", "Alt+l");
    await page.locator("[data-share=send]").tap();
    const given = await page.evaluate(() => (window as unknown as {given: ShareData}).given);
    expect(given.title).toBe("Van een collega");
    expect(given.url).toContain("#notebook=1.");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await done();
  }
);

test("a file of one's own keeps its place through a reload, and asks no second time", async () => {
  watched = await site.open(`/werkbank#notebook=${encodeNotebook(notebook("nl"))}`);
  const {page} = watched;
  await press(page, "mouse", "[data-answer=take-over]");
  await page.waitForFunction(() => location.hash.startsWith("#n="));
  await page.reload();
  await page.locator(".nb-title").waitFor();
  expect(await page.locator(".nb-title").innerText()).toBe("Van een collega");
  expect(await page.locator(".wb-gate").count()).toBe(0);
  await done();
});

describe.each(BOTH)("journey 9, in $locale by $hand: from the site", ({locale, hand}) => {
  const base = locale === "nl" ? "" : "/en";

  test.each([
    ["figure.chart-map", "/fenomeen/overbewoning", 1],
    ["figure.chart-heatmap", "/fenomeen/overbewoning", 1],
    ["figure.chart-line", "/fenomeen/overbewoning", 1],
    ["figure.chart-line", "/fenomeen/overbewoning#area=BU99991101", 1],
    ["figure.chart-map", "/", 1]
  ])("%s of %s is the same figure in the workbench", async (selector, path, figures) => {
    watched = await site.open(base + path);
    const {page, requests} = watched;
    const figure = page.locator(selector).first();
    const title = await figure.locator(".chart-title").innerText();
    const numbers = await rowsOf(page, selector);
    expect(numbers.length).toBeGreaterThan(4);
    await throughMenu(page, hand, selector);
    await page.locator(".nb[data-settled] figure.chart").first().waitFor();
    expect(await page.locator(".nb figure.chart").count()).toBe(figures);
    expect(await page.locator(".nb .chart-title").first().innerText()).toBe(title);
    expect((await rowsOf(page, ".nb figure.chart")).sort()).toEqual(numbers.sort());
    expect(requests.filter((url) => ENGINE.test(url))).toEqual([]);
    expect(await page.locator(".wb[data-read-only], .wb-gate").count()).toBe(0);
    await done();
  });

  test("a figure of a report is that cell of its notebook, with what the reader chose", async () => {
    watched = await site.open(`${base}/rapporten/signaleringsoverleg`);
    const {page} = watched;
    const touch = page.locator('.report-input[data-input="wijk"] .nb-touch');
    await touch.focus();
    await page.keyboard.press("Enter");
    await page.locator('.report-input[data-input="wijk"] select').selectOption("WK999912");
    await page.locator("article[data-settled]").waitFor();
    const last = page.locator("article figure.chart").last();
    const place = (await last.getAttribute("data-figure"))!;
    const numbers = await rowsOf(page, `article [data-figure="${place}"]`);
    await throughMenu(page, hand, `article [data-figure="${place}"]`);
    await page.locator(".nb[data-settled]").waitFor();
    expect(await page.locator('[data-input="wijk"] select').inputValue()).toBe("WK999912");
    const focused = await page.evaluate(() => document.activeElement!.id);
    expect(await rowsOf(page, `#${focused} figure.chart`)).toEqual(numbers);
    expect(await page.locator(".wb[data-read-only]").count()).toBe(1);
    await done();
  });
});

/** Chooses a file in the beginning, as a hand does. */
async function choose(page: Page, hand: Hand, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    press(page, hand, ".nb-open .nb-file input")
  ]);
  await chooser.setFiles({name, mimeType: "text/plain", buffer: Buffer.from(content)});
}

/** Opens a file as one's own. */
async function open(page: Page, hand: Hand, name: string, content: string): Promise<void> {
  await choose(page, hand, name, content);
  await press(page, hand, "[data-answer=take-over]");
  await page.locator(".nb[data-settled]").waitFor();
}

async function press(page: Page, hand: Hand, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  if (hand === "mouse") return page.locator(selector).first().click();
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

/** Goes on with Tab until something has the focus; who cannot come there by keys fails here. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    const there = (wanted: string) => document.activeElement === document.querySelector(wanted);
    if (await page.evaluate(there, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${selector}`);
}

async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
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

/** Opens the menu of a figure and follows the way to the workbench. */
async function throughMenu(page: Page, hand: Hand, selector: string): Promise<void> {
  const summary = page.locator(`${selector} > .downloads > summary`).first();
  if (hand === "mouse") {
    await summary.click();
    await page.locator(`${selector} .downloads-workbench`).first().click();
  } else {
    await summary.focus();
    await page.keyboard.press("Enter");
    await page.locator(`${selector} .downloads-workbench`).first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  }
  await page.waitForURL(/werkbank/);
}

/** The rows of a figure's table, as a reader sees them. */
function rowsOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim()).join("|"))
    );
}
