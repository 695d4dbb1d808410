import type {Area} from "../../../src/lib/areas/area.js";

/** A figure of one CBS area; null where it is withheld. */
export interface MemberValue {
  area: string;
  value: number | null;
  residents: number | null;
}

/** Members without a figure may hold this share of the residents of their area. */
const UNKNOWN = 0.1;

/**
 * Gives the areas of the publication geography a figure that is a mean over people: as published, or weighted by
 * residents where an area has several members. The small ones among them often have none: an area is left out where
 * more than a tenth of its residents live in members without.
 */
export function valuesOfAreas(members: readonly MemberValue[], areas: readonly Area[]): Map<string, number> {
  const known = new Map(members.map((member) => [member.area, member]));
  return new Map(
    areas.flatMap((area): [string, number][] => {
      const parts = area.members.flatMap((code) => known.get(code) ?? []);
      const value = parts.length === 1 ? parts[0]!.value : weighted(parts);
      return value === null ? [] : [[area.code, value]];
    })
  );
}

function weighted(parts: readonly MemberValue[]): number | null {
  const people = (of: readonly MemberValue[]) => of.reduce((sum, {residents}) => sum + (residents ?? 0), 0);
  const told = parts.filter(({value}) => value !== null);
  if (!people(told) || people(told) < (1 - UNKNOWN) * people(parts)) return null;
  return told.reduce((sum, {value, residents}) => sum + value! * (residents ?? 0), 0) / people(told);
}
