/** Something wrong in a text, at its place. */
export interface CodeProblem {
  from: number;
  to: number;
  words: string;
  /** Ways out, of which one press carries out one. */
  ways: readonly WayOut[];
}

/** Puts another text in the place of what is wrong. */
export interface WayOut {
  label: string;
  from: number;
  to: number;
  insert: string;
}

/** Carries out a way out. */
export function takeWay(text: string, {from, to, insert}: WayOut): string {
  return text.slice(0, from) + insert + text.slice(to);
}
