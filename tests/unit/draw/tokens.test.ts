import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {look} from "../../../site/tokens.js";

test("the generated style sheets and fonts are those of the installed packages", async () => {
  for (const [path, content] of await look()) {
    expect(
      Buffer.compare(readFileSync(path), Buffer.from(content)),
      `${path}: run npx tsx site/tokens.ts`
    ).toBe(0);
  }
});
