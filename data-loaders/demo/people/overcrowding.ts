import {MONTHS, NEVER} from "../calendar.js";
import type {Random} from "../random.js";
import {
  addUnregistered,
  type Finish,
  lock,
  onlyHousehold,
  type Plant,
  someDwelling,
  startDay,
  unlock
} from "./candidates.js";
import {INNOCENTLY_AWAY} from "./history.js";
import type {Member} from "./household-mix.js";
import type {TownLife} from "./town-life.js";

const LEAST_M2_A_PERSON = 12;
/** Share of the guests without children who are lodgers. */
const LODGERS = 0.15;

/** Overcrowded: lodgers, a second family, or guests whom nobody registered. */
export const overcrowd: Plant = (life, draw, buurt) => {
  const dwelling = someDwelling(life, draw, buurt);
  const household = onlyHousehold(life, dwelling);
  const area = life.objects.area.at(dwelling);
  if (household === undefined || area > 92) return undefined;
  const {members} = life.registry.households[household]!;
  const people = Math.floor(area / LEAST_M2_A_PERSON) + 1 - members.length + draw.integer(0, 1);
  if (people < 1 || people > 6) return undefined;
  const day = startDay(life, draw, household);
  if (day === undefined || !life.claim(household)) return undefined;
  lock(life, dwelling, household);
  const sendAway = draw.chance(0.1)
    ? unseenGuests(life, dwelling, day, people)
    : registeredGuests(life, draw, dwelling, day, people);
  const finish = (end: number) => {
    unlock(life, dwelling, household);
    sendAway(end);
  };
  return {dwelling, from: day, finish};
};

function unseenGuests(life: TownLife, dwelling: number, from: number, people: number): Finish {
  const row = addUnregistered(life, {dwelling, from, people, frugal: false});
  return (end) => life.registry.unregistered.to.set(row, end);
}

/** Guests deregister when they go, but some only much later: crowded on paper only. */
function registeredGuests(
  life: TownLife,
  draw: Random,
  dwelling: number,
  from: number,
  people: number
): Finish {
  const {registry} = life;
  const guests = drawGuests(draw, people).map((members) => life.arrive(dwelling, from, members));
  for (const guest of guests) registry.households[guest]!.lockedUntil = MONTHS;
  const deregister = (day: number) => {
    for (const guest of guests) {
      if (registry.households[guest]!.members.length > 0) registry.leave(guest, day, draw.chance(0.4));
    }
    life.release(dwelling);
  };
  return (end) => {
    if (!draw.chance(0.15)) {
      deregister(end);
      return;
    }
    for (const guest of guests) registry.goAway(guest, end, NEVER, INNOCENTLY_AWAY);
    life.agenda[life.month + draw.integer(5, 16)]?.push(deregister);
  };
}

/** Guests as households: mostly one, a family or relatives; seldom lodgers, each for himself. */
function drawGuests(draw: Random, people: number): Member[][] {
  const age = () => draw.integer(19, 46);
  if (people >= 3 && draw.chance(0.7)) {
    const parents = [age(), age()].map((a) => ({age: Math.max(a, 26), isChild: false}));
    const children = Array.from({length: people - 2}, () => ({age: draw.integer(0, 9), isChild: true}));
    return [[...parents, ...children]];
  }
  const grown = Array.from({length: people}, () => ({age: age(), isChild: false}));
  return draw.chance(LODGERS) ? grown.map((member) => [member]) : [grown];
}
