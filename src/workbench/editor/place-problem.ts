import {editorTexts} from "../../lib/i18n/editor.js";
import type {Locale} from "../../lib/i18n/locale.js";
import type {CodeProblem, WayOut} from "./code-problem.js";

/** A problem as it is told: in words, with a line of the text where one is known, counted from 1. */
export interface ToldProblem {
  words: string;
  line: number | null;
  /** What stands there and is wrong. */
  found?: string | null;
  /** What was probably meant; as it is written. */
  meant?: string | null;
  /** Text that is missing, to be put on a line of its own at the end. */
  lacking?: string | null;
}

/** Finds the place of a problem in a text: the wrong word, else its line; null where it is about the text as a whole. */
export function placeProblem(text: string, told: ToldProblem, locale: Locale): CodeProblem | null {
  const {words, line, found = null, meant = null, lacking = null} = told;
  const t = editorTexts[locale];
  const ways: WayOut[] = [];
  if (lacking !== null) {
    const at = text.trimEnd().length;
    ways.push({label: t.insert_key(lacking), from: at, to: at, insert: `\n${lacking}`});
  }
  const word = found === null ? null : wordIn(text, found, line);
  const place = word ?? (line === null ? null : lineIn(text, line));
  if (!place) return lacking === null ? null : {...wholeOf(text), words, ways};
  if (word && meant !== null && text.slice(word.from, word.to) !== meant)
    ways.push({label: t.replace(text.slice(word.from, word.to), meant), ...word, insert: meant});
  return {...place, words, ways};
}

interface Place {
  from: number;
  to: number;
}

/** Finds a word, on its line where one is known; letters may be large or small. */
function wordIn(text: string, word: string, line: number | null): Place | null {
  const within = line === null ? wholeOf(text) : lineIn(text, line);
  if (!within || word === "") return null;
  const low = text.slice(within.from, within.to).toLowerCase();
  const wanted = word.toLowerCase();
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const apart =
      !(isLetter(wanted[0]) && isLetter(low[at - 1])) && !(isLetter(wanted.at(-1)) && isLetter(low[end]));
    if (apart) return {from: within.from + at, to: within.from + end};
  }
  return null;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);
}

/** A line without the space around it; the last one where the text has fewer. */
function lineIn(text: string, line: number): Place | null {
  const lines = text.split("\n");
  const number = Math.max(1, Math.min(line, lines.length));
  const start = lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const one = lines[number - 1]!;
  const from = start + (one.length - one.trimStart().length);
  const to = start + one.trimEnd().length;
  return to > from ? {from, to} : {from: start, to: start + one.length};
}

function wholeOf(text: string): Place {
  return {from: 0, to: text.trimEnd().length};
}
