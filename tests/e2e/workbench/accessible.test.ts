import AxeModule from "axe-core";
import type {Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {encodeNotebook} from "../../../src/lib/address/notebook-code.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";
import {violations} from "../support/violations.js";

const SIZE = {viewport: {width: 1280, height: 900}, reducedMotion: "reduce"} as const;
const PLACES = {nl: "/werkbank", en: "/en/werkbank"} as const;
const LOCALES = ["nl", "en"] as const;
const THEMES = ["light", "dark"] as const;
const ENGINE_MS = 90_000;

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

\`\`\`input gebied
type: area
label: Welke wijken?
level: wijk
multiple: true
\`\`\`

\`\`\`map
title: Overbewoond
indicator: overbewoond
level: $niveau
period: latest year
selects: $gebied
\`\`\`

\`\`\`query aantallen
SELECT area, n, denominator FROM figure WHERE indicator = 'overbewoond' ORDER BY n DESC LIMIT 30
\`\`\`
`;

/** A state of the workbench: how one comes there from a cell, and back. */
type State = [name: string, open: (page: Page) => Promise<unknown>, close?: (page: Page) => Promise<unknown>];

const byKeys =
  (keys: string, shown: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(keys);
    await page.locator(shown).first().waitFor();
  };
const leave = async (page: Page) => {
  await page.keyboard.press("Escape");
  await page.locator(".wb-dialog").waitFor({state: "detached"});
};
/** Goes into the editor of a cell, opened if it was not. */
const edited = (kind: string) => async (page: Page) => {
  const editor = page.locator(`.wb-cell-${kind} code-editor`);
  if ((await editor.count()) === 0) {
    await page.locator(`.wb-cell-${kind}`).focus();
    await page.keyboard.press("Enter");
  }
  await page.locator(`.wb-cell-${kind} code-editor[data-editor=rich]`).waitFor();
  await editor.evaluate((one) => (one as HTMLElement).focus());
};

const STATES: State[] = [
  ["as it stands", async () => {}],
  ["an area chosen in the map", (page) => page.locator(".wb-cell-map svg [data-area]").first().click()],
  ["a figure that is edited", edited("map")],
  [
    "a choice of the builder that is open",
    async (page) => {
      await edited("map")(page);
      await page.locator("[data-pick=period] summary").click();
      await page.locator("[data-pick=period] .wb-option:visible").first().waitFor();
    },
    (page) => page.keyboard.press("Escape")
  ],
  ["a query that is edited", edited("query")],
  [
    "an answer in another order",
    async (page) => {
      await page.locator("[data-sort=area]").click();
      await page.locator("th[aria-sort=ascending]").waitFor();
    }
  ],
  [
    "what completes a word",
    async (page) => {
      await edited("query")(page);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("SELECT nn FROM fig");
      await page.locator(".cm-tooltip-autocomplete li[aria-selected]").waitFor();
    },
    (page) => page.keyboard.press("Escape")
  ],
  [
    "a query that is wrong",
    async (page) => {
      await edited("query")(page);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText("SELECT nn FROM figure");
      await page.keyboard.press("ControlOrMeta+Enter");
      await page.locator(".nb-query .nb-trouble").waitFor({timeout: ENGINE_MS});
    }
  ],
  ["the palette", byKeys("Control+k", ".wb-palette"), leave],
  ["the help", byKeys("F1", ".wb-help"), leave],
  ["the link to share", byKeys("Alt+l", ".wb-share"), leave],
  ["the versions", byKeys("Alt+v", "dialog[open]"), leave],
  ["my notebooks", byKeys("Alt+m", "dialog[open]"), leave],
  ["publishing: what is found", byKeys("Alt+p", ".wb-verdict"), leave],
  [
    "publishing: ways to keep it",
    async (page) => {
      await byKeys("Alt+p", ".wb-verdict")(page);
      await page.locator("[data-step=save]").click();
      await page.locator(".wb-keepings").waitFor();
    },
    leave
  ],
  [
    "the details of the notebook",
    async (page) => {
      await page.locator(".wb-bar [data-action=details]").click();
      await page.locator(".wb-details").waitFor();
    },
    leave
  ],
  [
    "details of which one is empty",
    async (page) => {
      await page.locator(".wb-bar [data-action=details]").click();
      await page.locator("#wb-details-purpose").fill("");
      await page.locator(".wb-details [type=submit]").click();
      await page.locator("#wb-details-purpose-problem").waitFor();
    },
    (page) => page.locator(".wb-details .wb-step-ways button").first().click()
  ],
  [
    "details that were not saved",
    async (page) => {
      await page.locator(".wb-bar [data-action=details]").click();
      await page.locator("#wb-details-purpose").fill("");
      await leave(page);
      await page.locator("[data-unsaved]").waitFor();
    },
    (page) => page.locator("[data-unsaved-way=forget]").click()
  ],
  [
    "a title that no notebook may have",
    async (page) => {
      await page.locator("[data-title=edit]").click();
      await page.keyboard.insertText("Wonen\u200B");
      await page.keyboard.press("Enter");
      await page.locator("#wb-title-problem").waitFor();
    },
    (page) => page.keyboard.press("Escape")
  ],
  ["the kinds of cells", byKeys("a", ".wb-menu"), (page) => page.keyboard.press("Escape")],
  ["the outline", byKeys("Alt+o", ".wb-outline"), (page) => page.keyboard.press("Alt+o")],
  [
    "the catalogue",
    async (page) => {
      await byKeys("Alt+c", "#wb-catalogue-search")(page);
      await page.locator("#wb-catalogue-search").fill("overb");
      await page.locator(".wb-catalogue [role=option]").first().waitFor();
    },
    (page) => page.keyboard.press("Alt+c")
  ]
];

let site: OpenSite;
let bench: WatchedPage;
let page: Page;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(LOCALES)("before there is a notebook: %s", (locale) => {
  test.each(THEMES)("the beginning, what it finds and what it asks pass axe, %s", async (colorScheme) => {
    const {page, context} = await site.open(PLACES[locale], {...SIZE, bypassCSP: true, colorScheme});
    await page.locator("[data-begin=new]").waitFor();
    await page.addScriptTag({content: AxeModule.source});
    expect(await violationsAtTop(page)).toEqual([]);
    await page.locator("#wb-begin-search").fill(locale === "nl" ? "overlast" : "nuisance");
    await page.locator("[role=option]").first().waitFor();
    expect(await violationsAtTop(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.locator(".wb-subject").waitFor();
    expect(await violationsAtTop(page)).toEqual([]);
    await page.locator("[data-begin=compare]").click();
    await page.locator(".wb-ask").waitFor();
    expect(await violationsAtTop(page)).toEqual([]);
    await context.close();
  });

  test.each(THEMES)(
    "what a notebook of somebody else does passes axe, and so does reading it, %s",
    async (colorScheme) => {
      const path = `${PLACES[locale]}#notebook=${encodeNotebook(notebook(locale))}`;
      const {page, context} = await site.open(path, {...SIZE, bypassCSP: true, colorScheme});
      await page.locator(".wb-gate").waitFor();
      await page.addScriptTag({content: AxeModule.source});
      expect(await violationsAtTop(page)).toEqual([]);
      await page.locator("[data-answer=read]").click();
      await page.locator(".wb-cell-map figure.chart").waitFor();
      expect(await violationsAtTop(page)).toEqual([]);
      await context.close();
    }
  );
});

describe.each(LOCALES)("with a notebook: %s", (locale) => {
  beforeAll(async () => {
    bench = await openNotebook(locale, {bypassCSP: true});
    page = bench.page;
    await page.addScriptTag({content: AxeModule.source});
  });
  beforeEach(() => page.locator(".wb-cell").first().focus());
  afterAll(() => bench.context.close());

  test.each(STATES)("%s passes axe in both themes", async (_, open, close) => {
    await open(page);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({colorScheme});
      expect([colorScheme, ...(await violationsAtTop(page))]).toEqual([colorScheme]);
    }
    await close?.(page);
  });
});

test.each(LOCALES)("on 390 px, where buttons have no words, each still has a name: %s", async (locale) => {
  const {page, context} = await openNotebook(locale, {
    bypassCSP: true,
    viewport: {width: 390, height: 844},
    isMobile: true,
    hasTouch: true
  });
  await page.addScriptTag({content: AxeModule.source});
  const wanted = /stands|figure that is edited|link to share|what is found|catalogue|kinds of cells/;
  const states = STATES.filter(([name]) => wanted.test(name));
  expect(states.length).toBe(6);
  for (const [name, open, close] of states) {
    await page.locator(".wb-cell").first().focus();
    await open(page);
    expect([name, ...(await violationsAtTop(page))]).toEqual([name]);
    await close?.(page);
  }
  await context.close();
});

describe.each(THEMES)("where the system chooses the colours, %s", (colorScheme) => {
  beforeAll(async () => {
    bench = await openNotebook("nl", {forcedColors: "active", colorScheme});
    page = bench.page;
  });
  afterEach(() => expect(bench.trouble).toEqual([]));
  afterAll(() => bench.context.close());

  test("every stop of the Tab key shows that the focus is there", async () => {
    await edited("map")(page);
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const stops = new Set<string>();
    const unseen = new Set<string>();
    for (let stop = 0; stop < 160; stop++) {
      await page.keyboard.press("Tab");
      const {name, seen} = await page.evaluate(focusOf);
      if (!name) continue;
      stops.add(name);
      if (!seen) unseen.add(name);
    }
    expect([...unseen]).toEqual([]);
    expect(stops.size).toBeGreaterThan(25);
  });

  test.each<[string, string, string, string, string]>([
    [
      "a panel that lies open",
      "Alt+c",
      ".wb-bar [data-action=catalogue]",
      ".wb-bar [data-action=outline]",
      "Alt+c"
    ],
    [
      "where one is in the outline",
      "Alt+o",
      ".wb-outline [aria-current=true]",
      ".wb-outline button:not([aria-current=true])",
      "Alt+o"
    ],
    [
      "what Enter takes in the palette",
      "Control+k",
      ".wb-palette [aria-selected=true]",
      ".wb-palette [aria-selected=false]",
      "Escape"
    ],
    [
      "the step of publishing",
      "Alt+p",
      ".wb-steps [aria-current=step]",
      ".wb-steps button:not([aria-current])",
      "Escape"
    ]
  ])("%s is told from the rest by more than a colour that goes", async (_, keys, chosen, other, back) => {
    await page.locator(".wb-cell").first().focus();
    await page.keyboard.press(keys);
    await page.locator(chosen).first().waitFor();
    await page.locator(other).first().waitFor();
    expect(await looks(page, chosen)).not.toEqual(await looks(page, other));
    await page.keyboard.press(back);
  });

  test("the cell where one is has a line that others have not", async () => {
    await page.locator(".wb-cell").first().focus();
    const line = (nth: number) =>
      page
        .locator(".wb-cell")
        .nth(nth)
        .evaluate((one) => getComputedStyle(one).borderInlineStartColor);
    expect(await line(0)).not.toBe(await line(1));
    // A line in the colour of the page is none.
    expect(await line(1)).toBe(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    );
  });

  test("nothing moves of itself", async () => {
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((one) => one.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY).length
    );
    expect(moving).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
  });
});

async function openNotebook(
  locale: "nl" | "en",
  options: Parameters<OpenSite["open"]>[1]
): Promise<WatchedPage> {
  const path = `${PLACES[locale]}#notebook=${encodeNotebook(notebook(locale))}`;
  const watched = await site.open(path, {...SIZE, ...options});
  await watched.page.locator("[data-answer=take-over]").click();
  await watched.page.locator(".wb-cell-map figure.chart").waitFor();
  await watched.page.locator(".nb[data-settled]").waitFor({timeout: ENGINE_MS});
  return watched;
}

/** Names what has the focus, also in the shadow of an editor, and whether a line around it says so. */
function focusOf(): {name: string; seen: boolean} {
  let deepest = document.activeElement;
  const around: Element[] = [];
  while (deepest?.shadowRoot?.activeElement) deepest = deepest.shadowRoot.activeElement;
  for (let one = deepest; one && around.length < 4; one = one.parentElement ?? hostOf(one)) around.push(one);
  function hostOf(one: Element): Element | null {
    const root = one.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  }
  const name =
    deepest && deepest !== document.body ? `${deepest.localName}:${deepest.outerHTML.slice(0, 90)}` : "";
  // A link that only comes with the focus tells it by coming; in a drawing a ring goes round the mark that is meant.
  const comes = deepest?.matches(".utrecht-skip-link") && deepest.getBoundingClientRect().top >= 0;
  const ring = deepest?.parentElement?.querySelector(".chart-rings > .chart-active");
  const ringed = deepest?.matches(".chart-marks") && ring && getComputedStyle(ring).visibility === "visible";
  const lined = around.some((one) => {
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(one);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
  });
  return {name, seen: Boolean(comes || ringed || lined)};
}

/** Colours and lines of the first element that a selector finds, as the system shows them. */
function looks(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const {backgroundColor, color, outlineStyle, borderInlineStartColor} = getComputedStyle(one);
      return [backgroundColor, color, outlineStyle, borderInlineStartColor];
    });
}

/** What is half under a bar that stays in sight is no small target: one scrolls. */
async function violationsAtTop(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, 0));
  return violations(page);
}
