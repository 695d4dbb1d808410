import {codeOf, joinerIn} from "./hidden-characters.js";
import {NotebookError} from "./notebook-error.js";

/**
 * Throws where a name in SQL holds a letter that may be taken for another, such as a Cyrillic а: `FROM fіgure` would
 * read something else than a reviewer sees. Texts between quotes and comments may hold any letter.
 */
export function checkSql(sql: string, line: number): void {
  const lineAt = (offset: number) => line + sql.slice(0, offset).split("\n").length - 1;
  const hidden = joinerIn(sql);
  if (hidden) throw new NotebookError(lineAt(hidden.offset), hidden.problem);
  for (const found of sql.matchAll(PARTS)) {
    const {letter} = found.groups!;
    if (letter !== undefined)
      throw new NotebookError(lineAt(found.index), (t) => t.foreign_letter(letter, codeOf(letter)));
  }
}

/**
 * Texts and comments whole; of the rest, letters and digits that are neither ASCII nor the Latin ones of our languages.
 * A text or comment that is not closed ends nothing: the engine refuses it.
 */
const PARTS = /'[^']*'|--.*|\/\*[\s\S]*?\*\/|(?<letter>(?![\p{ASCII}À-ÖØ-öø-İĲ-ķĹ-ňŊ-ž])[\p{L}\p{N}])/gu;
