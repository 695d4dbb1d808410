/** One count as the attacker meets it. */
export interface ReleasedCell {
  /** What was released; null where the cell was left out, so that nothing is known but that it is a count. */
  value: number | null;
  /** What the value is a multiple of; 1 is public and exact. */
  base: number;
  /** How many rounded counts the value adds up; default 1. */
  atoms?: number;
  /** What the limit on shares may have done to the cell after rounding; left out, nothing. */
  limited?: "lowered" | "raised" | "either";
  /** Released whole of a cell that may be lowered, which its true count cannot exceed by b or more. */
  whole?: number;
  /** Whether the value was copied from an earlier release: it speaks of the register as it was then. */
  kept?: boolean;
}

/** Says whether a cell has something to hide: all but public, exact counts. */
export function isProtected({value, base}: ReleasedCell): boolean {
  return value === null || base > 1;
}

/**
 * Returns the lowest and highest true count behind a released cell, without any fact from outside.
 *
 * Each rounded count lies within b − 1 of the truth, and one of 0 stands for 0 at least. A lowered cell reaches up to
 * its whole, a raised one down to 0, a cell left out has no upper limit.
 */
export function cellInterval({value, base, atoms = 1, limited, whole = 0}: ReleasedCell): [number, number] {
  if (value === null) return [0, Number.POSITIVE_INFINITY];
  const slack = base - 1;
  const isFree = limited === "raised" || limited === "either";
  const lowest = isFree ? 0 : value - slack * Math.min(atoms, Math.ceil(value / base));
  const highest = limited === "lowered" || limited === "either" ? Math.max(value, whole) : value;
  return [Math.max(0, Math.ceil(lowest)), Math.floor(highest + slack * atoms)];
}
