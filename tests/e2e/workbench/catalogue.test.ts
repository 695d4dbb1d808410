import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {catalogueTexts} from "../../../src/lib/i18n/catalogue-panel.js";
import {openingTexts} from "../../../src/lib/i18n/opening.js";
import {HANDS} from "../support/hands.js";
import {cellsOf} from "../support/open-notebook.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

const SIZE = {viewport: {width: 1280, height: 900}};
let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SAYS = {
  nl: {start: "/", asked: "overbewoning", map: "Overbewoonde woningen per wijk", areas: 19},
  en: {start: "/en/", asked: "overcrowding", map: "Overcrowded dwellings by district", areas: 19}
} as const;
const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);

describe.each(WAYS)(
  "a newcomer makes a map of overcrowding by wijk: $locale, $hand",
  ({locale, hand: name}) => {
    const {start, asked, map} = SAYS[locale];
    const hand = HANDS[name];
    let bench: WatchedPage;
    let page: Page;
    let steps: string[];
    const step = async (what: string, done: Promise<void>) => {
      steps.push(what);
      await done;
    };
    beforeEach(async () => {
      bench = await site.open(start, SIZE);
      page = bench.page;
      steps = [];
      await step("to the workbench", hand.press(page, "nav.navigation a[href*=werkbank]"));
      await page.locator("#wb-begin-search").waitFor();
    });
    afterEach(async () => {
      expect(bench.trouble).toEqual([]);
      await bench.context.close();
    });

    async function seesMap() {
      const figure = page.locator("figure.chart-map, figure.chart:has(.chart-map)").first();
      await figure.waitFor();
      expect(await page.locator(".nb-title").innerText()).toBe(map);
      expect(await figure.locator(".chart-title").innerText()).toBe(map);
      expect(await figure.innerText()).toContain("2025");
      expect(await page.locator(".wb-cell").count()).toBe(2);
      expect(await page.locator(".wb-cell-note").innerText()).toContain(
        openingTexts[locale].note_see.replaceAll("**", "")
      );
      // The focus is on the map: nobody has to look for what came.
      expect(await page.evaluate(() => document.activeElement?.classList.contains("wb-cell-map"))).toBe(true);
    }

    test("by searching, in four steps from the start page", async () => {
      await step("search", hand.fill(page, "#wb-begin-search", asked));
      const option = '[role=option][data-key="indicator overbewoond"]';
      await page.locator(`${option}[aria-selected=true]`).waitFor();
      await step("choose", hand.arrows ? page.keyboard.press("Enter") : page.locator(option).click());
      await page.locator('.wb-subject[data-entry="indicator overbewoond"]').waitFor();
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.make)).toBe("map");
      await step("make", hand.press(page, ".wb-subject [data-make=map]"));
      await seesMap();
      expect(steps).toEqual(["to the workbench", "search", "choose", "make"]);
    });

    test("by a template that asks which figure", async () => {
      await step("template", hand.press(page, "[data-begin=map]"));
      const select = page.locator(".wb-ask [data-ask=indicator]");
      expect(await select.evaluate((one) => one === document.activeElement)).toBe(true);
      await step("figure", hand.choose(page, ".wb-ask [data-ask=indicator]", "overbewoond"));
      expect(await select.inputValue()).toBe("overbewoond");
      expect(await page.locator(".wb-ask [data-ask=level]").inputValue()).toBe("wijk");
      expect(await page.locator(".wb-ask [data-ask=period]").inputValue()).toBe("year");
      await step("make", hand.press(page, ".wb-ask [type=submit]"));
      await seesMap();
      expect(steps).toHaveLength(4);
    });
  }
);

describe.each(WAYS)("the catalogue beside a notebook: $locale, $hand", ({locale, hand: name}) => {
  const t = catalogueTexts[locale];
  const hand = HANDS[name];
  const FIELD = "#wb-catalogue-search";
  let bench: WatchedPage;
  let page: Page;
  beforeEach(async () => {
    bench = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank", SIZE);
    page = bench.page;
    await hand.press(page, "[data-begin=new]");
    await hand.act(page, "catalogue", "Alt+c");
    await page.locator(FIELD).waitFor();
  });
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });
  const status = () => page.locator(".wb-catalogue [role=status]").innerText();
  const active = () =>
    page.locator(".wb-catalogue [role=option][aria-selected=true]").getAttribute("data-key");

  test("finds by a synonym, says how many, and tells what it is and where it means something", async () => {
    await hand.fill(page, FIELD, locale === "nl" ? "geluidsoverlast" : "noise");
    await page.locator('[data-key="indicator woonoverlast_meldingen"]').waitFor();
    expect(await status()).toMatch(locale === "nl" ? /^\d+ gevonden\.$/ : /^\d+ found\.$/);
    await hand.fill(page, FIELD, "Airbnb");
    await page.locator('[data-key="indicator vakantieverhuur_geadverteerd"][aria-selected=true]').waitFor();
    expect(await status()).toBe(`${t.found("1")}.`);
    const card = page.locator('.wb-entry[data-entry="indicator vakantieverhuur_geadverteerd"]');
    const said = await card.innerText();
    for (const term of [t.does_not_show, t.known_bias, t.divided_by, t.source, t.legal_ground, t.audience])
      expect(said).toContain(term);
    const cells = await card
      .locator(".wb-levels tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent!.trim()))
      );
    const no = locale === "nl" ? "niet zo fijn geteld" : "not counted this finely";
    expect(cells).toEqual([
      [t.open, t.open],
      [t.open, t.open],
      [no, no]
    ]);
  });

  test("says that nothing is found, and Escape clears it, then closes it and goes back", async () => {
    await hand.fill(page, FIELD, "zzzzqqq");
    await page.waitForFunction(
      (said) => document.querySelector(".wb-catalogue [role=status]")!.textContent === said,
      t.nothing("zzzzqqq")
    );
    expect(await page.locator(".wb-options:visible").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await page.locator(FIELD).inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await page.locator(".wb-catalogue").waitFor({state: "detached"});
    expect(await page.evaluate(() => document.activeElement?.classList.contains("nb-title"))).toBe(true);
  });

  test("adds the figure that says most, at a level that was chosen, and another by its button", async () => {
    await hand.fill(page, FIELD, locale === "nl" ? "overbewoonde" : "overcrowded");
    await page.locator('[data-key="indicator overbewoond"][aria-selected=true]').waitFor();
    if (hand.arrows) await page.keyboard.press("Enter");
    else await page.locator('[data-key="indicator overbewoond"] .wb-option-add').click();
    await page.locator(".wb-cell-map figure").waitFor();
    await hand.press(page, '.wb-levels [data-way="buurt year"]');
    await hand.press(page, ".wb-makings [data-make=table]");
    await page.locator(".wb-cell-table figure").waitFor();
    const [map, table] = await cellsOf(page);
    expect(map).toContain(
      locale === "nl" ? "Overbewoonde woningen per wijk" : "Overcrowded dwellings by district"
    );
    expect(table).toContain(
      locale === "nl" ? "Overbewoonde woningen per buurt" : "Overcrowded dwellings by neighbourhood"
    );
  });

  test("adds the choice of an area, and puts another in a list that is there", async () => {
    await hand.fill(page, FIELD, "misdrijven");
    await page.locator('[data-key="indicator geregistreerde_misdrijven"]').waitFor();
    while ((await active()) !== "indicator geregistreerde_misdrijven") await page.keyboard.press("ArrowDown");
    await hand.press(page, '.wb-levels [data-way="wijk year"]');
    await hand.press(page, ".wb-makings [data-make=trend]");
    await page.locator(".wb-cell-trend figure").waitFor();
    await hand.fill(page, FIELD, "Lodijk");
    await page.locator('.wb-entry[data-entry^="area "]').waitFor();
    await hand.press(page, ".wb-makings [data-make^=add-]");
    await page.waitForFunction(() =>
      document.querySelector(".wb-cell-trend figure")?.textContent?.includes("Lodijk")
    );
  });
});

describe("the catalogue", () => {
  let bench: WatchedPage;
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test("is dragged from, to a place between two cells", async () => {
    bench = await site.open("/werkbank#begin=map&indicator=overbewoond", SIZE);
    const {page} = bench;
    await page.locator(".wb-cell-map figure").waitFor();
    await page.locator("[data-action=catalogue]").click();
    await page.locator("#wb-catalogue-search").fill("woonoverlast");
    const option = page.locator('[data-key="indicator woonoverlast_meldingen"]');
    await option.waitFor();
    await page.locator(".wb-cell-note").scrollIntoViewIfNeeded();
    await option.hover();
    await page.mouse.down();
    const {x, y} = (await page.locator(".wb-cell-note").boundingBox())!;
    // A drag begins with the first move, and marks a place with the next.
    await page.mouse.move(x + 100, y + 30, {steps: 5});
    await page.mouse.move(x + 100, y + 2, {steps: 5});
    await page.locator(".wb-insert[data-drop]").waitFor();
    await page.mouse.up();
    await page.locator(".wb-cell-map").nth(1).waitFor();
    const kinds = await page
      .locator(".wb-cell")
      .evaluateAll((cells) => cells.map((cell) => /wb-cell-(\w+)/.exec(cell.className)![1]));
    expect(kinds).toEqual(["map", "map", "note"]);
  });

  test("finds tables and columns, and makes queries on them that run", async () => {
    bench = await site.open("/werkbank", SIZE);
    const {page} = bench;
    await page.locator("[data-begin=new]").click();
    await page.keyboard.press("Alt+c");
    await page.locator("#wb-catalogue-search").fill("crowding");
    await page.locator('[data-key="column woning.crowding"]').waitFor();
    await page.locator("#wb-catalogue-search").press("Enter");
    await page.locator(".wb-cell-query tbody td").first().waitFor();
    expect(await page.locator(".wb-cell-query thead th").allInnerTexts()).toEqual(["crowding", "n"]);
  });
});

describe("a link that begins", () => {
  let bench: WatchedPage;
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test.each([
    ["/fenomeen/overbewoning", "Overbewoonde woningen per wijk"],
    ["/en/fenomeen/overbewoning", "Overcrowded dwellings by district"]
  ])("stands on the page of an indicator: %s", async (path, title) => {
    bench = await site.open(path, SIZE);
    const {page} = bench;
    await page.locator(".begin-with a").click();
    await page.locator(".wb-cell-map figure").waitFor();
    expect(await page.locator(".nb-title").innerText()).toBe(title);
    expect(new URL(page.url()).hash).not.toContain("begin");
  });

  test("leads to what can be shown where its figure cannot", async () => {
    bench = await site.open("/werkbank#begin=map&indicator=opiumwetsluitingen", SIZE);
    const {page} = bench;
    await page.locator('.wb-subject[data-entry="indicator opiumwetsluitingen"]').waitFor();
    expect(await page.locator(".wb-words").innerText()).toContain("is zo niet te tonen");
    expect(
      await page
        .locator(".wb-subject [data-make]")
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.make))
    ).toEqual(["sql"]);
  });
});

test.each(["/werkbank", "/en/werkbank"])("the beginning fits a narrow screen: %s", async (path) => {
  const {page, context, trouble} = await site.open(path, {viewport: {width: 390, height: 844}});
  await page.locator("#wb-begin-search").fill("overlast");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator("[data-begin=compare]").click();
  await page.locator(".wb-ask").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const small = await page
    .locator(".wb-beginning :is(button, select, summary):visible")
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML)
    );
  expect(small).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
});
