/** Why buurten were united: the members that had too few inhabitants, by code, and in which covered years. */
export interface UnionEntry {
  /** Code of the publication area. */
  area: string;
  /** None: united in an earlier release, and it stays so. */
  small: {code: string; years: number[] /** Years of which CBS gives no number. */; unknown: number[]}[];
}

interface NamedBuurt {
  code: string;
  name: string;
}

/** Buurten of an earlier vintage that are not what they were, with the present ones that they went into. */
export interface RedrawnEntry {
  kind: "renumbered" | "merged" | "split" | "redrawn";
  before: NamedBuurt[];
  after: NamedBuurt[];
  /** Share of an old buurt that lies in a present one, in hundredths. */
  shares: {before: string; after: string; share: number}[];
}

/** How the publication geography came about. */
export interface GeographyEntry {
  unions: UnionEntry[];
  /** The division before this one; null where the snapshot knows none. */
  previous: {
    vintage: number;
    /** Key figures of years up to this one were published in it. */
    until_year: number;
    /** How many buurten it had, and how many there are now. */
    buurten: {before: number; after: number};
    redrawn: RedrawnEntry[];
  } | null;
}
