import type {Contiguity} from "./contiguity.js";

/** A buurt as CBS has it, with its inhabitants in every covered year; null where CBS does not tell. */
export interface Inhabited {
  code: string;
  wijk: string;
  inhabitants: readonly (number | null)[];
}

/** Buurten published as one: `members[0]` is the most populous. */
export interface Union {
  members: readonly Inhabited[];
  wijk: string;
}

/**
 * Unites small buurten until no area has fewer inhabitants than the minimum in any covered year.
 *
 * The smallest goes first. It joins the area with the fewest inhabitants among those that touch it in its own
 * wijk, else among those that touch it elsewhere; an area that touches nothing joins the nearest one. A union
 * lies in the wijk of its most populous member. Unknown inhabitants count as none.
 */
export function unite(
  buurten: readonly Inhabited[],
  minimum: number,
  {touches, distance}: Contiguity
): Union[] {
  let unions = buurten.map((buurt) => union([buurt]));
  while (unions.length > 1) {
    const small = unions.filter((u) => fewest(u) < minimum).sort(bySize)[0];
    if (!small) break;
    const others = unions.filter((u) => u !== small);
    const adjacent = others.filter((u) => pairs(small, u).some(([a, b]) => touches(a, b)));
    const inWijk = adjacent.filter((u) => u.wijk === small.wijk);
    const [host] = inWijk.length
      ? inWijk.sort(bySize)
      : adjacent.length
        ? adjacent.sort(bySize)
        : [nearest(small, others)];
    unions = [...others.filter((u) => u !== host), union([...host!.members, ...small.members])];
  }
  return unions.sort((a, b) => (a.members[0]!.code < b.members[0]!.code ? -1 : 1));

  function nearest(from: Union, others: readonly Union[]): Union {
    const gap = (u: Union) => Math.min(...pairs(from, u).map(([a, b]) => distance(a, b)));
    const inWijk = others.filter((u) => u.wijk === from.wijk);
    const near = (inWijk.length ? inWijk : others).map((u) => ({u, gap: gap(u)}));
    return near.sort((a, b) => a.gap - b.gap || bySize(a.u, b.u))[0]!.u;
  }
}

function union(members: readonly Inhabited[]): Union {
  const sorted = [...members].sort((a, b) => total(b) - total(a) || (a.code < b.code ? -1 : 1));
  return {members: sorted, wijk: sorted[0]!.wijk};
}

function total({inhabitants}: Inhabited): number {
  return inhabitants.reduce<number>((sum, n) => sum + (n ?? 0), 0);
}

/** Returns the inhabitants in the year in which an area has the fewest; without any year known, 0. */
function fewest({members}: Union): number {
  const years = members[0]!.inhabitants.keys();
  const sums = [...years].map((y) => members.reduce((sum, m) => sum + (m.inhabitants[y] ?? 0), 0));
  return sums.length ? Math.min(...sums) : 0;
}

function bySize(a: Union, b: Union): number {
  return fewest(a) - fewest(b) || (a.members[0]!.code < b.members[0]!.code ? -1 : 1);
}

function pairs(a: Union, b: Union): [string, string][] {
  return a.members.flatMap((m) => b.members.map((n): [string, string] => [m.code, n.code]));
}
