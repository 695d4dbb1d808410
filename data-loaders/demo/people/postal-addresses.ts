import {END, NEVER} from "../calendar.js";
import {random} from "../random.js";
import type {TownLife} from "./town-life.js";

/** One in this many of those who left their dwelling keeps a postal address in town. */
const EVERY = 22;

/** Gives people without a home a postal address, at somebody's dwelling or at an office: nobody lives there. */
export function givePostalAddresses({registry, objects}: TownLife, seed: number): void {
  const draw = random(seed, "postal addresses");
  const {residences, persons} = registry;
  const count = residences.from.length;
  for (let row = 0; row < count; row++) {
    const person = residences.person.at(row);
    const left = residences.to.at(row);
    const isGone = persons.residence.at(person) === -1 && left !== NEVER;
    if (!isGone || persons.died.at(person) !== NEVER || persons.emigrated.at(person) !== NEVER) continue;
    if (!draw.chance(1 / EVERY)) continue;
    const until = left + draw.integer(30, 900);
    registry.addPostal(person, draw.integer(0, objects.count - 1), left, until < END ? until : NEVER);
  }
}
