import {createCipheriv, createHash, createHmac, type KeyObject} from "node:crypto";
import type {Grid} from "./grid.js";

/** Digests of the true counts that released cells were rounded from; for the ledger, never published. */
export interface CellDigests {
  /** The categories of each cube, in the order in which its digests stand. */
  categories: Readonly<Record<string, readonly string[]>>;
  /** Eight hexadecimal digits per category, by area × period of each cube. */
  slots: Readonly<Record<string, string>>;
}

/** What there is before the first release. */
export const NO_DIGESTS: CellDigests = {categories: {}, slots: {}};
/** Eight of them tell two counts apart but for one pair in four milliard. */
const DIGITS = 8;

/** Names an area × period of a cube. */
export function slotKey(cube: string, area: string, period: string): string {
  return JSON.stringify([cube, area, period]);
}

/**
 * Digests every true count of a cube under the private seed, so that a later run can tell which of them changed
 * without a count being kept. Who lacks the seed learns which counts changed and no more; who has it can test a
 * guess of a count.
 *
 * Each area × period has a key of its own, by HMAC-SHA-256 under the seed. A digest is the beginning of the block
 * that AES-256 makes of category and count: one call for all categories, since there may be a million cells.
 */
export function cellDigests(grid: Grid, secret: KeyObject): CellDigests {
  const {cube, areas, periods, counts} = grid;
  const categories = categoryNames(grid);
  const blocks = Buffer.concat(
    categories.map((name) => createHash("sha256").update(name).digest().subarray(0, 16))
  );
  const slots: Record<string, string> = {};
  let cell = 0;
  for (const area of areas)
    for (const period of periods) {
      const key = slotKey(cube.name, area, period);
      for (let c = 0; c < categories.length; c++) blocks.writeUInt32BE(counts[cell++]!, c * 16 + 12);
      slots[key] = encrypted(blocks, createHmac("sha256", secret).update(`counts ${key}`).digest());
    }
  return {categories: {[cube.name]: categories}, slots};
}

/** Finds the digest of a cell, whatever the order of categories then; undefined where none was kept. */
export function digestReader(
  digests: CellDigests,
  grid: Grid
): (slot: string, category: number) => string | undefined {
  const then = new Map(digests.categories[grid.cube.name]?.map((name, i) => [name, i]));
  const at = categoryNames(grid).map((name) => then.get(name) ?? -1);
  return (slot, category) => {
    const i = at[category]!;
    return i < 0 ? undefined : digests.slots[slot]?.slice(i * DIGITS, (i + 1) * DIGITS);
  };
}

/**
 * Adds the digests of a cube to those of earlier releases. Where it was cut in other categories then, digests of
 * periods that are not counted now would stand in another order, and go.
 */
export function joinDigests(then: CellDigests, now: CellDigests): CellDigests {
  const differs = Object.entries(now.categories).flatMap(([cube, names]) =>
    (then.categories[cube] ?? names).join() === names.join() ? [] : [cube]
  );
  const slots = Object.entries(then.slots).filter(([key]) => !differs.includes(JSON.parse(key)[0]));
  const kept = differs.length ? Object.fromEntries(slots) : then.slots;
  return {categories: {...then.categories, ...now.categories}, slots: {...kept, ...now.slots}};
}

function categoryNames({cube, categories}: Grid): string[] {
  return categories.map((category) =>
    JSON.stringify(cube.dimensions.map(({name}) => [name, category[name]]).sort())
  );
}

function encrypted(blocks: Buffer, key: Buffer): string {
  const out = createCipheriv("aes-256-ecb", key, null).update(blocks);
  const beginnings = Buffer.allocUnsafe((out.length / 16) * (DIGITS / 2));
  for (let at = 0; at < out.length; at += 16) beginnings.writeUInt32BE(out.readUInt32BE(at), at / 4);
  return beginnings.toString("hex");
}
