import type {Problem} from "./notebook-error.js";

/** A character that may not stand in a notebook: where it is, and what is wrong with it. */
export interface Hidden {
  offset: number;
  problem: Problem;
}

/**
 * Finds the first character by which a text reads otherwise than it is: one that turns the direction of reading, one
 * that cannot be seen, half a character. What a reviewer sees is then what runs and what is shown. Joiners (in emoji
 * and some scripts) and soft hyphens are let through.
 */
export function hiddenProblem(text: string): Hidden | null {
  const found = HIDDEN.exec(text);
  if (!found) return null;
  const code = codeOf(found[0]);
  const {direction, half} = found.groups!;
  return {
    offset: found.index,
    problem: (t) => (direction ? t.direction(code) : half ? t.half_character(code) : t.invisible(code))
  };
}

/** Finds a joiner or soft hyphen too, which no name of a table or column may hold. */
export function joinerIn(text: string): Hidden | null {
  const found = /[\u00AD\u200C\u200D]/.exec(text);
  return found && {offset: found.index, problem: (t) => t.invisible(codeOf(found[0]))};
}

/** Writes `U+202E`. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Signs that turn the direction of reading, or mark one. */
export const DIRECTION = String.raw`\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069`;

const HIDDEN = new RegExp(
  [
    `(?<direction>[${DIRECTION}])`,
    String.raw`(?<half>[\uD800-\uDFFF])`,
    // Control characters other than tab and line end, separators of lines, fillers, tags, non-characters.
    String.raw`[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]`
  ].join("|"),
  "u"
);
