import type {Objects} from "../buildings/objects.js";
import {MONTHS, monthStart, YEARS} from "../calendar.js";
import {type Random, random} from "../random.js";
import type {Episodes} from "./episodes.js";
import {EVENT_KINDS, type EventKind} from "./event-places.js";

export const TOPICS = ["drugs_hennep", "drugs_hard", "wapens", "overig"] as const;
export type Topic = (typeof TOPICS)[number];

/** An anonymous report: about an object, or only about somewhere near it. */
export interface CrimeTip {
  day: number;
  object: number;
  topic: Topic;
  /** Whether the report names the address. */
  isNamed: boolean;
}

/** Reports a month about what is planted. */
const TRUE: readonly {kind: EventKind; topic: Topic; rate: number}[] = [
  {kind: "hemp_farm", topic: "drugs_hennep", rate: 0.13},
  {kind: "drug_dealing", topic: "drugs_hard", rate: 0.16}
];
/** Reports a year, at scale 1, about what is not so: mistakes, gossip, and crimes that are not planted. */
const FALSE: readonly {topic: Topic; yearly: number}[] = [
  {topic: "drugs_hennep", yearly: 70},
  {topic: "drugs_hard", yearly: 45},
  {topic: "wapens", yearly: 40},
  {topic: "overig", yearly: 70}
];

/** Share of the false reports of hemp that are about a large user: a heat pump hums, a car charges all night. */
const ABOUT_LARGE_USERS = 0.35;

/** What anonymous reports may be about. */
export interface TipGrounds {
  seed: number;
  scale: number;
  objects: Objects;
  /** kWh: `object * YEARS.length + year index`. */
  electricity: Float32Array;
  events: {episodes: Episodes};
}

/** Anonymous crime reports in the order in which they came. */
export function tipOff(grounds: TipGrounds): CrimeTip[] {
  const {seed, scale, objects} = grounds;
  const {episodes} = grounds.events;
  const draw = random(seed, "crime tips");
  const tips: CrimeTip[] = [];
  const tip = (month: number, object: number, topic: Topic, named: number) =>
    tips.push({day: monthStart(month) + draw.integer(0, 27), object, topic, isNamed: draw.chance(named)});
  for (let row = 0; row < episodes.kind.length; row++) {
    const source = TRUE.find(({kind}) => kind === EVENT_KINDS[episodes.kind.at(row)]);
    if (!source) continue;
    for (let m = Math.max(0, episodes.from.at(row)); m < Math.min(MONTHS, episodes.until.at(row)); m++) {
      for (let n = draw.poisson(source.rate); n > 0; n--) tip(m, episodes.object.at(row), source.topic, 0.7);
    }
  }
  for (let month = 0; month < MONTHS; month++) {
    for (const {topic, yearly} of FALSE) {
      for (let n = draw.poisson((yearly / 12) * scale); n > 0; n--) {
        const isHum = topic === "drugs_hennep" && draw.chance(ABOUT_LARGE_USERS);
        const object = isHum ? largeUser(draw, grounds, month) : draw.integer(0, objects.count - 1);
        tip(month, object, topic, isHum ? 0.7 : 0.5);
      }
    }
  }
  return tips.sort((a, b) => a.day - b.day);
}

/** The dwelling that uses most of some forty. */
function largeUser(draw: Random, {objects, electricity}: TipGrounds, month: number): number {
  const useOf = (object: number) => electricity[object * YEARS.length + Math.floor(month / 12)]!;
  const some = Array.from({length: 40}, () => draw.integer(0, objects.count - 1));
  const dwellings = some.filter((object) => objects.isDwelling(object));
  return dwellings.reduce((most, object) => (useOf(object) > useOf(most) ? object : most), dwellings[0] ?? 0);
}
