import type {Page} from "playwright-core";
import type {Hand} from "./hands.js";

/** Begins an empty notebook on the workbench and adds a text. */
export async function begunNotebook(page: Page, hand: Hand, text: string): Promise<void> {
  await hand.press(page, "[data-begin=new]");
  await addCell(page, hand, "prose", text);
}

/** Adds a cell after the last and writes in it. */
export async function addCell(page: Page, hand: Hand, kind: string, text: string): Promise<void> {
  const places = await page.locator(".wb-add").count();
  await hand.press(page, `[data-menu=insert-${places - 1}]`);
  const item = `.wb-menu [data-item=${kind}]`;
  await page.locator(item).waitFor();
  // In a menu arrows move.
  while (hand.arrows && !(await page.locator(item).evaluate((one) => one === document.activeElement)))
    await page.keyboard.press("ArrowDown");
  if (hand.arrows) await page.keyboard.press("Enter");
  else await page.locator(item).click();
  await page.locator("code-editor[data-editor=rich]").last().waitFor();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
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
