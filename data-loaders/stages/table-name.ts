/** Names a table of the private engine after what it holds: source, file, and the purpose that it was made for. */
export function tableName(...parts: readonly string[]): string {
  return parts.join("_").replaceAll("-", "_");
}
