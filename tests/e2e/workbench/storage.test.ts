import {readFile} from "node:fs/promises";
import type {Download, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {sheetTexts} from "../../../src/lib/i18n/new-cells.js";
import {publishDialogTexts} from "../../../src/lib/i18n/publish-dialog.js";
import {storageTexts} from "../../../src/lib/i18n/storage.js";
import {HANDS} from "../support/hands.js";
import {addCell, begunNotebook, cellsOf, fromMenu, untilKept} from "../support/open-notebook.js";
import {type OpenSite, openSite, type WatchedPage} from "../support/open-site.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const WAYS = (["nl", "en"] as const).flatMap((locale) =>
  (["mouse", "keyboard"] as const).map((hand) => ({locale, hand}))
);

describe.each(WAYS)("nothing is lost: $locale, $hand", ({locale, hand: name}) => {
  const hand = HANDS[name];
  const t = storageTexts[locale];
  const path = locale === "nl" ? "/werkbank" : "/en/werkbank";
  let bench: WatchedPage;
  let page: Page;
  beforeEach(async () => {
    bench = await site.open(path, {viewport: {width: 1280, height: 900}});
    page = bench.page;
  });
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test("undo brings back a deleted cell, and goes back through everything; redo does it again", async () => {
    await begunNotebook(page, hand, "Eerste tekst.");
    await addCell(page, hand, "prose", "Tweede tekst.");
    await hand.press(page, ".wb-cell [data-action=remove]");
    expect(await cellsOf(page)).toEqual(["Tweede tekst."]);
    await hand.act(page, "undo", "Control+z");
    expect(await cellsOf(page)).toEqual(["Eerste tekst.", "Tweede tekst."]);
    while ((await page.locator(".wb-bar [data-action=undo]").getAttribute("aria-disabled")) === "false")
      await hand.act(page, "undo", "Control+z");
    expect(await cellsOf(page)).toEqual([]);
    while ((await page.locator(".wb-bar [data-action=redo]").getAttribute("aria-disabled")) === "false")
      await hand.act(page, "redo", "Control+Shift+Z");
    expect(await cellsOf(page)).toEqual(["Tweede tekst."]);
  });

  test("a tab that is closed has lost nothing: the notebook stands in the list", async () => {
    await begunNotebook(page, hand, "Blijft staan.");
    await untilKept(page);
    await page.close();
    page = await newTab(bench, path);
    await hand.press(page, ".wb-recent [data-do=open]");
    await page.locator(".wb-cell").waitFor();
    expect(await cellsOf(page)).toEqual(["Blijft staan."]);
  });

  test("a second tab warns, takes the work over, and the first may only read", async () => {
    await begunNotebook(page, hand, "Van ons.");
    await untilKept(page);
    const second = await newTab(bench, page.url());
    expect(await second.locator(".wb-storage-notice p").first().innerText()).toBe(t.elsewhere);
    expect(await second.locator(".wb-add").count()).toBe(0);
    await hand.press(second, ".wb-storage-notice [data-way=work]");
    await second.locator(".wb-add").first().waitFor();
    expect(await page.locator(".wb-storage-notice p").first().innerText()).toBe(t.taken);
    expect(await page.locator(".wb-add").count()).toBe(0);
  });

  test("a version with a name shows what differs and comes back, as one step", async () => {
    await begunNotebook(page, hand, "Er waren tien adressen in het centrum.");
    await hand.act(page, "versions", "Alt+v");
    await hand.fill(page, ".wb-version-name input", "Concept");
    await page.keyboard.press("Enter");
    await page.locator(".wb-version-said", {hasText: t.version_kept("Concept")}).waitFor();
    await page.keyboard.press("Escape");
    await addCell(page, hand, "note", "Er kwam iets bij.");
    await hand.act(page, "versions", "Alt+v");
    await page.locator(".wb-difference-words").waitFor();
    expect(await page.locator(".wb-difference-words").innerText()).toBe(`${t.since} ${t.cells_added(1)}`);
    await page.locator("text-difference .cm-insertedLine, text-difference .cm-changedLine").last().waitFor();
    await hand.press(page, ".wb-dialog [data-do=restore]");
    await page.locator("dialog").waitFor({state: "detached"});
    expect(await cellsOf(page)).toEqual(["Er waren tien adressen in het centrum."]);
    await hand.act(page, "undo", "Control+z");
    expect((await cellsOf(page))[1]).toContain("Er kwam iets bij.");
  });
});

async function newTab({context}: WatchedPage, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(address, site.url).href);
  await page.locator(".wb-beginning, .wb-cell").first().waitFor();
  if (address.includes("#n=")) await page.locator(".wb-cell").first().waitFor();
  return page;
}

describe("whatever happens to the page", () => {
  const hand = HANDS.mouse;
  const t = storageTexts.nl;
  let bench: WatchedPage;
  let page: Page;
  async function open(init?: () => void): Promise<void> {
    bench = await site.open("/", {viewport: {width: 1280, height: 900}, acceptDownloads: true});
    if (init) await bench.context.addInitScript(init);
    page = bench.page;
    await page.goto(`${site.url}/werkbank`);
  }
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test("a reload right after a key press keeps what was typed, and what an input holds", async () => {
    await open();
    await begunNotebook(page, hand, "Begin.");
    await addCell(page, hand, "input", "type: number\nlabel: Hoeveel?\nmin: 0\nmax: 9\nvalue: 3");
    await untilKept(page);
    await page.locator(".wb-cell input").first().fill("7");
    await page.keyboard.press("Tab");
    await page.reload();
    expect(await page.locator(".wb-cell input").first().inputValue()).toBe("7");
    expect((await cellsOf(page))[0]).toBe("Begin.");
  });

  test("a page that crashes loses nothing that was kept", async () => {
    await open();
    await begunNotebook(page, hand, "Voor de klap.");
    await untilKept(page);
    const address = page.url();
    const second = await bench.context.newPage();
    const crashed = page.waitForEvent("crash");
    const session = await bench.context.newCDPSession(page);
    session.send("Page.crash").catch(() => {}); // the answer crashes with the page
    await crashed;
    await second.goto(address);
    await second.locator(".wb-cell").waitFor();
    expect(await cellsOf(second)).toEqual(["Voor de klap."]);
    expect(await second.locator(".wb-storage-notice").count()).toBe(0);
  });

  test("text that no notebook may hold comes back in its editor, with why", async () => {
    await open();
    await begunNotebook(page, hand, "Goed.");
    await page.locator(".wb-cell").focus();
    await page.keyboard.press("Enter");
    await page.locator("code-editor .cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(" \u202Efout");
    await untilKept(page);
    await page.reload();
    const editor = page.locator("code-editor[data-editor=rich]");
    await editor.waitFor();
    expect(await editor.locator(".cm-content").innerText()).toContain("fout");
    expect(await page.locator(".wb-cell .nb-trouble").innerText()).toContain("U+202E");
  });

  test("a title that no notebook may have stays in its field, and comes back after a reload", async () => {
    await open();
    await begunNotebook(page, hand, "Goed.");
    await page.locator("[data-title=edit]").click();
    await page.keyboard.insertText("Wonen\u200B in de wijk");
    await page.keyboard.press("Enter");
    expect(await page.locator("#wb-title-problem").innerText()).toContain("U+200B");
    await page.locator(".wb-cell").click();
    expect(await page.locator(".wb-title-field").inputValue()).toBe("Wonen\u200B in de wijk");
    await untilKept(page);
    await page.reload();
    await page.locator("[data-unsaved-way=open]").click();
    const title = page.locator("#wb-details-title");
    expect(await title.inputValue()).toBe("Wonen\u200B in de wijk");
    expect(await page.locator("#wb-details-title-problem").innerText()).toContain("U+200B");
    // What nobody sees is selected, so that one key takes it away.
    await page.locator(".wb-details [type=submit]").click();
    await page.waitForFunction(() => document.activeElement?.id === "wb-details-title");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    await page.locator("dialog").waitFor({state: "detached"});
    expect(await page.locator(".nb-title").innerText()).toBe("Wonen in de wijk");
    expect(await page.locator("[data-unsaved]").count()).toBe(0);
  });

  test("details that were not saved come back after a reload, stop publishing, and go by a press", async () => {
    await open();
    await begunNotebook(page, hand, "Goed.");
    await untilKept(page); // from then on the address names it
    await page.locator("[data-title=details]").click();
    await page.locator("#wb-details-authors").fill("Anna Bos\nBram Dijk");
    await page.locator("#wb-details-purpose").fill("");
    await page.keyboard.press("Escape");
    await page.locator("[data-unsaved]").waitFor();
    await page.reload();
    await page.locator("[data-unsaved]").waitFor();
    await page.keyboard.press("Alt+p");
    await page.locator("[data-check=unsaved] [data-fix=details]").click();
    expect(await page.locator("#wb-details-authors").inputValue()).toBe("Anna Bos\nBram Dijk");
    expect(await page.locator("#wb-details-purpose-problem").innerText()).toBe(publishDialogTexts.nl.needed);
    await page.keyboard.press("Escape");
    await page.locator("[data-unsaved-way=forget]").click();
    await page.locator("[data-unsaved]").waitFor({state: "detached"});
    await page.waitForFunction(() => document.activeElement?.matches("[data-title=details]"));
    await page.keyboard.press("Enter");
    expect(await page.locator("#wb-details-authors").inputValue()).toBe(sheetTexts.nl.author);
  });

  test("the back button of the browser leads to the beginning, and on to the notebook again", async () => {
    await open();
    await begunNotebook(page, hand, "Heen en weer.");
    await untilKept(page);
    await page.goBack();
    await page.locator(".wb-beginning").waitFor();
    await page.goForward();
    await page.locator(".wb-cell").waitFor();
    expect(await cellsOf(page)).toEqual(["Heen en weer."]);
  });

  test("who goes back while something is not kept yet comes to the notebook before, and so does the address", async () => {
    await open();
    await begunNotebook(page, hand, "De eerste.");
    await untilKept(page);
    await fromMenu(page, hand, "notebook", "new-notebook");
    await addCell(page, hand, "prose", "De tweede.");
    await untilKept(page);
    const second = page.url();
    await hand.act(page, "my-notebooks", "Alt+m");
    await hand.press(page, ".wb-recent-list > :nth-child(2) [data-do=open]");
    await expect.poll(() => cellsOf(page)).toEqual(["De eerste."]);
    await hand.press(page, ".wb-cell [data-action=edit]");
    await page.locator("code-editor[data-editor=rich]").waitFor();
    await page.keyboard.insertText("Meer.");
    await page.evaluate(() => history.back());
    await expect.poll(() => cellsOf(page)).toEqual(["De tweede."]);
    await untilKept(page);
    expect(page.url()).toBe(second);
  });

  test("without locks two tabs ask each other", async () => {
    await open(() => Object.defineProperty(Navigator.prototype, "locks", {value: undefined}));
    await begunNotebook(page, hand, "Van ons.");
    await untilKept(page);
    const second = await newTab(bench, page.url());
    expect(await second.locator(".wb-storage-notice p").first().innerText()).toBe(t.elsewhere);
    await hand.press(second, "[data-way=work]");
    await page.locator("[data-notice=taken]").waitFor();
  });

  test("two tabs that cannot hear each other keep both of what they wrote", async () => {
    await open(() => {
      Object.defineProperty(Navigator.prototype, "locks", {value: undefined});
      Object.defineProperty(window, "BroadcastChannel", {value: undefined});
      delete (window as Partial<typeof window>).BroadcastChannel;
    });
    await begunNotebook(page, hand, "Samen.");
    await untilKept(page);
    const second = await newTab(bench, page.url());
    await addCell(second, hand, "note", "Van de tweede.");
    await untilKept(second);
    await addCell(page, hand, "note", "Van de eerste.");
    await page.locator("[data-notice=copied]").waitFor();
    expect(await page.locator(".nb-title").innerText()).toBe("Nieuw notebook (andere versie)");
    await untilKept(page);
    await page.reload();
    await page.locator(".wb-cell", {hasText: "Van de eerste."}).waitFor();
    expect((await cellsOf(page)).length).toBe(2);
    await second.reload();
    await second.locator(".wb-cell", {hasText: "Van de tweede."}).waitFor();
    expect((await cellsOf(second)).length).toBe(2);
  });

  test("full storage is told, the notebook can be downloaded, and trying again keeps it once there is room", async () => {
    await open();
    const session = await bench.context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", {origin: site.url, quotaSize: 1});
    await begunNotebook(page, hand, "Past niet meer.");
    await page.locator("[data-notice=failed]").waitFor();
    expect(await page.locator("[data-notice=failed] p").first().innerText()).toBe(
      "Niet bewaard: de opslagruimte van deze browser is vol. Wat u schreef blijft op deze pagina staan. Download het notebook voordat u de pagina sluit, of maak ruimte en probeer het opnieuw."
    );
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      hand.press(page, "[data-notice=failed] [data-way=download]")
    ]);
    expect(await textOf(download)).toContain("Past niet meer.");
    const [dialog] = await Promise.all([page.waitForEvent("dialog"), page.close({runBeforeUnload: true})]);
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await session.send("Storage.overrideQuotaForOrigin", {origin: site.url});
    await hand.press(page, "[data-notice=failed] [data-way=again]");
    await untilKept(page);
    expect(await page.locator("[data-notice=failed]").count()).toBe(0);
  });

  test("a browser without a store says so, and the notebook can be made and downloaded all the same", async () => {
    await open(() => Object.defineProperty(window, "indexedDB", {value: undefined}));
    expect(await page.locator("[data-notice=list] p").first().innerText()).toBe(
      "Uw notebooks kunnen niet getoond worden: deze browser staat bewaren niet toe, zoals in een privévenster."
    );
    await begunNotebook(page, hand, "Toch gemaakt.");
    await page.locator(".wb-kept[data-kept=failed]").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      hand.press(page, "[data-notice=failed] [data-way=download]")
    ]);
    expect(download.suggestedFilename()).toBe("nieuw-notebook.md");
    expect(await textOf(download)).toContain("Toch gemaakt.");
  });

  test("records that are broken or newer are told, can be downloaded, and stay", async () => {
    await open();
    await begunNotebook(page, hand, "Goed.");
    await untilKept(page);
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          indexedDB.open("buurtpeil").onsuccess = ({target}) => {
            const db = (target as IDBOpenDBRequest).result;
            const work = db.transaction("notebooks", "readwrite");
            work.objectStore("notebooks").put({key: "kapot", title: "Kapot", source: 7});
            work.objectStore("notebooks").put({key: "nieuwer", title: "Nieuwer", format: 2, source: "tekst"});
            work.oncomplete = () => done();
          };
        })
    );
    await page.goto(`${site.url}/werkbank`);
    const rows = page.locator(".wb-recent-unreadable");
    await rows.nth(1).waitFor();
    const words = (await rows.allInnerTexts()).join(" ");
    expect(words).toContain("Wat hier bewaard is als “Kapot”, is geen notebook");
    expect(words).toContain("“Nieuwer” is bewaard door een nieuwere versie van de werkbank.");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('[data-key="kapot"] [data-do=download]').click()
    ]);
    expect(JSON.parse(await textOf(download))).toEqual({key: "kapot", title: "Kapot", source: 7});
    await page.goto(`${site.url}/werkbank#n=nieuwer`);
    await page.locator("[data-notice=unreadable]").waitFor();
    expect(await rows.count()).toBe(2);
  });
});

describe("files", () => {
  const hand = HANDS.keyboard;
  let bench: WatchedPage;
  let page: Page;
  async function open(init: () => void): Promise<void> {
    bench = await site.open("/", {viewport: {width: 1280, height: 900}, acceptDownloads: true});
    await bench.context.addInitScript(init);
    page = bench.page;
    await page.goto(`${site.url}/werkbank`);
  }
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test("a notebook is saved in its file, and one that somebody else changed is not overwritten unasked", async () => {
    await open(choosesPrivateFile);
    await begunNotebook(page, hand, "Eerste.");
    await page.keyboard.press("Control+s");
    await page.locator(".wb-kept", {hasText: "Ook in bestand nieuw-notebook.md"}).waitFor();
    expect(await fileText(page)).toContain("Eerste.");
    await addCell(page, hand, "note", "Tweede.");
    await page.locator(".wb-kept", {hasText: "wijzigingen nog niet opgeslagen"}).waitFor();
    await page.reload();
    await page.locator(".wb-cell").first().click();
    await page.keyboard.press("Control+s");
    await page.locator(".wb-kept", {hasText: "Ook in bestand"}).waitFor();
    expect(await fileText(page)).toContain("Tweede.");
    await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const writing = await (await folder.getFileHandle("nieuw-notebook.md")).createWritable();
      await writing.write("Van een ander.");
      await writing.close();
    });
    await page.keyboard.press("Control+s");
    await page.locator(".wb-dialog [data-do=overwrite]").waitFor();
    expect(await fileText(page)).toBe("Van een ander.");
    await hand.press(page, ".wb-dialog [data-do=overwrite]");
    await page.locator("dialog").waitFor({state: "detached"});
    await page.locator(".wb-kept", {hasText: "Ook in bestand"}).waitFor();
    await expect.poll(() => fileText(page)).toContain("Tweede.");
  });

  test("a browser that cannot write files downloads it, under its title", async () => {
    await open(() => {
      delete (window as {showOpenFilePicker?: unknown}).showOpenFilePicker;
    });
    await begunNotebook(page, hand, "Mee naar huis.");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    expect(download.suggestedFilename()).toBe("nieuw-notebook.md");
    expect(await textOf(download)).toContain("Mee naar huis.");
  });
});

describe.each(WAYS)("my notebooks: $locale, $hand", ({locale, hand: name}) => {
  const hand = HANDS[name];
  const t = storageTexts[locale];
  let bench: WatchedPage;
  let page: Page;
  beforeEach(async () => {
    bench = await site.open(locale === "nl" ? "/werkbank" : "/en/werkbank", {
      viewport: {width: 1280, height: 900}
    });
    page = bench.page;
  });
  afterEach(async () => {
    expect(bench.trouble).toEqual([]);
    await bench.context.close();
  });

  test("a notebook is renamed, copied, deleted and put back, and all can be cleared", async () => {
    const titles = page.locator(".wb-recent > .wb-recent-list .wb-recent-open");
    await begunNotebook(page, hand, "Inhoud.");
    await untilKept(page);
    await hand.act(page, "my-notebooks", "Alt+m");
    await hand.press(page, ".wb-recent [data-do=rename]");
    // A title with which it could not be opened again is told at the field.
    await hand.fill(page, ".wb-recent-rename input", "Kaart\u200B van de stad");
    await page.keyboard.press("Enter");
    expect(
      await page
        .locator(".wb-recent-rename input")
        .evaluate((field) => (field as HTMLInputElement).validationMessage)
    ).toContain("U+200B");
    await hand.fill(page, ".wb-recent-rename input", "Kaart van de stad");
    await page.keyboard.press("Enter");
    await expect.poll(() => titles.allInnerTexts()).toEqual(["Kaart van de stad"]);
    await hand.press(page, ".wb-recent [data-do=duplicate]");
    await expect
      .poll(async () => (await titles.allInnerTexts()).sort())
      .toEqual(["Kaart van de stad", t.copy_of("Kaart van de stad")]);
    await hand.press(page, ".wb-recent [data-do=remove]");
    await expect.poll(() => titles.count()).toBe(1);
    await hand.press(page, ".wb-recent [data-do=put-back]");
    await expect.poll(() => titles.count()).toBe(2);
    await hand.press(page, ".wb-recent-clear summary");
    await hand.press(page, ".wb-recent [data-do=clear]");
    await page.locator(".wb-words", {hasText: t.cleared}).waitFor();
    await page.reload();
    await page.locator("[data-begin=new]").waitFor();
    expect(await page.locator(".wb-recent").count()).toBe(0);
    expect(await storedKeys(page)).toEqual([]);
  });
});

/** Gives a file of the browser's own in the place of one that somebody would choose. */
function choosesPrivateFile(): void {
  Object.assign(window, {
    async showSaveFilePicker({suggestedName}: {suggestedName: string}) {
      return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, {create: true});
    }
  });
}

function storedKeys(page: Page): Promise<IDBValidKey[]> {
  return page.evaluate(
    () =>
      new Promise<IDBValidKey[]>((done) => {
        indexedDB.open("buurtpeil").onsuccess = ({target}) => {
          const keys = (target as IDBOpenDBRequest).result
            .transaction("notebooks")
            .objectStore("notebooks")
            .getAllKeys();
          keys.onsuccess = () => done(keys.result);
        };
      })
  );
}

function fileText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle("nieuw-notebook.md")).getFile()).text();
  });
}

async function textOf(download: Download): Promise<string> {
  return readFile((await download.path())!, "utf8");
}
