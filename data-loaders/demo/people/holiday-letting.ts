import {CORPORATION} from "../buildings/owners.js";
import {NEVER} from "../calendar.js";
import {lock, onlyHousehold, type Plant, sendAway, someDwelling, startDay, unlock} from "./candidates.js";
import {LET_AWAY} from "./history.js";

/** Holiday letting: a home that tourists use for most of the year; its owner stays registered or has gone. */
export const letToTourists: Plant = (life, draw, buurt) => {
  const dwelling = someDwelling(life, draw, buurt);
  const household = onlyHousehold(life, dwelling);
  if (household === undefined || life.objects.owner.at(dwelling) === CORPORATION) return undefined;
  const {members} = life.registry.households[household]!;
  if (members.length > 2 || life.registry.wasAway(household)) return undefined;
  const day = startDay(life, draw, household);
  if (day === undefined || !life.claim(household)) return undefined;
  const stays = draw.chance(0.65);
  if (stays) {
    lock(life, dwelling, household);
    life.registry.goAway(household, day, NEVER, LET_AWAY);
  } else {
    life.planted[dwelling] = 1;
    life.registry.leave(household, day, draw.chance(0.15));
  }
  const finish = (end: number) => {
    life.planted[dwelling] = 0;
    if (stays) {
      unlock(life, dwelling, household);
      if (draw.chance(0.5)) life.registry.comeBack(household, end);
      else sendAway(life, household, end);
    }
    life.release(dwelling);
  };
  return {dwelling, from: day, finish};
};
