import type {EarlierArea} from "../../ledger/read-released.js";
import type {Boundary} from "../../sources/cbs-boundaries/boundary.js";
import type {Union} from "./unite.js";

/** A wijk as it is published. */
export interface PublishedWijk {
  code: string;
  /** CBS wijken that it stands for. */
  members: string[];
  /** Wijken that unions name and that lie in it. */
  parts: readonly string[];
}

/** Lists the wijken of a first release: one whose last area went to another wijk is published with that one. */
export function firstWijken(unions: readonly Union[], boundaries: readonly Boundary[]): PublishedWijk[] {
  const codes = [...new Set(unions.map(({wijk}) => wijk))].sort();
  const gone = [...new Set(boundaries.map(({wijk}) => wijk))].filter((wijk) => !codes.includes(wijk));
  const went = (wijk: string) => unions.find(({members}) => members.some((m) => m.wijk === wijk))!.wijk;
  return codes.map((code) => {
    const members = [code, ...gone.filter((wijk) => went(wijk) === code)].sort();
    return {code, members, parts: [code]};
  });
}

/**
 * Lists the wijken of a later release. Where areas of two wijken were united since, the wijken are too: a wijk that
 * lost a part would be counted, and rounded, a second time. They bear the code of the one with the most inhabitants.
 */
export function joinedWijken(unions: readonly Union[], earlier: readonly EarlierArea[]): PublishedWijk[] {
  const before = earlier.filter(({level}) => level === "wijk");
  const wijkThen = new Map(
    earlier.flatMap(({level, parent, members}) =>
      level === "buurt" ? members.map((buurt) => [buurt, parent!] as const) : []
    )
  );
  const groups = new Map(before.map(({code}) => [code, [code]]));
  const inhabitants = new Map<string, number>();
  for (const {members} of unions) {
    const [first, ...others] = new Set(members.map(({code}) => wijkThen.get(code)!));
    for (const other of others) {
      const [a, b] = [groups.get(first!)!, groups.get(other)!];
      if (a === b) continue;
      const both = [...a, ...b];
      for (const code of both) groups.set(code, both);
    }
    for (const {code, inhabitants: years} of members) {
      const wijk = wijkThen.get(code)!;
      inhabitants.set(
        wijk,
        years.reduce<number>((sum, n) => sum + (n ?? 0), inhabitants.get(wijk) ?? 0)
      );
    }
  }
  return [...new Set(groups.values())]
    .map((parts) => {
      const [code] = [...parts].sort(
        (a, b) => (inhabitants.get(b) ?? 0) - (inhabitants.get(a) ?? 0) || (a < b ? -1 : 1)
      );
      const members = before.filter((of) => parts.includes(of.code)).flatMap((of) => of.members);
      return {code: code!, members: members.sort(), parts};
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
