import type {Town} from "./town.js";

/** Values that occur in the raw registers and may be found nowhere in what is published. */
export interface Canaries {
  citizenNumbers: string[];
  names: string[];
  objectIds: string[];
  postcodes: string[];
}

/** Picks canaries evenly over the registers; the names are rare enough to be looked for in any text. */
export function canaries({registry, objects, ids}: Pick<Town, "registry" | "objects" | "ids">): Canaries {
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
