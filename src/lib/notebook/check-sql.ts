import {sqlTokens} from "../queries/sql-tokens.js";
import {codeOf, joinerIn} from "./hidden-characters.js";
import {NotebookError} from "./notebook-error.js";

/**
 * Throws where a name in SQL holds a letter that may be taken for another, such as a Cyrillic а: `FROM fіgure` would
 * read something else than a reviewer sees. Texts between quotes and comments may hold any letter.
 */
export function checkSql(sql: string, line: number): void {
  // Most SQL is plain, and then there is nothing to look for.
  if (!/\P{ASCII}/u.test(sql)) return;
  const lineAt = (offset: number) => line + sql.slice(0, offset).split("\n").length - 1;
  const hidden = joinerIn(sql);
  if (hidden) throw new NotebookError(lineAt(hidden.offset), hidden.problem);
  for (const {kind, text, at} of sqlTokens(sql)) {
    if (kind === "string" || kind === "number") continue;
    const letter = FOREIGN.exec(text)?.[0];
    if (letter) throw new NotebookError(lineAt(at), (t) => t.foreign_letter(letter, codeOf(letter)));
  }
}

/** Letters and digits that are neither ASCII nor the Latin ones of our languages; ı and ſ look like others. */
const FOREIGN = /(?![\p{ASCII}À-ÖØ-öø-İĲ-ķĹ-ňŊ-ž])[\p{L}\p{N}]/u;
