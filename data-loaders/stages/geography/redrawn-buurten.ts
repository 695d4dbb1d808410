import type {RedrawnEntry} from "../../../src/lib/snapshot/geography-entry.js";
import type {Passage} from "../../sources/crosswalk/read.js";

/**
 * Groups the buurten that did not pass whole into one of the same code: old and present ones that share addresses
 * stand together, in order of their first old code. Shares are given in hundredths.
 */
export function redrawnBuurten(
  passages: readonly Passage[],
  names: {before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string>}
): RedrawnEntry[] {
  return groups(passages)
    .flatMap((group): RedrawnEntry[] => {
      const before = distinct(group.map(({old_code}) => old_code));
      const after = distinct(group.map(({new_code}) => new_code));
      const kind = kindOf(before, after);
      if (!kind) return [];
      return [
        {
          kind,
          before: before.map((code) => ({code, name: names.before.get(code) ?? code})),
          after: after.map((code) => ({code, name: names.after.get(code) ?? code})),
          shares: group.map(({old_code, new_code, share}) => ({
            before: old_code,
            after: new_code,
            share: Math.round(share * 100) / 100
          }))
        }
      ];
    })
    .sort((a, b) => (a.before[0]!.code < b.before[0]!.code ? -1 : 1));
}

/** Null where one buurt passed whole into one of the same code. */
function kindOf(before: readonly string[], after: readonly string[]): RedrawnEntry["kind"] | null {
  if (before.length > 1 && after.length > 1) return "redrawn";
  if (before.length > 1) return "merged";
  if (after.length > 1) return "split";
  return before[0] === after[0] ? null : "renumbered";
}

/** Joins passages that have an old or a present buurt in common. */
function groups(passages: readonly Passage[]): Passage[][] {
  const found: Passage[][] = [];
  for (const passage of passages) {
    const touched = found.filter((group) =>
      group.some(({old_code, new_code}) => old_code === passage.old_code || new_code === passage.new_code)
    );
    for (const group of touched) found.splice(found.indexOf(group), 1);
    found.push([...touched.flat(), passage]);
  }
  return found;
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
