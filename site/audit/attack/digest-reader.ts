import * as z from "zod";
import type {Statement} from "./statements.js";

const Digests = z.object({
  /** Names of categories by cube, in the order in which their digests stand. */
  categories: z.record(z.string(), z.array(z.string())),
  slots: z.record(z.string(), z.string())
});

/**
 * Makes a function that looks up the keyed digest of the true count behind a cell, as the ledger keeps it; undefined
 * where it has none. Two digests that differ prove that the counts do, and tell neither.
 */
export function digestReader(digests: unknown): (statement: Statement) => string | undefined {
  const read = Digests.safeParse(digests);
  if (!read.success) return () => undefined;
  const {categories, slots} = read.data;
  const places = new Map(
    Object.entries(categories).map(([cube, names]) => [cube, new Map(names.map((name, i) => [name, i]))])
  );
  return ({table, area, period, category}) => {
    const of = places.get(table);
    const text = slots[JSON.stringify([table, area, period])];
    const at = of?.get(JSON.stringify(category));
    if (!of || text === undefined || at === undefined) return undefined;
    const digits = text.length / of.size;
    return text.slice(at * digits, (at + 1) * digits);
  };
}
