import type {Suggestion} from "./suggestion.js";

/**
 * Keeps the suggestions that what was typed may be the beginning of, best first: of the whole, of a word in it, and from
 * three letters on a part of a word. Capitals and accents do not count.
 */
export function matching(options: readonly Suggestion[], typed: string): Suggestion[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const ranked = options.flatMap((option) => {
    const fit = fitOf(option, words, folded(typed));
    return fit === null ? [] : [{option, score: fit + (option.boost ?? 0)}];
  });
  return ranked.sort((a, b) => b.score - a.score).map(({option}) => option);
}

const WHOLE = 200;
const BEGINNING = 100;

function fitOf(option: Suggestion, words: readonly string[], typed: string): number | null {
  if (words.length === 0) return 0;
  const known = partsOf(option);
  if (known.whole === typed || known.words.includes(typed)) return WHOLE;
  if (known.whole.startsWith(typed)) return BEGINNING;
  if (words.every((word) => known.words.some((one) => one.startsWith(word)))) return BEGINNING / 2;
  return words.every((word) => word.length > 2 && known.whole.includes(word)) ? -BEGINNING : null;
}

const parts = new WeakMap<Suggestion, {whole: string; words: string[]}>();

function partsOf(option: Suggestion): {whole: string; words: string[]} {
  const known = parts.get(option);
  if (known) return known;
  const whole = folded(option.label);
  const made = {whole, words: whole.split(/[^\p{L}\p{N}$]+/u).filter(Boolean)};
  parts.set(option, made);
  return made;
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
