import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {liveTexts} from "../../../src/lib/i18n/live.js";
import {HANDS} from "../support/hands.js";
import {addCell} from "../support/open-notebook.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

const SIZE = {viewport: {width: 1280, height: 900}};
/** The engine is large, and machines on which tests run are busy. */
const PATIENCE = 60_000;
const ENDLESS = "SELECT count(*) FROM range(100000) a, range(100000) b, range(1000) c";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PATHS = {nl: "/werkbank", en: "/en/werkbank"} as const;
const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);

describe.each(WAYS)("an expert writes SQL: $locale, $hand", ({locale, hand: name}) => {
  const hand = HANDS[name];
  let bench: WatchedPage;
  let page: Page;
  beforeEach(async () => {
    bench = await site.open(PATHS[locale], SIZE);
    page = bench.page;
    await hand.press(page, "[data-begin=new]");
  });
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  /** Adds a cell after the last, and begins to write in it. */
  async function begin(kind: string): Promise<void> {
    const places = await page.locator(".wb-add").count();
    await hand.press(page, `[data-menu=insert-${places - 1}]`);
    const item = page.locator(`.wb-menu [data-item=${kind}]`);
    await item.waitFor();
    while (hand.arrows && !(await item.evaluate((one) => one === document.activeElement)))
      await page.keyboard.press("ArrowDown");
    if (hand.arrows) await page.keyboard.press("Enter");
    else await item.click();
    await page.locator(`.wb-cell-${kind} code-editor[data-editor=rich]`).waitFor();
    await page.keyboard.press("ControlOrMeta+a");
  }

  /** Takes what the list of suggestions shows first, or by its name. */
  async function take(shown: string): Promise<void> {
    const option = page.locator(".cm-tooltip-autocomplete li", {hasText: shown}).first();
    await option.waitFor();
    if (!hand.arrows) return option.click();
    // A list that comes up under a key press does not take it.
    await page.waitForTimeout(150);
    while ((await option.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }

  test("with completion and an input, gets an error at its place with a way out, and stops what runs too long", async () => {
    await addCell(page, hand, "input", "type: area\nlabel: Waar?\nlevel: wijk\nmultiple: true");
    await begin("query");
    const cell = page.locator(".wb-cell-query");
    // Tables, columns, an indicator by its name, an area by its name, an input.
    await page.keyboard.type("SELECT area, n, denominater FROM fig");
    await take("figure");
    await page.keyboard.type("\nWHERE indi");
    await take("indicator");
    await page.keyboard.type(" = 'overb");
    await take("overbewoond");
    await page.keyboard.type(" AND period = 2025");
    await take("2025JJ00");
    await page.keyboard.type(" AND (area = 'molenw");
    await take("Molenwerf");
    const input = locale === "nl" ? "gebied" : "area_choice";
    await page.keyboard.type(` AND $${input.slice(0, 3)}`);
    await take("$");
    await page.keyboard.type(")");
    expect(await written(page)).toBe(
      "SELECT area, n, denominater FROM figure\n" +
        "WHERE indicator = 'overbewoond' AND period = '2025JJ00' " +
        `AND (area = 'WK999923' AND area IN (FROM ${input}))`
    );

    // The error is marked at its word, told to who cannot see it, and one press mends it.
    await page.keyboard.press("ControlOrMeta+Enter");
    await cell.locator(".nb-trouble").waitFor({timeout: PATIENCE});
    expect(await cell.locator(".nb-trouble").innerText()).toContain(`${liveTexts[locale].line("1")}.`);
    const mark = cell.locator(".cm-lintRange-error");
    await mark.waitFor();
    expect(await mark.innerText()).toBe("denominater");
    expect(await described(page)).toContain("denominater");
    if (hand.arrows) {
      await page.keyboard.press("F8");
      await cell.locator(".cm-tooltip .cm-diagnostic").waitFor();
      expect(await cell.locator(".cm-tooltip .cm-diagnostic").innerText()).toContain("denominater");
      await page.keyboard.press("Escape");
      await hand.press(page, "[data-way=replace]");
    } else {
      await mark.hover();
      await cell.locator(".cm-tooltip .cm-diagnosticAction").click();
      await page.keyboard.press("ControlOrMeta+Enter");
    }
    await cell.locator(".nb-answer").waitFor({timeout: PATIENCE});
    expect(await cell.locator(".wb-table tbody tr").count()).toBe(1);
    expect(await cell.locator(".wb-table tbody tr").innerText()).toContain("WK999923");
    expect(await cell.locator(".nb-trouble").count()).toBe(0);

    // A query that runs away is stopped, and what was written stays.
    await page.locator("code-editor").evaluate((editor) => (editor as HTMLElement).focus());
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(ENDLESS);
    await page.keyboard.press("ControlOrMeta+Enter");
    await cell.locator(".nb-stop").waitFor();
    if (hand.arrows) await page.keyboard.press("ControlOrMeta+.");
    else await cell.locator(".nb-stop").click();
    await cell.locator(".nb-trouble").waitFor({timeout: PATIENCE});
    expect(await cell.locator(".nb-trouble").innerText()).toContain(liveTexts[locale].cancelled);
    expect(await written(page)).toBe(ENDLESS);
  }, 240_000);

  test("a figure's YAML is written with completion, and a wrong word is replaced", async () => {
    await begin("map");
    await page.keyboard.insertText("title: Kaart");
    await page.keyboard.type("\nindi");
    await take("indicator");
    await take("overbewoond");
    await page.keyboard.type("\nper");
    await take("period");
    await take("latest year");
    await page.keyboard.type("\nlevel: wijken");
    await page.locator(".cm-lintRange-error", {hasText: /^wijken$/}).waitFor();
    await hand.press(page, "[data-way=replace]");
    await page.locator("figure.chart-map, figure.chart:has(.chart-map)").first().waitFor({timeout: PATIENCE});
    expect(await written(page)).toBe(
      "title: Kaart\nindicator: overbewoond\nperiod: latest year\nlevel: wijk"
    );
    expect(await page.locator("[data-way]").count()).toBe(0);
  }, 120_000);
});

describe("the keys of an editor", () => {
  let bench: WatchedPage;
  let page: Page;
  beforeEach(async () => {
    bench = await site.open("/werkbank", SIZE);
    page = bench.page;
    await page.locator("[data-begin=new]").click();
    await page.locator("[data-menu=insert-0]").click();
    await page.locator(".wb-menu [data-item=prose]").click();
    await page.locator("code-editor[data-editor=rich]").waitFor();
    await page.keyboard.press("ControlOrMeta+a");
  });
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test("undo takes back a row of typing once, keeps the focus in the editor, and redo brings it again", async () => {
    await page.keyboard.type("een");
    await page.waitForTimeout(1400); // what is typed after a moment is a step of its own
    await page.keyboard.type(" twee");
    await page.keyboard.press("ControlOrMeta+z");
    await page.waitForFunction(
      () => (document.querySelector("code-editor") as unknown as Editor)?.code.text === "een"
    );
    expect(await focused(page)).toBe("CODE-EDITOR");
    await page.keyboard.type("!");
    expect(await written(page)).toBe("een!");
    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("ControlOrMeta+Shift+z");
    expect(await written(page)).toBe("een!");
  });

  test("Tab leaves it, Enter stays in it at the end of a text, and Escape goes to the cell", async () => {
    await page.keyboard.type("een");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("twee");
    expect(await written(page)).toBe("een\n\ntwee");
    await page.keyboard.press("Tab");
    expect(await focused(page)).not.toBe("CODE-EDITOR");
    await page.locator("code-editor").click();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.classList.contains("wb-cell"))).toBe(true);
    expect(await page.locator("code-editor").count()).toBe(0);
  });

  test.each([
    ["1280 px", SIZE.viewport],
    ["390 px", {width: 390, height: 844}]
  ])("the caret stays clear of the bars over the page while it goes up and down, %s", async (_, size) => {
    await page.setViewportSize(size);
    const lines = Array.from({length: 60}, (_, line) => `regel ${line}`);
    await page.keyboard.insertText(lines.join("\n"));
    for (const key of ["ArrowUp", "ArrowDown"]) {
      const seen: boolean[] = [];
      for (let step = 0; step < 45; step++) {
        await page.keyboard.press(key);
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        );
        seen.push(await page.evaluate(isCaretInSight));
      }
      expect(seen).toEqual(seen.map(() => true));
    }
  });

  test("the palette opens from it", async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.locator("dialog[open]").waitFor();
    expect(await page.locator("dialog[open]").count()).toBe(1);
  });
});

test("running a query closes what completes a word; a long line wraps, and on 390 px the cell's head fits", async () => {
  const {page, context, trouble} = await site.open("/werkbank", {viewport: {width: 390, height: 844}});
  await page.locator("[data-begin=new]").click();
  await page.locator("[data-menu=insert-0]").click();
  await page.locator(".wb-menu [data-item=query]").click();
  await page.locator("code-editor[data-editor=rich]").waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("SELECT count(*) AS aantal_gebieden_van_alle_niveaus FROM area");
  await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
  expect(
    await page.evaluate(() => {
      const root = document.querySelector("code-editor")!.shadowRoot!;
      return [".cm-scroller", ".cm-content"].map((part) => {
        const {scrollWidth, clientWidth} = root.querySelector(part)!;
        return scrollWidth - clientWidth;
      });
    })
  ).toEqual([0, 0]);
  const head = page.locator(".wb-cell-query .wb-cell-head");
  expect(await head.locator(".wb-unrun").innerText()).toBe("niet uitgevoerd");
  expect(await head.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.locator(".wb-cell-query .nb-answer").waitFor({timeout: PATIENCE});
  expect(await page.locator(".cm-tooltip-autocomplete").count()).toBe(0);
  expect(trouble).toEqual([]);
  await context.close();
});

test("where CodeMirror cannot be loaded, a text area does the same", async () => {
  const bench = await site.open("/werkbank", SIZE);
  const {page, context} = bench;
  await page.locator("[data-begin=new]").waitFor();
  // Everything that is not loaded yet fails from now on.
  await page.route(/\.js$/, (route) => route.abort());
  await page.locator("[data-begin=new]").click();
  await page.locator("[data-menu=insert-0]").click();
  await page.locator(".wb-menu [data-item=note]").click();
  const area = page.locator("code-editor textarea");
  await area.waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Wat dit laat zien.");
  expect(await page.locator("code-editor[data-editor=rich]").count()).toBe(0);
  await page.locator(".nb-note", {hasText: "Wat dit laat zien."}).waitFor();
  await context.close();
});

interface Editor {
  code: {text: string};
}

function written(page: Page): Promise<string> {
  return page.evaluate(() => (document.querySelector("code-editor") as unknown as Editor).code.text);
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.tagName);
}

/** Whether nothing of the page lies over the line that the caret is in. */
function isCaretInSight(): boolean {
  const editor = document.querySelector("code-editor")!;
  const {top, bottom, left} = editor.shadowRoot!.querySelector(".cm-activeLine")!.getBoundingClientRect();
  return [top + 2, bottom - 2].every((y) => document.elementFromPoint(left + 20, y) === editor);
}

/** What a screen reader hears of the editor beside its name. */
function described(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector("code-editor")!.shadowRoot!;
    const id = root.querySelector("[role=textbox]")!.getAttribute("aria-describedby")!;
    return root.getElementById(id)!.textContent!;
  });
}
