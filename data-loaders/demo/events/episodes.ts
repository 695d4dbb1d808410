import type {Objects} from "../buildings/objects.js";
import {END, MONTHS, monthStart, NEVER} from "../calendar.js";
import {Ints} from "../columns.js";
import {type Random, random} from "../random.js";
import {BUURTEN} from "../town.js";
import {EVENT_KINDS, type EventKind, eventShare, INTERVENTION, isTreated, PLANS} from "./event-places.js";
import type {Occupancy} from "./occupancy.js";
import {willingness} from "./willingness.js";

/** What goes on at dwellings, a row a case; sorted by kind and buurt. */
export interface Episodes {
  /** Index in `EVENT_KINDS`. */
  kind: Ints;
  object: Ints;
  /** Months counted from January of the first year; the first may lie before it, the last is not part of it. */
  from: Ints;
  until: Ints;
  /** Day on which inspectors ended it (a dismantling, a closure); NEVER where nobody did. */
  found: Ints;
}

/** Plants cases as chance would: they begin at an even rate, last as long as they last, and go with the people. */
export function plantEpisodes(seed: number, objects: Objects, occupancy: Occupancy): Episodes {
  const episodes = {
    kind: new Ints(),
    object: new Ints(),
    from: new Ints(),
    until: new Ints(),
    found: new Ints()
  };
  for (const kind of EVENT_KINDS) {
    const taken = new Set<number>();
    for (const [b, {name, wijk}] of BUURTEN.entries()) {
      const draw = random(seed, `episodes ${kind} ${name}`);
      const dwellings = countDwellings(objects, b);
      const {lasting} = PLANS[kind];
      for (let month = 0; month < MONTHS; month++) {
        const going = eventShare(seed, kind, b, month) * dwellings;
        const cases = draw.poisson(month === 0 ? going : going / lasting);
        for (let i = 0; i < cases; i++) {
          const object = findPlace(draw, objects, occupancy, b, kind, month, taken);
          if (object === undefined) continue;
          taken.add(object);
          const months = Math.max(2, Math.round(-lasting * Math.log(1 - draw.uniform())));
          const from = month === 0 ? -draw.integer(0, 8) : month;
          add(episodes, {draw, seed, kind, buurt: b, wijk, object, from, until: month + months}, occupancy);
        }
      }
    }
  }
  return episodes;
}

/** Share of the farms that are dismantled where people report as readily as in the whole town. */
const DISMANTLED = 0.6;
const CLOSED = 0.4;

interface Case {
  draw: Random;
  seed: number;
  kind: EventKind;
  buurt: number;
  wijk: string;
  object: number;
  from: number;
  until: number;
}

function add(episodes: Episodes, planted: Case, occupancy: Occupancy): void {
  const {draw, kind, buurt, object} = planted;
  let {until} = planted;
  // What was going on in the wijk when the intervention came ends within half a year in half of the cases.
  const halfway = !isTreated(kind, planted.wijk, planted.from) && isTreated(kind, planted.wijk, until);
  if (halfway && !draw.chance(INTERVENTION.leaves)) until = INTERVENTION.from + draw.integer(0, 5);
  const begin = monthStart(Math.max(0, planted.from));
  const leaving = occupancy.leavingDay(object, begin);
  if (leaving < END) until = Math.min(until, monthOf(leaving) + 1);
  const isSeen =
    kind === "hemp_farm"
      ? draw.chance(Math.min(0.95, DISMANTLED * (0.35 + 0.65 * willingness(planted.seed, buurt))))
      : kind === "drug_dealing" && draw.chance(CLOSED);
  const lastMonth = monthStart(until - 1);
  episodes.kind.push(EVENT_KINDS.indexOf(kind));
  episodes.object.push(object);
  episodes.from.push(planted.from);
  episodes.until.push(until);
  episodes.found.push(isSeen && until <= MONTHS && until > 0 ? lastMonth + draw.integer(0, 27) : NEVER);
}

/** Mostly in small and rented dwellings, where somebody is registered; a farm may also be where nobody is. */
function findPlace(
  draw: Random,
  objects: Objects,
  occupancy: Occupancy,
  buurt: number,
  kind: EventKind,
  month: number,
  taken: ReadonlySet<number>
): number | undefined {
  const {from, to} = objects.ranges[buurt]!;
  for (let tries = 0; tries < 60; tries++) {
    const object = draw.integer(from, to - 1);
    if (!objects.isDwelling(object) || objects.isCareHome(object) || taken.has(object)) continue;
    if (objects.area.at(object) > 95 && draw.chance(0.6)) continue;
    const isEmpty = occupancy.residences(object, monthStart(month)).length === 0;
    if (!isEmpty || (kind === "hemp_farm" && draw.chance(0.7))) return object;
  }
  return undefined;
}

function countDwellings(objects: Objects, buurt: number): number {
  const {from, to} = objects.ranges[buurt]!;
  let n = 0;
  for (let row = from; row < to; row++) if (objects.isDwelling(row)) n++;
  return n;
}

function monthOf(day: number): number {
  let month = 0;
  while (month < MONTHS - 1 && monthStart(month + 1) <= day) month++;
  return month;
}
