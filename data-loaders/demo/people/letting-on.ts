import {CORPORATION} from "../buildings/owners.js";
import {MONTHS, NEVER} from "../calendar.js";
import type {Random} from "../random.js";
import {
  addUnregistered,
  headOf,
  lock,
  onlyHousehold,
  type Plant,
  sendAway,
  someDwelling,
  startDay,
  unlock
} from "./candidates.js";
import {LET_AWAY} from "./history.js";
import {drawHousehold} from "./household-mix.js";
import type {TownLife} from "./town-life.js";

/** Subletting: the tenant of a corporation lives elsewhere and lets the dwelling to others. */
export const sublet: Plant = (life, draw, buurt) => letOn(life, draw, buurt, {seen: 0.3, stays: 0.72});

/**
 * A home kept for its tenant, with the corporation's leave: the tenant is registered elsewhere, in care or abroad,
 * and somebody registers to look after it. In the registers this is what subletting looks like.
 */
export const keepForTenant: Plant = (life, draw, buurt) => letOn(life, draw, buurt, {seen: 1, stays: 0.25});

interface Habits {
  /** Chance that who lives there is registered. */
  seen: number;
  /** Chance that the tenant stays registered too. */
  stays: number;
}

function letOn(life: TownLife, draw: Random, buurt: number, habits: Habits): ReturnType<Plant> {
  const dwelling = someDwelling(life, draw, buurt);
  const household = onlyHousehold(life, dwelling);
  if (household === undefined || life.objects.owner.at(dwelling) !== CORPORATION) return undefined;
  const {members} = life.registry.households[household]!;
  if (members.length > 3 || life.registry.wasAway(household)) return undefined;
  const day = startDay(life, draw, household);
  if (day === undefined || !life.claim(household)) return undefined;
  const holder = headOf(life, household);
  const stays = draw.chance(habits.stays);
  if (stays) {
    lock(life, dwelling, household);
    life.registry.goAway(household, day, NEVER, LET_AWAY);
  } else {
    life.planted[dwelling] = 1;
    life.registry.leave(household, day, draw.chance(0.3));
  }
  const others = subletters(life, draw, dwelling, day, stays && !draw.chance(habits.seen));
  const finish = (end: number) => {
    life.planted[dwelling] = 0;
    others(end);
    if (stays) {
      unlock(life, dwelling, household);
      if (draw.chance(0.4)) life.registry.comeBack(household, end);
      else sendAway(life, household, end, draw.chance(0.3));
    }
    life.release(dwelling);
  };
  return {dwelling, from: day, finish, holder};
}

/** People who move in soon after the tenant went; returns how they go. */
function subletters(
  life: TownLife,
  draw: Random,
  dwelling: number,
  day: number,
  unseen: boolean
): (end: number) => void {
  const from = day + draw.integer(1, 25);
  if (unseen) {
    const people = draw.weighted([0.45, 0.35, 0.2]) + 1;
    const row = addUnregistered(life, {dwelling, from, people, frugal: false});
    return (end) => life.registry.unregistered.to.set(row, Math.max(end, from + 1));
  }
  const members = drawHousehold(draw, life.kindAt(dwelling), life.objects.area.at(dwelling), true);
  const others = life.arrive(dwelling, from, members);
  life.registry.households[others]!.lockedUntil = MONTHS;
  return (end) => sendAway(life, others, end, draw.chance(0.2));
}
