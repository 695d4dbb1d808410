/** What thinning needs to know of a version. */
export interface Dated {
  /** When it was made, in milliseconds. */
  at: number;
  /** What an analyst calls it. */
  name?: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** More than anybody looks through. */
const MOST = 60;

/**
 * Leaves out versions that nobody will miss: of the last day the newest of each half hour stays, of the last month one
 * a day, of earlier times one a week; the very first stays, and so does every version with a name.
 */
export function thinned<V extends Dated>(versions: readonly V[], now: number): V[] {
  const sorted = [...versions].sort((a, b) => b.at - a.at);
  const first = sorted.at(-1);
  const seen = new Set<string>();
  let unnamed = 0;
  return sorted.filter((version) => {
    if (version.name !== undefined || version === first) return true;
    const span = spanOf(now - version.at);
    const slot = `${span} ${Math.floor(version.at / span)}`;
    if (seen.has(slot) || unnamed >= MOST) return false;
    seen.add(slot);
    unnamed++;
    return true;
  });
}

function spanOf(age: number): number {
  if (age < DAY) return HOUR / 2;
  return age < 30 * DAY ? DAY : WEEK;
}
