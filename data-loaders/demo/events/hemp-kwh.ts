import {YEARS} from "../calendar.js";
import {random} from "../random.js";
import type {Episodes} from "./episodes.js";
import {EVENT_KINDS} from "./event-places.js";

/** Share of the farms that take their electricity before the meter: nothing of it is in any register. */
const STOLEN = 0.45;

/**
 * Makes a function that gives the electricity that farms draw through the meter of an object in a year, kWh, by
 * its row and the index of the year; 0 nearly everywhere.
 */
export function hempUse(seed: number, episodes: Episodes): (object: number, year: number) => number {
  const use = new Map<number, number>();
  for (let row = 0; row < episodes.kind.length; row++) {
    if (EVENT_KINDS[episodes.kind.at(row)] !== "hemp_farm") continue;
    const object = episodes.object.at(row);
    const draw = random(seed, `hemp kWh ${object}`);
    if (draw.chance(STOLEN)) continue;
    const aMonth = draw.between(700, 2_800);
    for (const y of YEARS.keys()) {
      const months = Math.min(episodes.until.at(row), y * 12 + 12) - Math.max(episodes.from.at(row), y * 12);
      if (months > 0) use.set(object * YEARS.length + y, months * aMonth);
    }
  }
  return (object, year) => use.get(object * YEARS.length + year) ?? 0;
}
