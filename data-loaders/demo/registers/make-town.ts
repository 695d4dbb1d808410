import {tipOff} from "../events/crime-tips.js";
import {plantEvents} from "../events/plant-events.js";
import {drawBoundaries} from "../geometry/boundaries.js";
import {earlierDivision, presentDivision} from "../geometry/divisions.js";
import {simulate} from "../people/simulate.js";
import {Stays} from "../people/stays.js";
import {Arrangements} from "../people/tenures.js";
import {electricityOf} from "./electricity.js";
import {identifiers} from "./identifiers.js";
import {presenceOf} from "./presence.js";
import type {Town} from "./town.js";

/** Lets a town live its five years and works out what several registers tell of it. */
export function makeTown(seed: number, scale: number, map = drawBoundaries(seed)): Town {
  const life = simulate(seed, scale, map);
  const {objects, registry} = life;
  const stays = new Stays(registry, objects.count);
  const events = plantEvents(seed, scale, life, stays);
  const town = {
    seed,
    scale,
    map,
    objects,
    registry,
    events,
    ids: identifiers(seed, objects, registry.persons.sex),
    presence: presenceOf(registry, objects),
    stays,
    arrangements: new Arrangements(registry),
    division: presentDivision(map, objects),
    earlier: earlierDivision(map, objects)
  };
  const electricity = electricityOf(town);
  return {...town, electricity, crimeTips: tipOff({...town, electricity})};
}
