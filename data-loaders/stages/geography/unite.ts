import {CliError} from "../../../src/lib/cli-error.js";
import type {Contiguity} from "./contiguity.js";

/** A buurt as CBS has it, with its inhabitants in every covered year; null where CBS does not tell. */
export interface Inhabited {
  code: string;
  wijk: string;
  inhabitants: readonly (number | null)[];
}

/** Buurten published as one. */
export interface Union {
  /** Code under which they are published: that of the most populous when they were united. */
  code: string;
  members: readonly Inhabited[];
  wijk: string;
}

/** An area of an earlier release of the same boundaries: its code, the wijk it lies in, and its buurten by code. */
export interface EarlierUnion {
  code: string;
  wijk: string;
  members: readonly string[];
}

/**
 * Unites small buurten until no area has fewer inhabitants than the minimum in any covered year.
 *
 * The smallest goes first. It joins the area with the fewest inhabitants among those that touch it in its own
 * wijk, else among those that touch it elsewhere; an area that touches nothing joins the nearest one. A union
 * lies in the wijk of its most populous member. Unknown inhabitants count as none. What was united in an earlier
 * release stays united, under its code and in its wijk.
 */
export function unite(
  buurten: readonly Inhabited[],
  minimum: number,
  {touches, distance}: Contiguity,
  earlier: readonly EarlierUnion[] = []
): Union[] {
  let unions = earlier.length ? asBefore(buurten, earlier) : buurten.map(alone);
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
    unions = [...others.filter((u) => u !== host), join(host!, small)];
  }
  return unions.sort((a, b) => (a.code < b.code ? -1 : 1));

  function nearest(from: Union, others: readonly Union[]): Union {
    const gap = (u: Union) => Math.min(...pairs(from, u).map(([a, b]) => distance(a, b)));
    const inWijk = others.filter((u) => u.wijk === from.wijk);
    const near = (inWijk.length ? inWijk : others).map((u) => ({u, gap: gap(u)}));
    return near.sort((a, b) => a.gap - b.gap || bySize(a.u, b.u))[0]!.u;
  }
}

function alone(buurt: Inhabited): Union {
  return {code: buurt.code, wijk: buurt.wijk, members: [buurt]};
}

function asBefore(buurten: readonly Inhabited[], earlier: readonly EarlierUnion[]): Union[] {
  const left = new Map(buurten.map((buurt) => [buurt.code, buurt]));
  const unions = earlier.map(({code, wijk, members}) => {
    const found = members.flatMap((member) => left.get(member) ?? []);
    for (const {code} of found) left.delete(code);
    return {code, wijk, members: found};
  });
  if (left.size || unions.some(({members}, i) => members.length < earlier[i]!.members.length))
    throw new CliError(
      "the boundaries have other buurten than those of an earlier release: take the boundaries that the releases of " +
        "this vintage were made with, or begin a new one (areas.vintage)"
    );
  return unions;
}

/** Unites two areas under the code of the one that holds the most populous buurt. */
function join(a: Union, b: Union): Union {
  const members = [...a.members, ...b.members];
  const [largest] = [...members].sort((x, y) => total(y) - total(x) || (x.code < y.code ? -1 : 1));
  const {code, wijk} = a.members.includes(largest!) ? a : b;
  return {code, wijk, members};
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
  return fewest(a) - fewest(b) || (a.code < b.code ? -1 : 1);
}

function pairs(a: Union, b: Union): [string, string][] {
  return a.members.flatMap((m) => b.members.map((n): [string, string] => [m.code, n.code]));
}
