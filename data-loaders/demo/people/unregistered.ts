import {monthStart} from "../calendar.js";
import type {Random} from "../random.js";
import {addUnregistered, onlyHousehold, type Plant, someDwelling} from "./candidates.js";
import type {TownLife} from "./town-life.js";

/** Inhabited but unregistered: the household has left and others live there without registering. */
export const occupyUnregistered: Plant = (life, draw, buurt) => {
  const dwelling = someDwelling(life, draw, buurt);
  const from = life.month === 0 ? takeVacant(life, draw, dwelling) : makeVacant(life, draw, dwelling);
  if (from === undefined) return undefined;
  life.planted[dwelling] = 1;
  const people = draw.weighted([0.42, 0.3, 0.17, 0.11]) + 1;
  const frugal = draw.chance(people === 1 ? 0.3 : 0.05);
  const row = addUnregistered(life, {dwelling, from, people, frugal});
  const finish = (end: number) => {
    life.registry.unregistered.to.set(row, end);
    life.planted[dwelling] = 0;
    life.release(dwelling);
  };
  return {dwelling, from, finish};
};

/** On the first day these people have been there for a while, in what seems an empty dwelling. */
function takeVacant(life: TownLife, draw: Random, dwelling: number): number | undefined {
  return life.withdraw(dwelling) ? monthStart(0) - draw.integer(20, 600) : undefined;
}

function makeVacant(life: TownLife, draw: Random, dwelling: number): number | undefined {
  const household = onlyHousehold(life, dwelling);
  if (household === undefined || !life.claim(household)) return undefined;
  const day = life.day();
  life.registry.leave(household, day);
  return day + draw.integer(3, 40);
}
