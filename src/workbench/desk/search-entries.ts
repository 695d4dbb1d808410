/** Finds what fits the letters that were typed, the best first; in order, where nothing was typed. */
export function searchEntries<E extends {label: string}>(entries: readonly E[], typed: string): E[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  return entries
    .map((entry) => ({entry, score: scoreOf(plain(entry.label), words)}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({entry}) => entry);
}

/** Each word must fit: as the beginning of the label best, of a word in it, anywhere, or as letters in their order. */
function scoreOf(label: string, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const fit = label.startsWith(word)
      ? 8
      : label.includes(` ${word}`)
        ? 6
        : label.includes(word)
          ? 3
          : word.length > 2 && inOrder(label, word)
            ? 1
            : 0;
    if (fit === 0) return 0;
    score += fit;
  }
  return score;
}

function inOrder(label: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = label.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
