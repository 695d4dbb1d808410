import {buildObjects} from "../buildings/build.js";
import type {Boundaries} from "../geometry/boundaries.js";
import {loseSight} from "./departures.js";
import {liveMonths} from "./months.js";
import {Phenomena} from "./phenomena.js";
import {givePostalAddresses} from "./postal-addresses.js";
import {settleTown, type TownLife} from "./town-life.js";

/** Builds the town, settles it and lives its sixty months. */
export function simulate(seed: number, scale: number, map: Boundaries): TownLife {
  const life = settleTown(buildObjects(seed, scale, map), seed);
  liveMonths(life, new Phenomena(life, seed));
  loseSight(life, seed);
  givePostalAddresses(life, seed);
  life.registry.close();
  return life;
}
