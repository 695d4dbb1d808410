import type {Objects} from "../buildings/objects.js";
import {YEARS} from "../calendar.js";
import type {Registry} from "../people/registry.js";
import type {Identifiers} from "./identifiers.js";
import type {Presence} from "./presence.js";

/**
 * What is really so, per dwelling and year, for tests only:
 * - `registered_uninhabited`: people registered on 31 December, none living there then, most of the year empty;
 * - `inhabited_unregistered`: people living there for most of the year, nobody registered for over half of it;
 * - `overcrowded`: less than 12 m² for each person living there on 31 December, registered or not.
 */
export function* truth(objects: Objects, presence: Presence, ids: Identifiers): Generator<string> {
  yield "phenomenon;verblijfsobject;year";
  const {living, registered, registeredDays, plantedAwayDays, unregisteredDays} = presence;
  for (let row = 0; row < objects.count; row++) {
    if (!objects.isDwelling(row) || objects.isCareHome(row)) continue;
    for (const [y, year] of YEARS.entries()) {
      const at = row * YEARS.length + y;
      const found = [];
      if (registered[at]! > 0 && living[at] === 0 && plantedAwayDays[at]! >= 183)
        found.push("registered_uninhabited");
      if (unregisteredDays[at]! >= 183 && registeredDays[at]! < 183) found.push("inhabited_unregistered");
      if (living[at]! * 12 > objects.area.at(row)) found.push("overcrowded");
      for (const phenomenon of found) yield `${phenomenon};${ids.object(row)};${year}`;
    }
  }
}

/** Values that occur in the raw registers and may be found nowhere in what is published. */
export interface Canaries {
  citizenNumbers: string[];
  names: string[];
  objectIds: string[];
  postcodes: string[];
}

/** Picks canaries evenly over the registers; the names are rare enough to be looked for in any text. */
export function canaries(registry: Registry, objects: Objects, ids: Identifiers): Canaries {
  const {length} = registry.persons.born;
  const everybody = Array.from({length}, (_, p) => p);
  return {
    citizenNumbers: spread(length, 150).map(ids.citizen),
    names: [...new Set(everybody.filter(ids.isRare).map(ids.familyName))].slice(0, 300),
    objectIds: spread(objects.count, 150).map(ids.object),
    postcodes: [...new Set(spread(objects.count, 60).map(ids.postcode))]
  };
}

function spread(length: number, wanted: number): number[] {
  const count = Math.min(length, wanted);
  return Array.from({length: count}, (_, i) => Math.floor(((i + 0.5) * length) / count));
}
