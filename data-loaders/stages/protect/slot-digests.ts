import {createHmac, type KeyObject} from "node:crypto";
import type {Grid} from "./grid.js";

/** Names an area × period of a cube. */
export function slotKey(cube: string, area: string, period: string): string {
  return JSON.stringify([cube, area, period]);
}

/**
 * Digests the true counts of every area × period of a cube under the private seed, so that a later run can tell
 * which of them changed without a count being kept; who lacks the seed learns nothing from them.
 */
export function slotDigests({cube, areas, periods, categories, counts}: Grid, secret: KeyObject) {
  const width = categories.length;
  const names = categories.map((category) => cube.dimensions.map(({name}) => category[name]));
  return areas.flatMap((area, a) =>
    periods.map((period, p) => {
      const key = slotKey(cube.name, area, period);
      const first = (a * periods.length + p) * width;
      const told = names.map((name, c) => [name, counts[first + c]]);
      const digest = createHmac("sha256", secret)
        .update(`counts ${key} ${JSON.stringify(told)}`)
        .digest("hex");
      return {key, digest: digest.slice(0, DIGITS)};
    })
  );
}

const DIGITS = 32;
