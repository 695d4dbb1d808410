import AxeModule from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {deskTexts} from "../../../src/lib/i18n/desk.js";
import {liveTexts} from "../../../src/lib/i18n/live.js";
import {HANDS} from "../support/hands.js";
import {addCell, begunNotebook, cellsOf} from "../support/open-notebook.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";
import {violations} from "../support/violations.js";

const SIZE = {viewport: {width: 1280, height: 900}};
const PLACES = {nl: "/werkbank", en: "/en/werkbank"} as const;
const LOCALES = ["nl", "en"] as const;

let site: OpenSite;
let bench: WatchedPage;
let page: Page;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(LOCALES)("the desk with three texts: %s", (locale) => {
  const t = deskTexts[locale];
  beforeEach(async () => {
    bench = await site.open(PLACES[locale], SIZE);
    page = bench.page;
    await begunNotebook(page, HANDS.mouse, "Een");
    await addCell(page, HANDS.mouse, "prose", "## Twee");
    await addCell(page, HANDS.mouse, "note", "Drie");
    // Text is drawn a moment after the last key.
    await page.locator(".wb-cell-note .wb-result", {hasText: "Drie"}).waitFor();
  });
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test("arrows go from cell to cell, Alt with an arrow moves one and says where to", async () => {
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await inFocus(page)).toContain(t.cell(t.kind_prose, "", "1", "3"));
    await page.keyboard.press("Alt+ArrowDown");
    expect(await texts(page)).toEqual(["Twee", "Een", "Drie"]);
    expect(await page.locator(".wb-words").innerText()).toBe(t.moved_to("2", "3"));
    expect(await inFocus(page)).toContain(t.cell(t.kind_prose, "", "2", "3"));
  });

  test("Delete removes a cell, the focus goes to its neighbour, and the words undo it", async () => {
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Delete");
    expect(await texts(page)).toEqual(["Een", "Drie"]);
    expect(await inFocus(page)).toContain(t.cell(t.kind_note, "", "2", "2"));
    expect(await page.locator(".wb-words").innerText()).toBe(
      `${upper(t.deed_remove)}. ${t.undo_hint("Ctrl+Z")}`
    );
    await page.locator(".wb-toast [data-undo]").click();
    expect(await texts(page)).toEqual(["Een", "Twee", "Drie"]);
    expect(await inFocus(page)).toContain(t.cell(t.kind_prose, "", "2", "3"));
  });

  test("a notebook without its last cell leaves the focus at the place to add one", async () => {
    for (let cell = 0; cell < 3; cell++) await page.keyboard.press("Delete");
    expect(await texts(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.classList.contains("wb-add"))).toBe(true);
    await page.keyboard.press("Control+z");
    expect(await texts(page)).toHaveLength(1);
    expect(await inFocus(page)).toContain(t.cell(t.kind_prose, "", "1", "1"));
  });

  test("the palette finds a command by some letters, Enter does it, and the focus is where it was", async () => {
    const before = await inFocus(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type(t.duplicate.slice(0, -1).toLowerCase());
    const chosen = page.locator(".wb-palette [aria-selected=true]");
    expect(await chosen.innerText()).toContain(t.duplicate);
    expect(await page.locator(".wb-palette input").getAttribute("aria-activedescendant")).toBe(
      await chosen.getAttribute("id")
    );
    await page.keyboard.press("Escape");
    expect(await inFocus(page)).toBe(before);
    await page.keyboard.press("Control+k");
    await page.keyboard.type(t.duplicate.slice(0, -1).toLowerCase());
    await page.keyboard.press("Enter");
    await expect.poll(() => texts(page)).toEqual(["Een", "Twee", "Drie", "Drie"]);
  });

  test("the palette goes to a cell", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("twee");
    await page.keyboard.press("Enter");
    expect(await inFocus(page)).toContain(t.cell(t.kind_prose, "", "2", "3"));
  });

  test("? on a cell opens the help with every key, and Escape goes back to the cell", async () => {
    const before = await inFocus(page);
    await page.keyboard.press("?");
    const help = page.locator(".wb-dialog[open] .wb-help");
    for (const words of [t.help_step_1, t.hint_map, t.duplicate, "Ctrl+Z"])
      expect(await help.innerText()).toContain(words);
    await page.keyboard.press("Escape");
    expect(await inFocus(page)).toBe(before);
  });

  test("B opens the kinds of cells under a cell; letters and arrows choose, Escape goes back", async () => {
    const before = await inFocus(page);
    await page.keyboard.press("b");
    expect(await page.locator(".wb-menu [role=menuitem]:focus").innerText()).toContain(t.kind_prose);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press(t.kind_map.charAt(0));
    expect(await page.locator(".wb-menu [role=menuitem]:focus").innerText()).toContain(t.hint_map);
    await page.keyboard.press("Escape");
    expect(await inFocus(page)).toBe(before);
    expect(await page.locator(".wb-menu").count()).toBe(0);
  });

  test("a cell is dragged by its handle to another place", async () => {
    await page.locator(".wb-cell").first().hover();
    const from = (await page.locator(".wb-handle").first().boundingBox())!;
    const to = (await page.locator(".wb-cell").nth(2).boundingBox())!;
    await page.mouse.move(from.x + 8, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y + 40, {steps: 4});
    await page.mouse.move(to.x + 60, to.y + to.height - 4, {steps: 8});
    expect(await page.locator(".wb-insert[data-drop]").count()).toBe(1);
    await page.mouse.up();
    await page.locator(".wb-words", {hasText: t.moved_to("3", "3")}).waitFor();
    expect(await texts(page)).toEqual(["Twee", "Drie", "Een"]);
  });

  test("a cell folds to a line, all fold at once, and the outline lists headings and leads to cells", async () => {
    await page.keyboard.press("f");
    expect(await page.locator(".wb-cell").nth(2).locator(".wb-folded").innerText()).toBe("Drie");
    await act(page, t.fold_all);
    expect(await page.locator(".wb-cell[data-folded]").count()).toBe(3);
    await act(page, t.unfold_all);
    await page.keyboard.press("Alt+o");
    expect(await page.locator(".wb-outline-words").allTextContents()).toEqual([
      `${t.kind_prose}: Een`,
      "Twee",
      `${t.kind_note}: Drie`
    ]);
    expect(await page.locator(".wb-outline [data-rank='2']").innerText()).toBe("Twee");
    await page.keyboard.press("Enter");
    expect(await inFocus(page)).toContain(t.cell(t.kind_prose, "", "1", "3"));
  });

  test("letters that are typed in a box do nothing to cells", async () => {
    await page.keyboard.press("Alt+c");
    await page.locator(".wb-panel input").first().focus();
    await page.keyboard.type("dfab");
    await page.keyboard.press("Delete");
    expect(await texts(page)).toEqual(["Een", "Twee", "Drie"]);
  });
});

describe.each(LOCALES)("a desk with figures, an input and a cell that is wrong: %s", (locale) => {
  const t = deskTexts[locale];
  beforeAll(async () => {
    bench = await site.open(PLACES[locale], {...SIZE, bypassCSP: true, reducedMotion: "reduce"});
    page = bench.page;
    await begunNotebook(page, HANDS.mouse, "## Kop\n\nTekst");
    await addCell(
      page,
      HANDS.mouse,
      "map",
      "title: Kaart\nindicator: overbewoond\nlevel: wijk\nperiod: latest year"
    );
    await addCell(page, HANDS.mouse, "input", "type: area\nlabel: Welke wijk?\nlevel: wijk\nvalue: WK999911");
    await page.locator("figure.chart").waitFor();
    await page.addScriptTag({content: AxeModule.source});
  });
  afterAll(() => bench.context.close());

  test.each(["light", "dark"] as const)("passes axe as it stands, %s", async (colorScheme) => {
    await page.emulateMedia({colorScheme});
    expect(await violations(page)).toEqual([]);
    await page.locator(".wb-cell-map").click({position: {x: 5, y: 5}});
    await page.keyboard.press("Enter");
    await page.locator("code-editor[data-editor=rich]").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test.each([
    ["the palette", "Control+k", ".wb-palette"],
    ["the help", "F1", ".wb-help"],
    ["the outline", "Alt+o", ".wb-outline"],
    ["the menu of kinds", "a", ".wb-menu"]
  ])("passes axe with %s open", async (_, keys, shown) => {
    await page.locator(".wb-cell").first().focus();
    await page.keyboard.press(keys);
    await page.locator(shown).waitFor();
    expect(await violations(page)).toEqual([]);
    if (shown === ".wb-outline") await page.keyboard.press(keys);
    else await page.keyboard.press("Escape");
  });

  test("a cell that loses its figure is told once, by name; the outline marks it, and it is told when it is well", async () => {
    const news = page.locator("[data-news]");
    await addCell(
      page,
      HANDS.mouse,
      "table",
      "title: Tabel\nindicators: [overbewoond]\nlevel: wijk\nperiod: latest"
    );
    await page
      .locator("[data-news]", {hasText: t.news_failed("", "").trim().split(".")[0]!.trim()})
      .waitFor({state: "attached"});
    expect(await news.innerText()).toContain(t.kind_broken);
    await page.keyboard.press("Alt+o");
    expect(await page.locator(".wb-outline-state[data-state=failed]").innerText()).toBe(t.state_failed);
    await page.keyboard.press("Alt+o");
    await page.locator(".wb-cell").last().focus();
    await page.keyboard.press("Enter");
    await page.locator("code-editor[data-editor=rich]").waitFor();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(
      "title: Tabel\nindicators: [overbewoond]\nlevel: wijk\nperiod: latest year"
    );
    await page
      .locator("[data-news]", {hasText: t.news_mended(`${t.kind_table} Tabel`)})
      .waitFor({state: "attached"});
  });
});

test.each(LOCALES)("news of cells is said once, within the dialog that is open: %s", async (locale) => {
  const t = deskTexts[locale];
  const {busy, settled} = liveTexts[locale];
  bench = await site.open(PLACES[locale], SIZE);
  page = bench.page;
  // A query takes as long as its engine.
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await begunNotebook(page, HANDS.mouse, "Tekst");
  await page.evaluate(hearNews);
  await addCell(page, HANDS.mouse, "query", "SELECT 1 AS een");
  await page.keyboard.press("F1");
  const within = page.locator("dialog[open] [data-news]");
  await within.getByText(busy("1")).waitFor({state: "attached"});
  goOn();
  await within.getByText(settled).waitFor({state: "attached"});
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({state: "detached"});
  await addCell(page, HANDS.mouse, "table", "title: Tabel");
  await page.locator("[data-news]", {hasText: t.kind_broken}).waitFor({state: "attached"});
  expect(await page.evaluate(() => document.documentElement.dataset.heard!.split("\n"))).toEqual([
    `dialog: ${busy("1")}`,
    `dialog: ${settled}`,
    `page: ${await page.locator("[data-news]").innerText()}`
  ]);
  expect(bench.trouble).toEqual([]);
  await bench.context.close();
});

test("a query that is typed runs when its writer goes on to another cell, not sooner", async () => {
  bench = await site.open("/werkbank", SIZE);
  page = bench.page;
  await begunNotebook(page, HANDS.mouse, "Tekst");
  await addCell(page, HANDS.mouse, "query", "SELECT 1 AS een");
  const column = page.locator(".wb-cell-query thead th");
  await column.getByText("een", {exact: true}).waitFor();
  await page.keyboard.press("Enter");
  await page.locator("code-editor[data-editor=rich]").waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("SELECT 2 AS twee");
  await page.locator(".wb-cell-query .wb-unrun").waitFor();
  // Looking something up is not going on.
  await page.locator(".wb-bar [data-action=outline]").click();
  expect(await column.innerText()).toBe("een");
  await page.locator(".wb-outline button").first().click();
  await column.getByText("twee", {exact: true}).waitFor();
  expect(await page.locator(".wb-unrun").count()).toBe(0);
  expect(bench.trouble).toEqual([]);
  await bench.context.close();
});

test("figures that could not be fetched say so, and come by a press", async () => {
  bench = await site.open("/werkbank", SIZE);
  page = bench.page;
  await page.route(/\.arrow$/, (route) => route.abort());
  await page.locator("[data-begin=new]").click();
  await page.locator(".wb-add").click();
  await page.locator(".wb-menu [data-item=map]").click();
  await page.locator(".nb-trouble").waitFor();
  await page.unroute(/\.arrow$/);
  await page.locator(".nb-trouble button").click();
  await page.locator("figure.chart").waitFor();
  await bench.context.close();
});

test("a catalogue that could not be loaded says so, and the page can be tried again", async () => {
  bench = await site.open("/methode", SIZE);
  page = bench.page;
  await page.route(/manifest[.\w]*\.json$/, (route) => route.abort());
  await page.goto(new URL("/werkbank", site.url).href);
  await page.locator("#werkbank [role=alert]").waitFor();
  await page.unroute(/manifest[.\w]*\.json$/);
  await page.locator("#werkbank [data-again]").click();
  await page.locator("[data-begin=new]").waitFor();
  await bench.context.close();
});

/** Does a command by the palette. */
async function act(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

function inFocus(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
}

/** What the cells say, without the word over a note. */
async function texts(page: Page): Promise<string[]> {
  return (await cellsOf(page)).map((text) => text.replace(/^(?:Duiding|How to read this)\s*/, ""));
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Notes on the page what its live regions of news say, in order, and where. */
function hearNews(): void {
  const heard: string[] = [];
  const listener = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({addedNodes}) => [...addedNodes])) {
      const parent = node.parentElement;
      const region = parent?.closest("[data-news]");
      const words = node.textContent?.trim();
      if (!region || !words) continue;
      heard.push(`${region.closest("dialog[open]") ? "dialog" : "page"}: ${words}`);
      document.documentElement.dataset.heard = heard.join("\n");
    }
  });
  listener.observe(document.body, {subtree: true, childList: true});
}
