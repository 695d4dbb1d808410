import type {Area} from "../../../src/lib/areas/area.js";
import type {UnionEntry} from "../../../src/lib/snapshot/geography-entry.js";

/**
 * Says of every union of buurten which members had fewer inhabitants than the minimum, and in which covered years;
 * of unknown inhabitants too. A union without such a member was made in an earlier release and stays. Numbers of
 * inhabitants stay out: the public table of key figures has them.
 */
export function explainUnions(
  areas: readonly Area[],
  inhabitants: readonly {area: string; year: number; n: number | null}[],
  minimum: number
): UnionEntry[] {
  const years = [...new Set(inhabitants.map(({year}) => year))].sort((a, b) => a - b);
  const known = new Map(inhabitants.map(({area, year, n}) => [`${area} ${year}`, n]));
  const told = (code: string, year: number) => known.get(`${code} ${year}`) ?? null;
  return areas
    .filter(({level, members}) => level === "buurt" && members.length > 1)
    .map(({code: area, members}) => ({
      area,
      small: members
        .map((code) => ({
          code,
          years: years.filter((year) => (told(code, year) ?? minimum) < minimum),
          unknown: years.filter((year) => told(code, year) === null)
        }))
        .filter((member) => member.years.length + member.unknown.length > 0)
    }));
}
