import type {Page} from "playwright-core";

/** Somebody at the workbench, who uses one hand all the time: the mouse, or the keyboard alone. */
export interface Hand {
  /** Whether menus are gone through with arrows. */
  arrows: boolean;
  /** Presses a button, a link or a summary. */
  press(page: Page, selector: string): Promise<void>;
  /** Does an action of the notebook: by the menu, or by its keys. */
  act(page: Page, action: string, keys: string): Promise<void>;
  /** Puts text in a field in the place of what it holds. */
  fill(page: Page, selector: string, text: string): Promise<void>;
}

export const HANDS: Record<"mouse" | "keyboard", Hand> = {
  mouse: {
    arrows: false,
    press: (page, selector) => page.locator(selector).first().click(),
    async act(page, action) {
      const button = page.locator(`.wb-bar [data-action=${action}]:visible`);
      if (await button.count()) return button.click();
      await page.locator(".wb-bar [data-menu=notebook]").click();
      await page.locator(`.wb-menu [data-item=${action}]`).click();
    },
    async fill(page, selector, text) {
      await page.locator(selector).first().click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
    }
  },
  keyboard: {
    arrows: true,
    async press(page, selector) {
      await tabTo(page, selector);
      await page.keyboard.press("Enter");
    },
    act: (page, _, keys) => page.keyboard.press(keys),
    async fill(page, selector, text) {
      await tabTo(page, selector);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
    }
  }
};

/** More elements than a page of the workbench has to stop at. */
const MOST_STOPS = 150;

/** Goes with Tab to the first element that a selector finds, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const there = await page.evaluate(
      (wanted) => document.activeElement === document.querySelector(wanted),
      selector
    );
    if (there) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${selector}`);
}
