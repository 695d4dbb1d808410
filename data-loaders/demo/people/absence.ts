import {monthStart, NEVER} from "../calendar.js";
import type {Random} from "../random.js";
import {lock, onlyHousehold, type Plant, someDwelling, startDay, unlock} from "./candidates.js";
import {INNOCENTLY_AWAY, PLANTED_AWAY} from "./history.js";
import type {TownLife} from "./town-life.js";

/** Registered but uninhabited: a household stays registered where it no longer lives. */
export const leaveEmpty: Plant = (life, draw, buurt) => {
  const dwelling = someDwelling(life, draw, buurt);
  const household = onlyHousehold(life, dwelling);
  if (household === undefined) return undefined;
  const h = life.registry.households[household]!;
  if ((h.members.length > 2 && draw.chance(0.8)) || life.registry.wasAway(household)) return undefined;
  const day = startDay(life, draw, household);
  if (day === undefined || !life.claim(household)) return undefined;
  lock(life, dwelling, household);
  life.registry.goAway(household, day, NEVER, PLANTED_AWAY);
  const finish = (end: number) => {
    unlock(life, dwelling, household);
    if (h.members.length === 0) return;
    if (draw.chance(0.45)) life.registry.comeBack(household, end);
    else life.registry.leave(household, end, draw.chance(0.2));
    h.busyIn = life.month;
    life.release(dwelling);
  };
  return {dwelling, from: day, finish};
};

/** Innocent absence: journeys, hospital, study abroad; registered, away for months, nothing wrong. */
export function goOnLeave(life: TownLife, draw: Random, buurt: number, occupied: number): void {
  for (let i = draw.poisson(occupied * 0.00042); i > 0; i--) {
    const household = onlyHousehold(life, someDwelling(life, draw, buurt));
    if (household === undefined || !life.claim(household)) continue;
    const h = life.registry.households[household]!;
    if (h.members.length > 2 || life.registry.wasAway(household)) continue;
    const months = draw.weighted([0.3, 0.25, 0.25, 0.2]) * 4 + draw.integer(2, 5);
    life.registry.goAway(household, life.day(), monthStart(life.month + months), INNOCENTLY_AWAY);
    h.lockedUntil = life.month + months;
  }
}
