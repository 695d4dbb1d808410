import {random} from "../random.js";
import {BUURTEN, type Kind} from "../town.js";
import {PLANS} from "./event-places.js";

/** Where people know their neighbours and the way to the town hall they report more, whatever happens. */
const BY_KIND: Partial<Record<Kind, number>> = {
  vinex: 0.2,
  dorp: 0.15,
  woonwijk: 0.1,
  flats: -0.15,
  werk: -0.2
};

/**
 * Gives how readily people of a buurt report, compared with the town: 0.5 to 1.5. It has nothing to do with what
 * happens, or is lower where more of it does, so that reports alone mislead.
 */
export function willingness(seed: number, buurt: number): number {
  const {name, kind} = BUURTEN[buurt]!;
  const isTroubled = PLANS.nuisance_household.places.includes(name);
  const drawn = 1 + (BY_KIND[kind] ?? 0) + random(seed, `willingness ${name}`).normal(0, 0.2);
  return Math.min(1.5, Math.max(0.5, drawn - (isTroubled ? 0.3 : 0)));
}
