import type {Page} from "playwright-core";
import type {Hand} from "./hands.js";

/** Begins an empty notebook on the workbench and adds a text. */
export async function begunNotebook(page: Page, hand: Hand, text: string): Promise<void> {
  await hand.press(page, "[data-begin=new]");
  await addCell(page, hand, "prose", text);
}

/** Opens a menu of the workbench and takes what it is asked for; in a menu arrows move. */
export async function fromMenu(page: Page, hand: Hand, menu: string, item: string): Promise<void> {
  await hand.press(page, `[data-menu=${menu}]`);
  const wanted = `.wb-menu [data-item=${item}]`;
  await page.locator(wanted).waitFor();
  if (!hand.arrows) return hand.press(page, wanted);
  while (!(await page.locator(wanted).evaluate((one) => one === document.activeElement)))
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Adds a cell after the last, with what it begins with. */
export async function beginCell(page: Page, hand: Hand, kind: string): Promise<void> {
  const places = await page.locator(".wb-add").count();
  await fromMenu(page, hand, `insert-${places - 1}`, kind);
}

/** Adds a cell after the last and writes in it. */
export async function addCell(page: Page, hand: Hand, kind: string, text: string): Promise<void> {
  await beginCell(page, hand, kind);
  await page.locator("code-editor[data-editor=rich]").last().waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Escape");
  // The first closes suggestions, where they were there already; on the cell itself another does nothing.
  await page.keyboard.press("Escape");
}

/** Waits until all that was written is kept. */
export async function untilKept(page: Page): Promise<void> {
  await page.locator(".wb-kept[data-kept=kept]").waitFor();
}

/** What the cells of the notebook say. */
export async function cellsOf(page: Page): Promise<string[]> {
  const texts = await page.locator(".wb-cell").evaluateAll((cells) =>
    cells.map((cell) => {
      const copy = cell.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll(".wb-cell-head, .wb-text")) part.remove();
      return copy.textContent ?? "";
    })
  );
  return texts.map((text) => text.trim().replace(/\s+/g, " "));
}
