import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {builderTexts} from "../../../src/lib/i18n/builder.js";
import {type OpenSite, openSite} from "../support/open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const ENGINE_MS = 90_000;
const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);
const WORDS = {
  nl: {
    trend: "Verloop",
    map: "Kaart",
    reader: "De lezer kiest nu zelf",
    line: "Regel 1",
    cte: "WITH",
    undone: "Ongedaan",
    synonym: "uitschr",
    also: "ook: uitschrijving",
    weed: "wiet",
    crime: "ondermijning"
  },
  en: {
    trend: "Trend",
    map: "Map",
    reader: "The reader now chooses",
    line: "Line 1",
    cte: "WITH",
    undone: "Undone",
    synonym: "dereg",
    also: "also: deregistered",
    weed: "weed",
    crime: "organised crime"
  }
};

/** Presses what a hand can reach: by a click, or with the focus on it and Enter. */
async function press(target: Locator, hand: "mouse" | "keyboard"): Promise<void> {
  await target.waitFor({state: "visible"});
  if (hand === "mouse") return target.click();
  await target.focus();
  await target.press("Enter");
}

/** Opens a choice, finds an option by typing or by the arrows, and takes it. */
async function choose(page: Page, name: string, option: string, hand: "mouse" | "keyboard"): Promise<void> {
  const pick = page.locator(`[data-pick=${name}]`).first();
  const value = pick.locator(`[data-value="${option}"]`);
  await press(pick.locator("summary"), hand);
  if (hand === "mouse") return value.click();
  for (let i = 0; i < 60 && !(await value.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function withCell(locale: "nl" | "en", hand: "mouse" | "keyboard", kind: string) {
  const watched = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank", {
    viewport: {width: 1280, height: 900}
  });
  const {page} = watched;
  await press(page.locator("[data-begin=new]"), hand);
  await press(page.locator("[data-menu^=insert]").first(), hand);
  await press(page.locator(`[data-item=${kind}]`).first(), hand);
  return watched;
}

/** What stands in the first editor that is open; before its lines are there, in the plain one in its place. */
function written(page: Page): Promise<string> {
  const editor = page.locator(".wb-cell .wb-text").first().locator("code-editor");
  return editor.evaluate((one) => {
    const root = one.shadowRoot!;
    const lines = [...root.querySelectorAll(".cm-line")].map((line) => line.textContent);
    return lines.length > 0 ? lines.join("\n") : root.querySelector("textarea")!.value;
  });
}

/** Kinds of the cells, in order. */
function kinds(page: Page): Promise<string[]> {
  return page
    .locator(".wb-cell")
    .evaluateAll((cells) => cells.map(({className}) => /wb-cell-(\w+)/.exec(className)![1]!));
}

describe.each(WAYS)("a figure by clicks, $locale, $hand", ({locale, hand}) => {
  test("choices change the YAML, and undo takes each back", async () => {
    const {page, context, trouble} = await withCell(locale, hand, "map");
    await page.locator("figure.chart").first().waitFor();
    expect(await written(page)).toContain("level: wijk");
    await choose(page, "level", "buurt", hand);
    await expect.poll(() => written(page)).toContain("level: buurt");
    await choose(page, "form", "trend", hand);
    await expect.poll(() => written(page)).toContain("period: each year");
    expect(await page.locator("[data-pick=form] summary").innerText()).toBe(WORDS[locale].trend);
    await press(page.locator("[data-action=undo]").first(), hand);
    await expect.poll(() => written(page)).toContain("period: latest year");
    expect(await written(page)).toContain("level: buurt");
    expect(trouble).toEqual([]);
    await context.close();
  });

  test("a choice for the reader is an input above the figure, made and undone in one step", async () => {
    const {page, context, trouble} = await withCell(locale, hand, "map");
    await page.locator("figure.chart").first().waitFor();
    const pick = page.locator("[data-pick=level]");
    await press(pick.locator("summary"), hand);
    await press(pick.locator("[data-reader=new]"), hand);
    await page.locator(".wb-cell-input").waitFor();
    expect(await page.locator(".wb-cell").count()).toBe(2);
    await expect.poll(() => written(page)).toMatch(/level: \$[a-z_]+/);
    await press(page.locator("[data-action=undo]").first(), hand);
    await expect.poll(() => page.locator(".wb-cell").count()).toBe(1);
    expect(await written(page)).toContain("level: wijk");
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe.each(WAYS)("a choice from a long list, $locale, $hand", ({locale, hand}) => {
  test("is found by another word for it, which stands beside its name", async () => {
    const {page, context, trouble} = await withCell(locale, hand, "map");
    await page.locator("figure.chart").first().waitFor();
    await press(page.locator("[data-pick=indicator] summary"), hand);
    await page.keyboard.type(WORDS[locale].synonym);
    const option = page.locator("[data-pick=indicator] .wb-options .wb-option:visible");
    expect(await option.locator("small").allInnerTexts()).toEqual([WORDS[locale].also]);
    if (hand === "mouse") await option.click();
    else await page.keyboard.press("Enter");
    await expect.poll(() => written(page)).toContain("indicator: vertrokken_onbekend");
    expect(trouble).toEqual([]);
    await context.close();
  });
});

test.each(["nl", "en"] as const)(
  "a word for a group finds what it is the word for, the beginning of its name all of it, %s",
  async (locale) => {
    const {page, context, trouble} = await withCell(locale, "mouse", "map");
    await press(page.locator("[data-pick=indicator] summary"), "mouse");
    const found = async (typed: string) => {
      await page.locator("[data-pick=indicator] input[type=search]").fill(typed);
      return page
        .locator("[data-pick=indicator] .wb-options .wb-option:visible")
        .evaluateAll((options) => options.map((option) => (option as HTMLElement).dataset.value));
    };
    const weed = ["softdrugs_registraties", "hennep_meldingen", "hennepontmantelingen"];
    expect(await found(WORDS[locale].weed)).toEqual(weed);
    expect(await found("drugs")).toEqual(expect.arrayContaining([...weed, "opiumwetsluitingen"]));
    // A word of the group alone leads to all that is in it.
    expect(await found(WORDS[locale].crime)).toEqual(expect.arrayContaining(weed));
    expect(trouble).toEqual([]);
    await context.close();
  }
);

describe.each(WAYS)("a query by clicks and back, $locale, $hand", ({locale, hand}) => {
  test("clicks write SQL, SQL that fits keeps the clicks, SQL that does not says why, and a chart comes of it", async () => {
    const {page, context, trouble} = await withCell(locale, hand, "query");
    expect(await written(page)).toContain("FROM figure");
    await choose(page, "table", "melding", hand);
    await expect.poll(() => written(page)).toContain("FROM melding");
    await page.locator("[data-chart=best]").waitFor({timeout: ENGINE_MS});
    expect(await page.locator(".nb-query tbody tr").count()).toBe(5);

    const editor = page.locator(".wb-cell-query .cm-content");
    await editor.focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nlimit 3");
    await expect.poll(() => page.locator("[data-pick=limit] input").inputValue()).toBe("3");
    await editor.focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("WITH ");
    const misfit = page.locator("[data-misfit=start]");
    await misfit.waitFor();
    expect(await misfit.innerText()).toContain(WORDS[locale].line);
    expect(await misfit.innerText()).toContain(WORDS[locale].cte);
    for (let i = 0; i < 5; i++) await page.keyboard.press("Backspace");
    await page.locator("[data-pick=limit] input").waitFor();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.locator(".nb-query tbody tr").count(), {timeout: 20_000}).toBe(3);

    await press(page.locator("[data-chart=best]"), hand);
    await page.locator(".wb-cell-chart figure.chart").waitFor({timeout: 20_000});
    expect(await written(page)).toContain("AS state");
    await press(page.locator("[data-action=undo]").first(), hand);
    await expect.poll(() => page.locator(".wb-cell").count()).toBe(1);
    expect(await written(page)).not.toContain("AS state");
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe.each(WAYS)("a chart of an answer, $locale, $hand", ({locale, hand}) => {
  const t = builderTexts[locale];
  test("is added by the menu once there is a query, and says so where there is none", async () => {
    const {page, context, trouble} = await withCell(locale, hand, "note");
    await page.keyboard.press("Escape");
    await press(page.locator("[data-menu^=insert]").last(), hand);
    const item = page.locator("[role=menuitem][data-item=chart]");
    expect(await item.getAttribute("aria-disabled")).toBe("true");
    expect(await item.innerText()).toContain(t.chart_needs_query);
    await press(page.locator("[data-item=query]"), hand);
    await page.locator("[data-chart=best]").waitFor({timeout: ENGINE_MS});
    await press(page.locator("[data-menu^=insert]").first(), hand);
    await press(page.locator("[data-item^=chart-]"), hand);
    await page.locator(".wb-cell-chart figure.chart").waitFor({timeout: 20_000});
    expect(await kinds(page)).toEqual(["chart", "note", "query"]);
    await press(page.locator("[data-action=undo]").first(), hand);
    await expect.poll(() => kinds(page)).toEqual(["note", "query"]);
    expect(trouble).toEqual([]);
    await context.close();
  });

  test("comes of a second query where clicks cannot read the first, as one step", async () => {
    const {page, context, trouble} = await withCell(locale, hand, "query");
    await page.locator("[data-chart=best]").waitFor({timeout: ENGINE_MS});
    await page.locator(".wb-cell-query .cm-content").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(
      "WITH f AS (FROM figure WHERE indicator = 'overbewoond' AND period = '2025JJ00') SELECT name, n FROM f JOIN area USING (area) WHERE level = 'wijk'"
    );
    await page.keyboard.press("Control+Enter");
    await page.locator("[data-misfit=start]").waitFor();
    await page.locator("[data-chart=dot]").waitFor({timeout: 20_000});
    await press(page.locator("[data-chart=best]"), hand);
    await page.locator(".wb-cell-chart figure.chart").waitFor({timeout: 20_000});
    expect(await kinds(page)).toEqual(["query", "query", "chart"]);
    expect(await written(page)).not.toContain("state");
    await press(page.locator("[data-action=undo]").first(), hand);
    await expect.poll(() => kinds(page)).toEqual(["query"]);
    expect(trouble).toEqual([]);
    await context.close();
  });
});

describe.each(WAYS)("what is made of a figure, $locale, $hand", ({locale, hand}) => {
  test("a table of the same figures stands under it, and its sentence and text are suggested", async () => {
    const {page, context, trouble} = await withCell(locale, hand, "map");
    await page.locator("figure.chart").first().waitFor();
    await press(page.locator("[data-suggest]"), hand);
    await expect.poll(() => written(page)).toMatch(/^description: .{20}/m);
    expect(await written(page)).toMatch(/^alt: .{20}/m);
    await press(page.locator("[data-as=table]"), hand);
    await page.locator(".wb-cell-table table").first().waitFor();
    expect(await kinds(page)).toEqual(["map", "table"]);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("wb-cell-table");
    expect(trouble).toEqual([]);
    await context.close();
  });
});

test("a figure gives the same numbers as SQL", async () => {
  const {page, context, trouble} = await withCell("nl", "mouse", "map");
  await page.locator("figure.chart").first().waitFor();
  await page.locator("[data-as=query]").click();
  const query = page.locator(".wb-cell-query");
  await query.locator("tbody tr").first().waitFor({timeout: ENGINE_MS});
  const shown = await page.locator(".wb-cell-map figure.chart table tbody tr").count();
  expect(await query.locator("tbody tr").count()).toBe(shown);
  expect(trouble).toEqual([]);
  await context.close();
});

test("on 390 px the choices fit, and each can be pressed", async () => {
  const {page, context, trouble} = await withCell("nl", "mouse", "map");
  await page.setViewportSize({width: 390, height: 844});
  await page.locator("[data-pick=indicator] summary").click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  const heights = await page
    .locator(
      ".wb-builder summary, .wb-builder button:visible, .wb-builder input:visible:not([type=checkbox])"
    )
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
  expect(trouble).toEqual([]);
  await context.close();
});
