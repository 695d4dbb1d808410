import type {Objects} from "../buildings/objects.js";
import {OCCUPIER} from "../buildings/owners.js";
import {MONTHS, monthStart, NEVER} from "../calendar.js";
import {Ints} from "../columns.js";
import type {Stays} from "../people/stays.js";
import {type Random, random} from "../random.js";
import {BUURTEN} from "../town.js";
import {EVENT_KINDS, type EventKind, eventShare, INTERVENTION, isTreated, PLANS} from "./event-places.js";
import {leavingDay} from "./occupied.js";
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

/**
 * Plants cases at an even rate, so that each buurt has its planned share of dwellings in any month, give or take
 * one; a case lasts no longer than the people stay.
 */
export function plantEpisodes(seed: number, objects: Objects, stays: Stays): Episodes {
  const episodes = {
    kind: new Ints(),
    object: new Ints(),
    from: new Ints(),
    until: new Ints(),
    found: new Ints()
  };
  for (const kind of EVENT_KINDS) {
    const taken = new Set<number>();
    for (const [b, {name}] of BUURTEN.entries()) {
      const draw = random(seed, `episodes ${kind} ${name}`);
      const dwellings = countDwellings(objects, b);
      let due = draw.uniform();
      for (let month = 0; month < MONTHS; month++) {
        const going = eventShare(seed, kind, b, month) * dwellings;
        for (due += month === 0 ? going : going / PLANS[kind].lasting; due >= 1; due--) {
          const planned = plan(draw, kind, b, month);
          const object = findPlace(draw, objects, stays, planned, taken);
          if (object === undefined) continue;
          taken.add(object);
          add(episodes, {...planned, object}, discovery(draw, seed, planned));
        }
      }
    }
  }
  return episodes;
}

interface Planned {
  kind: EventKind;
  buurt: number;
  from: number;
  until: number;
}

function plan(draw: Random, kind: EventKind, buurt: number, month: number): Planned {
  const {wijk} = BUURTEN[buurt]!;
  // What goes on in the first month began before it: any part of it may be left, and long ones are met more.
  const length = month === 0 ? Math.sqrt(draw.between(0.3 ** 2, 1.7 ** 2)) : draw.between(0.3, 1.7);
  const months = Math.max(2, Math.round(PLANS[kind].lasting * length));
  const from = month === 0 ? -draw.integer(0, months - 1) : month;
  const until = from + months;
  // Of what was going on when the intervention came, half ends within half a year.
  const isCutShort = !isTreated(kind, wijk, from) && isTreated(kind, wijk, until);
  const stays = !isCutShort || draw.chance(INTERVENTION.leaves);
  const end = INTERVENTION.from + draw.integer(0, 5);
  return {kind, buurt, from, until: stays ? until : Math.min(until, end)};
}

/** Share of the farms that are dismantled where people report as readily as in the whole town. */
const DISMANTLED = 0.62;
/** Share of the dwellings where drugs are sold that are closed in the end. */
const CLOSED = 0.4;

/** The day on which inspectors end it, in its last month; NEVER where they do not. */
function discovery(draw: Random, seed: number, {kind, buurt, until}: Planned): number {
  const chance =
    kind === "hemp_farm"
      ? DISMANTLED * (0.35 + 0.65 * willingness(seed, buurt))
      : kind === "drug_dealing"
        ? CLOSED
        : 0;
  const day = monthStart(until - 1) + draw.integer(0, 27);
  return draw.chance(chance) && until > 0 && until <= MONTHS ? day : NEVER;
}

function add(episodes: Episodes, planned: Planned & {object: number}, found: number): void {
  episodes.kind.push(EVENT_KINDS.indexOf(planned.kind));
  episodes.object.push(planned.object);
  episodes.from.push(planned.from);
  episodes.until.push(planned.until);
  episodes.found.push(found);
}

/** Mostly small and let, with people registered who stay as long; a farm may also be where nobody is. */
function findPlace(
  draw: Random,
  objects: Objects,
  stays: Stays,
  {kind, buurt, from: month, until}: Planned,
  taken: ReadonlySet<number>
): number | undefined {
  const {from, to} = objects.ranges[buurt]!;
  const day = monthStart(Math.max(0, month));
  for (let tries = 0; tries < 80; tries++) {
    const object = draw.integer(from, to - 1);
    if (!objects.isDwelling(object) || objects.isCareHome(object) || taken.has(object)) continue;
    if (objects.owner.at(object) === OCCUPIER && draw.chance(0.65)) continue;
    if (objects.area.at(object) > 95 && draw.chance(0.4)) continue;
    const leaving = leavingDay(stays, object, day);
    if (leaving === undefined ? kind === "hemp_farm" : leaving >= monthStart(until)) return object;
  }
  return undefined;
}

function countDwellings(objects: Objects, buurt: number): number {
  const {from, to} = objects.ranges[buurt]!;
  let n = 0;
  for (let row = from; row < to; row++) if (objects.isDwelling(row)) n++;
  return n;
}
