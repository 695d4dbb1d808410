import type AxeModule from "axe-core";
import type {Page} from "playwright-core";

/** Lists what axe finds on a page that has its script, by rule, with the first few places. */
export function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as {axe: typeof AxeModule}).axe;
    const found = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    });
    return found.violations.map(
      ({id, nodes}) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({html}) => html.slice(0, 160))
          .join(" | ")}`
    );
  });
}
