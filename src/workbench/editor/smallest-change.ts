/** The stretch in which a text differs from what it becomes; null where it does not. */
export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/** Finds the one stretch to replace, so that a caret outside it stays where it was. */
export function smallestChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  return {from, to: before.length - same, insert: after.slice(from, after.length - same)};
}
