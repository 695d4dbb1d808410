/** Writes a path so that DuckDB does not take `*`, `?` or `[` in it for a pattern. */
export function plainPath(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
