import type {Objects} from "../buildings/objects.js";
import {MONTHS, monthStart} from "../calendar.js";
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

/** Anonymous crime reports in the order in which they came. */
export function tipOff(seed: number, scale: number, objects: Objects, episodes: Episodes): CrimeTip[] {
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
        tip(month, someObject(draw, objects), topic, 0.5);
      }
    }
  }
  return tips.sort((a, b) => a.day - b.day);
}

function someObject(draw: Random, objects: Objects): number {
  return draw.integer(0, objects.count - 1);
}
