import type {Locale} from "../i18n/locale.js";
import {notebookErrors} from "../i18n/notebook-errors.js";
import {DUTCH_WORDS} from "./dutch-words.js";
import {codeOf} from "./hidden-characters.js";

/**
 * Finds the known word that a misspelt one most likely stands for; null when none is near.
 * Near is one slip per three letters, where two swapped neighbours count as one slip, and wide letters are letters.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const written = word
    .slice(0, 2 * LONGEST)
    .normalize("NFKC")
    .toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(Math.min(written.length, LONGEST) / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    const d = slips(written, candidate.toLowerCase());
    if (d < least) {
      best = candidate;
      least = d;
    }
  }
  return best;
}

/**
 * Says `; did you mean "…"?` or, when nothing is near, `; expected one of …`. Letters that look like others are named
 * first, for `"tіtle"; did you mean "title"?` helps nobody.
 */
export function suggestion(word: string, known: Iterable<string>, locale: Locale = "en"): string {
  const t = notebookErrors[locale];
  const all = [...known];
  const near = nearestOrDutch(word, all);
  const odd = [...new Set(word.slice(0, LONGEST).match(/\P{ASCII}/gu))];
  const note = odd.length
    ? t.look_alike(odd.map((letter) => t.letter_is(letter, codeOf(letter))).join(", "))
    : "";
  if (near !== null) return note + t.did_you_mean(near);
  return note + (all.length ? t.expected(all.join(", "), all.length > 1) : "");
}

/** Finds the known word that is near, or that is the English of a Dutch one. */
export function nearestOrDutch(word: string, known: readonly string[]): string | null {
  const english = DUTCH_WORDS.get(word.toLowerCase());
  return english !== undefined && known.includes(english) ? english : nearest(word, known);
}

/** No known word is longer, so a hostile one costs nothing. */
const LONGEST = 64;

/** Edit distance in which swapping two neighbours counts once (optimal string alignment). */
function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d = Math.min(d, rows[i - 2]![j - 2]! + 1);
      }
      row.push(d);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
