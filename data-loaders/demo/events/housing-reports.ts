import type {Objects} from "../buildings/objects.js";
import {MONTHS, monthStart} from "../calendar.js";
import {Ints} from "../columns.js";
import {random} from "../random.js";
import {BUURTEN} from "../town.js";
import type {Episodes} from "./episodes.js";
import {EVENT_KINDS} from "./event-places.js";
import {willingness} from "./willingness.js";

/** Reports of housing nuisance, by day within each month; `object` is what the report is about. */
export interface HousingReports {
  day: Ints;
  object: Ints;
}

/** Reports a month about a nuisance household where people report as readily as in the whole town. */
const RATE = 0.3;
/** Quarrels that begin in a month per 1,000 dwellings: about neighbours where nothing is the matter. */
const QUARRELS = 0.4;

/** Reports of what is planted, and about as many of quarrels, some of them false and made again and again. */
export function reportHousing(seed: number, objects: Objects, episodes: Episodes): HousingReports {
  const draw = random(seed, "housing reports");
  const factor = BUURTEN.map((_, b) => willingness(seed, b));
  const months: {day: number; object: number}[][] = Array.from({length: MONTHS}, () => []);
  const report = (month: number, object: number) =>
    months[month]?.push({day: monthStart(month) + draw.integer(0, 27), object});
  for (let row = 0; row < episodes.kind.length; row++) {
    if (EVENT_KINDS[episodes.kind.at(row)] !== "nuisance_household") continue;
    const object = episodes.object.at(row);
    const rate = RATE * factor[objects.buurt.at(object)]!;
    for (let m = Math.max(0, episodes.from.at(row)); m < Math.min(MONTHS, episodes.until.at(row)); m++) {
      for (let n = draw.poisson(rate * summer(m)); n > 0; n--) report(m, object);
    }
  }
  for (const [b, {from, to}] of objects.ranges.entries()) {
    const rate = (QUARRELS * factor[b]! * (to - from)) / 1000;
    for (let month = 0; month < MONTHS; month++) {
      for (let n = draw.poisson(rate * summer(month)); n > 0; n--) {
        const object = draw.integer(from, to - 1);
        if (!objects.isDwelling(object)) continue;
        const again = draw.chance(0.15) ? draw.integer(2, 9) : draw.integer(0, 1);
        for (let i = 0; i <= again; i++) report(month + Math.floor(i / 3), object);
      }
    }
  }
  const reports = {day: new Ints(), object: new Ints()};
  for (const {day, object} of months.flatMap((month) => month.sort((a, b) => a.day - b.day))) {
    reports.day.push(day);
    reports.object.push(object);
  }
  return reports;
}

/** Open windows and full gardens. */
function summer(month: number): number {
  return 1 + 0.25 * Math.cos((2 * Math.PI * ((month % 12) - 6)) / 12);
}
