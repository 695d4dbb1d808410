/**
 * Finds known tables that stand after FROM or JOIN, case aside; comments and strings do not count. For queries
 * on which the engine's own `getTableNames` throws: it knows no columns, so it stumbles over USING.
 */
export function tablesInText(sql: string, known: readonly string[]): string[] {
  const bare = bareSql(sql).toLowerCase();
  const lists = bare.matchAll(
    /\b(?:from|join|pivot|unpivot|summarize|describe)\s+((?:[\w".]+(?:\s+(?:as\s+)?[\w"]+)?\s*,\s*)*[\w".]+)/g
  );
  const named = new Set(
    [...lists].flatMap((match) =>
      match[1]!
        .split(",")
        .map((item) => item.trim().split(/\s/)[0]!.split(".").at(-1)!)
        .map((name) => name.replaceAll('"', ""))
    )
  );
  return known.filter((name) => named.has(name.toLowerCase()));
}

/** Returns SQL without its comments, and with every string emptied; quoted names stay. */
export function bareSql(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith("'") ? "''" : " "
  );
}
