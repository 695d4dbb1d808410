import {YEARS} from "../calendar.js";
import type {Town} from "./town.js";

/**
 * What is really so at dwellings, a row per phenomenon, object and year:
 * - `registered_uninhabited`: people registered on 31 December, none living there then, most of the year empty;
 * - `inhabited_unregistered`: people living there for most of the year, nobody registered for over half of it;
 * - `overcrowded`: less than 12 m² for each person living there on 31 December, registered or not.
 */
export function* truthOfDwellings({objects, presence, ids}: Town): Generator<string> {
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
