/**
 * Returns the known name that is fewest edits away, ignoring case, or null when none is closer than half the
 * length of what was typed. Ties go to the first.
 */
export function nearestName(typed: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Math.floor(typed.length / 2) + 1;
  for (const name of known) {
    const edits = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (edits < fewest) [best, fewest] = [name, edits];
  }
  return best;
}

/** Counts insertions, deletions and substitutions (Levenshtein 1966), one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitute, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
