import {highestShare} from "./rounded-range.js";

/** An indicator as sets of categories: `part[c]` and `whole[c]` say whether category `c` counts. */
export interface ShareRule {
  part: readonly boolean[];
  whole: readonly boolean[];
}

/**
 * Lowers every share of 90 % or more to the largest multiple of b not above 0.9 N, so that a group in which
 * nearly everybody is counted cannot be seen as such; changes the counts of one area × period in place.
 *
 * What is taken from the part goes to a category of the whole outside it, so that totals stay. An indicator
 * whose part is its whole has no share and is left alone.
 */
export function limitShare(counts: Int32Array, rules: readonly ShareRule[], base: number): void {
  if (base === 1) return;
  const memberships = Array.from(counts, (_, c) => rules.filter((rule) => rule.part[c]).length);
  for (let pass = 0; pass <= counts.length * rules.length; pass++) {
    const moved = rules.map((rule) => limitOne(counts, rule, base, memberships));
    if (!moved.includes(true)) return;
  }
  throw new Error("share limit: the indicators of a cube leave no category to move counts to");
}

function limitOne(
  counts: Int32Array,
  {part, whole}: ShareRule,
  base: number,
  memberships: number[]
): boolean {
  const all = [...counts.keys()];
  const rest = all.filter((c) => whole[c] && !part[c]);
  if (!rest.length) return false;
  const sum = (of: readonly boolean[]) => all.reduce((total, c) => total + (of[c] ? counts[c]! : 0), 0);
  let surplus = sum(part) - highestShare(sum(whole), base);
  if (surplus <= 0) return false;
  // Fewest memberships first, so that no other share rises; then the fullest, which surely can occur.
  const [to] = rest.sort((a, b) => memberships[a]! - memberships[b]! || counts[b]! - counts[a]! || a - b);
  while (surplus > 0) {
    const from = all.filter((c) => part[c]).reduce((a, b) => (counts[b]! > counts[a]! ? b : a));
    const taken = Math.min(surplus, counts[from]!);
    counts[from]! -= taken;
    counts[to!]! += taken;
    surplus -= taken;
  }
  return true;
}
