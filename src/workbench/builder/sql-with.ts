import {sqlTokens} from "../../lib/queries/sql-tokens.js";

/** Puts other SQL in the place of a query; the remarks that stand above it stay. */
export function sqlWith(sql: string, other: string): string {
  const [first] = sqlTokens(sql);
  const above = first ? sql.slice(0, first.at) : "";
  return above.trim() === "" ? other : above + other;
}

/** Says whether remarks stand between or after the words of a query, where other SQL would leave them out. */
export function hasRemarksInside(sql: string): boolean {
  const tokens = sqlTokens(sql);
  return tokens.some(({at}, i) => {
    const until = tokens[i + 1]?.at ?? sql.length;
    return /--|\/\*/.test(gapAfter(sql.slice(at, until)));
  });
}

/** What stands after the word that a piece of SQL begins with. */
function gapAfter(piece: string): string {
  const word =
    /^(?:[eE]?'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$(\w*)\$[\s\S]*?\$\1\$|[^\s'"-]+?(?=\s|--|\/\*|$)|[\s\S])/.exec(
      piece
    );
  return piece.slice(word?.[0].length ?? 1);
}
