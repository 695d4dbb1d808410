import {expect, test} from "vitest";
import {PURPOSES} from "../../../data-loaders/purposes.js";
import {REGISTERS} from "../../../data-loaders/registers.js";
import {LINKS} from "../../../data-loaders/stages/link/all.js";

test.each(PURPOSES.map((purpose) => [purpose.id, purpose] as const))(
  "the link for %s uses a file of every source that the purpose register lists, and of no other",
  (id, {sources}) => {
    expect(Object.keys(LINKS[id].uses).sort()).toEqual([...sources].sort());
  }
);

test.each(Object.entries(LINKS))("the link for %s uses files that contracts describe", (_id, {uses}) => {
  for (const [source, files] of Object.entries(uses)) {
    const {contract} = REGISTERS.find((register) => register.contract.id === source)!;
    expect(Object.keys(contract.files)).toEqual(expect.arrayContaining([...files]));
  }
});
