import type {Locator, Page} from "playwright-core";

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
  /** Chooses from a select, a radio group or a list with ticks: the option or the control with a value. */
  choose(page: Page, selector: string, value: string): Promise<void>;
}

export const HANDS: Record<"mouse" | "keyboard" | "touch", Hand> = {
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
    },
    choose: (page, selector, value) => pointAt(page, selector, value, (one) => one.click())
  },
  touch: {
    arrows: false,
    press: (page, selector) => page.locator(selector).first().tap(),
    async act(page, action) {
      const button = page.locator(`.wb-bar [data-action=${action}]:visible`);
      if (await button.count()) return button.tap();
      for (const menu of ["notebook", "share"]) {
        await page.locator(`.wb-bar [data-menu=${menu}]`).tap();
        const item = page.locator(`.wb-menu [data-item=${action}]`);
        if (await item.count()) return item.tap();
        await page.keyboard.press("Escape");
      }
      throw new Error(`no menu holds ${action}`);
    },
    async fill(page, selector, text) {
      await page.locator(selector).first().tap();
      await page.locator(selector).first().fill(text);
    },
    choose: (page, selector, value) => pointAt(page, selector, value, (one) => one.tap())
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
    },
    async choose(page, selector, value) {
      // Of radio buttons Tab comes to the one that is chosen.
      await tabUntil(page, selector, (wanted) => document.activeElement?.matches(wanted) === true);
      const ticked = await page.evaluate(
        () => (document.activeElement as HTMLInputElement).type === "checkbox"
      );
      for (let step = 0; step < MOST_STOPS; step++) {
        if ((await page.evaluate(() => (document.activeElement as HTMLInputElement).value)) === value)
          return ticked ? page.keyboard.press("Space") : undefined;
        await page.keyboard.press(ticked ? "Tab" : "ArrowDown");
      }
      throw new Error(`no key comes to ${value}`);
    }
  }
};

/** Points at the control with a value; the list of a select is the system's own, which a test cannot point at. */
async function pointAt(
  page: Page,
  selector: string,
  value: string,
  press: (one: Locator) => Promise<void>
): Promise<void> {
  const control = page.locator(selector).first();
  if (await control.evaluate((one) => one.localName === "select")) {
    await press(control);
    await page.keyboard.press("Escape");
    await control.selectOption(value);
  } else await press(page.locator(`${selector}[value="${value}"]`).locator("xpath=ancestor::label"));
}

/** More elements than a page of the workbench has to stop at. */
const MOST_STOPS = 150;

/** Goes with Tab to the first element that a selector finds, as somebody without a mouse does. */
export function tabTo(page: Page, selector: string): Promise<void> {
  return tabUntil(page, selector, (wanted) => document.activeElement === document.querySelector(wanted));
}

async function tabUntil(page: Page, selector: string, there: (wanted: string) => boolean): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await page.evaluate(there, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${selector}`);
}
