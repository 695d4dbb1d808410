/** A SHA-256 that takes text bit by bit, such as `createHash("sha256")` of Node. */
export interface TextHash {
  update(text: string): unknown;
  digest(encoding: "hex"): string;
}

/**
 * Hashes rows in order: each row is a JSON array followed by a newline, dates as ISO text. Anyone who reads the
 * table in any file format can compute the same.
 */
export function contentSha256(rows: Iterable<readonly unknown[]>, hash: TextHash): string {
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest("hex");
}

/** Names a snapshot by its tables: a hash over `name content_sha256` lines in order of name. */
export function snapshotHash(
  tables: readonly {name: string; content_sha256: string}[],
  hash: TextHash
): string {
  const lines = tables.map(({name, content_sha256}) => `${name} ${content_sha256}\n`).sort();
  hash.update(lines.join(""));
  return hash.digest("hex");
}
