import {type SqlToken, sqlTokens} from "./sql-tokens.js";

/**
 * Finds known tables that stand after FROM or JOIN, case aside; comments and strings do not count, nor does a name that
 * WITH gives to something else. For queries on which the engine's own `getTableNames` throws: it knows no columns, so it
 * stumbles over USING.
 */
export function tablesInText(sql: string, known: readonly string[]): string[] {
  const tokens = sqlTokens(sql);
  const own = new Set(tokens.flatMap((token, i) => (isWithName(tokens, i) ? [token.text] : [])));
  const named = new Set<string>();
  /** Whether a table may stand here, for each bracket that is open. */
  const lists = [false];
  tokens.forEach(({kind, text}, i) => {
    if (text === "(") lists.push(lists.at(-1)! && isListStart(tokens[i - 1]));
    else if (text === ")") lists.length > 1 && lists.pop();
    else if (kind === "name" && BEFORE.has(text)) lists[lists.length - 1] = true;
    else if (kind === "name" && AFTER.has(text)) lists[lists.length - 1] = false;
    else if ((kind === "name" || kind === "quoted") && lists.at(-1) && isListStart(tokens[i - 1])) {
      let last = i;
      while (tokens[last + 1]?.text === "." && tokens[last + 2]) last += 2;
      named.add(tokens[last]!.text);
    }
  });
  return known.filter((name) => named.has(name.toLowerCase()) && !own.has(name.toLowerCase()));
}

const BEFORE = new Set(["from", "join", "pivot", "unpivot", "summarize", "describe", "table"]);
const AFTER = new Set(
  "select where group order having limit offset union intersect except qualify window on using".split(" ")
);

/** After FROM, JOIN, a bracket or a comma a table may begin; after a name stands its alias. */
function isListStart(before: SqlToken | undefined): boolean {
  return before !== undefined && (BEFORE.has(before.text) || before.text === "," || before.text === "(");
}

function isWithName(tokens: readonly SqlToken[], i: number): boolean {
  const before = tokens[i - 1]?.text;
  const then = tokens.slice(i + 1, i + 5).map(({text}) => text);
  if (before !== "with" && before !== "recursive" && before !== ",") return false;
  return then[0] === "as" && (then[1] === "(" || then.indexOf("materialized") > 0);
}
