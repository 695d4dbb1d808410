import {random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";
import type {Objects} from "./objects.js";

/** Kinds of owners, as the register of ownership has them. */
export const OWNERS = ["eigenaar_bewoner", "particuliere_verhuurder", "corporatie", "overig"] as const;
export const OCCUPIER = 0;
export const LANDLORD = 1;
export const CORPORATION = 2;
export const OTHER_OWNER = 3;

/** Share of the dwellings of corporations, and of the rest of them the share that is let privately. */
const OWNED: Record<Kind, [corporation: number, letPrivately: number]> = {
  centrum: [0.22, 0.42],
  oud: [0.31, 0.25],
  flats: [0.6, 0.3],
  woonwijk: [0.25, 0.1],
  vinex: [0.12, 0.08],
  nieuwbouw: [0.25, 0.3],
  dorp: [0.17, 0.1],
  lint: [0.03, 0.08],
  werk: [0.1, 0.35],
  haven: [0.1, 0.35],
  natuur: [0, 0.1],
  water: [0, 0.1]
};

/**
 * Gives every object the kind of owner that it has on the first day. A corporation owns a building or nothing of
 * it; the small dwellings among the rest are let more often.
 */
export function giveOwners(objects: Objects, seed: number): void {
  for (const [b, {from, to}] of objects.ranges.entries()) {
    const {code, kind} = BUURTEN[b]!;
    const draw = random(seed, `owners ${code}`);
    const [corporation, letPrivately] = OWNED[kind];
    let building = -1;
    let isCorporation = false;
    for (let row = from; row < to; row++) {
      if (objects.building.at(row) !== building) {
        building = objects.building.at(row);
        isCorporation = draw.chance(corporation);
      }
      const small = objects.area.at(row) < 55 ? 1.5 : 1;
      const isLet = draw.chance(letPrivately * small);
      if (objects.isCareHome(row)) objects.owner.push(CORPORATION);
      else if (!objects.isDwelling(row)) objects.owner.push(OTHER_OWNER);
      else objects.owner.push(isCorporation ? CORPORATION : isLet ? LANDLORD : OCCUPIER);
    }
  }
}
