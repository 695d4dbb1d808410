import {CORPORATION, LANDLORD, OCCUPIER} from "../buildings/owners.js";
import {ageOn, MONTHS, monthStart} from "../calendar.js";
import type {Random} from "../random.js";
import {lock, onlyHousehold, type Plant, sendAway, someDwelling, startDay, unlock} from "./candidates.js";
import type {Member} from "./household-mix.js";
import type {TownLife} from "./town-life.js";

/** Three generations: grandparents with a household of their own, at times a grown child with one as well. */
export const liveAsGenerations: Plant = (life, draw, buurt) =>
  share(life, draw, buurt, {
    hosts: ({ages}) => ages.length >= 3 && Math.max(...ages) >= 35,
    guests: ({ages}) => {
      const old = Math.max(...ages) + draw.integer(22, 32);
      const grandparents = Array.from({length: draw.chance(0.4) ? 2 : 1}, () => grown(Math.min(old, 90)));
      return draw.chance(0.3) ? [grandparents, [grown(draw.integer(21, 28))]] : [grandparents];
    }
  });

/** An owner with one or two lodgers, which needs no permit. */
export const takeLodgers: Plant = (life, draw, buurt) =>
  share(life, draw, buurt, {
    hosts: ({ages, owner}) => owner === OCCUPIER && ages.length <= 2 && Math.min(...ages) >= 35,
    guests: () => Array.from({length: draw.chance(0.4) ? 2 : 1}, () => [grown(draw.integer(19, 30))])
  });

/** Students, couples not yet one household, friends: one contract, two or three households. */
export const shareAsFriends: Plant = (life, draw, buurt) =>
  share(life, draw, buurt, {
    hosts: ({ages, owner}) => owner === LANDLORD && ages.length === 1 && ages[0]! <= 32,
    guests: ({ages}) =>
      Array.from({length: draw.chance(0.35) ? 2 : 1}, () => [
        grown(Math.max(19, ages[0]! + draw.integer(-3, 3)))
      ])
  });

/** A carer who lives in with somebody old. */
export const liveInAsCarer: Plant = (life, draw, buurt) =>
  share(life, draw, buurt, {
    hosts: ({ages}) => ages.length <= 2 && Math.min(...ages) >= 74,
    guests: () => [[grown(draw.integer(28, 60))]]
  });

interface Home {
  ages: number[];
  owner: number;
}

interface Sharing {
  hosts: (home: Home) => boolean;
  /** Households that move in. */
  guests: (home: Home) => Member[][];
}

/** People who register with a household, each with a household of their own, as they should. */
function share(life: TownLife, draw: Random, buurt: number, {hosts, guests}: Sharing): ReturnType<Plant> {
  const dwelling = someDwelling(life, draw, buurt);
  const household = onlyHousehold(life, dwelling);
  if (household === undefined) return undefined;
  const {registry, objects} = life;
  const {members} = registry.households[household]!;
  const ages = members.map((m) => ageOn(registry.persons.born.at(m), monthStart(life.month)));
  const home = {ages, owner: objects.owner.at(dwelling)};
  if (!hosts(home)) return undefined;
  const coming = guests(home);
  if (objects.area.at(dwelling) < (members.length + coming.flat().length) * roomFor(home)) return undefined;
  const day = startDay(life, draw, household);
  if (day === undefined || !life.claim(household)) return undefined;
  lock(life, dwelling, household);
  const living = coming.map((people) => life.arrive(dwelling, day, people));
  for (const guest of living) registry.households[guest]!.lockedUntil = MONTHS;
  const finish = (end: number) => {
    unlock(life, dwelling, household);
    for (const guest of living) sendAway(life, guest, end);
    life.release(dwelling);
  };
  return {dwelling, from: day, finish};
}

const grown = (age: number): Member => ({age, isChild: false});
/** Corporations keep to their norm; elsewhere people take less room. */
const roomFor = ({owner}: Home) => (owner === CORPORATION ? 16 : 14);
