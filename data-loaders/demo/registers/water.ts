import type {Objects} from "../buildings/objects.js";
import {YEARS} from "../calendar.js";
import {type Random, random} from "../random.js";
import {type Presence, yearSpans} from "./presence.js";
import type {Town} from "./town.js";

/** Yearly drinking water per connection: read or estimated, a few missing, most over about a year. */
export function* jaarverbruik({objects, presence, ids, seed}: Town): Generator<string> {
  yield "aansluitnummer;adresseerbaarObjectIdentificatie;jaar;verbruik_m3;meetdagen;soortMeting";
  const spans = yearSpans();
  for (let row = 0; row < objects.count; row++) {
    const draw = random(seed, `water ${row}`);
    if (objects.status.at(row) > 1 || !isConnected(objects, row, draw)) continue;
    const habit = habitOf(draw);
    const connection = String(2_000_000_000 + ((row * 7_919) % 1_000_000_007)).padStart(10, "0");
    let before: number | undefined;
    for (const [y, year] of YEARS.entries()) {
      const {start, end} = spans[y]!;
      const available = Math.min(end - start, end - objects.usedFrom.at(row));
      const perYear = objects.isDwelling(row)
        ? dwellingUse(objects, presence, row, y, habit, draw)
        : 4 + 400 * draw.uniform() ** 4;
      const isEstimate = before !== undefined && draw.chance(0.045);
      const isMissing = draw.chance(0.012);
      const use: number = isEstimate ? before! : perYear;
      before = use;
      if (available < 30 || isMissing) continue;
      const days = available < 360 ? available : readingDays(draw);
      const volume = Math.max(0, (use * days) / 365);
      yield `${connection};${ids.object(row)};${year};${volume.toFixed(1).replace(".", ",")};${days};${isEstimate ? "geschat" : "gemeten"}`;
    }
  }
}

interface Habit {
  /** Use compared with the norm. */
  factor: number;
  /** Use a year of a dwelling where nobody is, m³. */
  idle: number;
}

function habitOf(draw: Random): Habit {
  const roll = draw.uniform();
  const usual = Math.exp(draw.normal(-0.03, 0.27));
  // The very frugal: rain water, a gym's showers, mostly at somebody else's.
  const factor = roll < 0.0022 ? draw.between(0.04, 0.16) : roll < 0.02 ? draw.between(0.25, 0.5) : usual;
  return {factor, idle: draw.chance(0.85) ? 6.6 * draw.uniform() ** 1.4 : draw.between(7, 12.5)};
}

function dwellingUse(
  objects: Objects,
  presence: Presence,
  row: number,
  y: number,
  habit: Habit,
  draw: Random
): number {
  const at = row * YEARS.length + y;
  const people = presence.personDays[at]! / 365;
  // Bigger households share some of their use.
  const sharing = people > 1 ? 1 - 0.035 * Math.min(people - 1, 5) : 1;
  const factor = presence.frugal[at] ? draw.between(0.12, 0.3) : habit.factor;
  const lived = presence.norm[at]! * sharing * factor * Math.exp(draw.normal(0, 0.06));
  if (people > 0.5) return lived + (draw.chance(0.003) ? draw.between(20, 150) : 0);
  return lived + emptyUse(objects, presence, row, at, habit, draw) * Math.max(0, 1 - people);
}

/** Dripping taps, viewings, builders and leaks of a dwelling where nobody lives. */
function emptyUse(
  objects: Objects,
  presence: Presence,
  row: number,
  at: number,
  habit: Habit,
  draw: Random
): number {
  if (objects.secondHome.at(row) === 1) return draw.between(2, 30);
  const roll = draw.uniform();
  if (presence.registered[at]! > 0) return roll < 0.05 ? habit.idle + draw.between(10, 90) : habit.idle;
  if (roll < 0.02) return draw.between(20, 160);
  return roll < 0.1 ? draw.between(4, 22) : habit.idle * 0.4;
}

/** Some flats share a meter, and not every shop or shed has water. */
function isConnected(objects: Objects, row: number, draw: Random): boolean {
  return draw.chance(objects.isDwelling(row) ? 0.985 : 0.55);
}

function readingDays(draw: Random): number {
  return draw.chance(0.05) ? draw.integer(250, 430) : Math.round(draw.normal(365, 4));
}
