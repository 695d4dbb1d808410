import {YEARS} from "../calendar.js";
import {type Random, random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";
import type {Town} from "./town.js";

/** Share of the dwellings with a heat pump or electric heating, and with a car that charges at home, by the last year. */
const ELECTRIC: Record<Kind, [heating: number, charging: number]> = {
  centrum: [0.03, 0.01],
  oud: [0.02, 0.03],
  flats: [0.015, 0.005],
  woonwijk: [0.05, 0.1],
  vinex: [0.1, 0.17],
  nieuwbouw: [0.55, 0.08],
  dorp: [0.06, 0.11],
  lint: [0.1, 0.14],
  werk: [0.05, 0.08],
  haven: [0.05, 0.05],
  natuur: [0.1, 0.12],
  water: [0.1, 0.1]
};

/**
 * Electricity that every object takes from the grid in a year, kWh: `row * YEARS.length + year index`. Means by
 * household size are near those of CBS (one person 1,600, two 2,400, four 3,600); empty dwellings take 200–500.
 */
export function electricityOf({
  seed,
  objects,
  presence,
  events
}: Omit<Town, "electricity" | "crimeTips">): Float32Array {
  const use = new Float32Array(objects.count * YEARS.length);
  for (let row = 0; row < objects.count; row++) {
    const draw = random(seed, `electricity ${row}`);
    const home = objects.isDwelling(row) ? homeOf(draw, BUURTEN[objects.buurt.at(row)]!.kind) : undefined;
    const work = 900 + 45_000 * draw.uniform() ** 5;
    for (const y of YEARS.keys()) {
      const at = row * YEARS.length + y;
      const usual = home ? homeUse(home, presence.personDays[at]! / 365, objects.area.at(row), y) : work;
      use[at] = usual * Math.exp(draw.normal(0, 0.05)) + events.hempKwh(row, y);
    }
  }
  return use;
}

interface Home {
  /** Use compared with that of the mean household. */
  habit: number;
  idle: number;
  /** Heating and, from a year on, charging, kWh a year; 0 for none. */
  heating: number;
  charging: number;
  chargesFrom: number;
  /** Share of the use that panels make; it is never taken from the grid. */
  panels: number;
}

function homeOf(draw: Random, kind: Kind): Home {
  const [heating, charging] = ELECTRIC[kind];
  return {
    habit: Math.exp(draw.normal(-0.04, 0.33)),
    idle: draw.between(200, 500),
    heating: draw.chance(heating) ? draw.between(1_600, 4_600) : 0,
    charging: draw.chance(charging) ? draw.between(900, 3_200) : 0,
    // Half of the cars were there in the first year, the others came since.
    chargesFrom: draw.chance(0.5) ? 0 : draw.integer(1, YEARS.length - 1),
    panels: draw.chance(0.28) ? draw.between(0.1, 0.3) : 0
  };
}

function homeUse(home: Home, people: number, area: number, y: number): number {
  const lived = Math.min(1, people);
  const bySize = 0.85 + 0.15 * Math.min(2, area / 100);
  const household = (780 + 830 * Math.max(1, people) ** 0.88) * bySize * home.habit * (1 - home.panels);
  const charging = y >= home.chargesFrom ? home.charging : 0;
  // Heating runs on low in an empty home; nobody charges a car there.
  return (household + charging) * lived + home.idle * (1 - lived) + home.heating * (0.15 + 0.85 * lived);
}
