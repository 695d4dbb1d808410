/** Names the three administrative levels, widest first; Dutch register names stay Dutch. */
export const LEVELS = ["gemeente", "wijk", "buurt"] as const;
export type Level = (typeof LEVELS)[number];

/** One area of the publication geography: a CBS area, or the union of several small ones. */
export interface Area {
  /** CBS code (`GM0479`, `WK047911`, `BU04791111`); for a union, the code of its most populous member. */
  code: string;
  level: Level;
  name: string;
  /** Code of the area one level up; null for the municipality. */
  parent: string | null;
  /** CBS codes united in this area: only its own code unless areas were merged. */
  members: string[];
  /** Names of the members, in their order. */
  member_names: string[];
}
