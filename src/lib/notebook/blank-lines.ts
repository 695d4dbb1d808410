/** Takes blank lines off both ends; a line of spaces and tabs is blank, as it is in Markdown. */
export function trimBlankLines(text: string): string {
  const lines = text.split("\n");
  const last = lines.findLastIndex((line) => !isBlank(line));
  return last < 0 ? "" : lines.slice(blankLinesBefore(lines), last + 1).join("\n");
}

/** Counts the blank lines at the start. */
export function blankLinesBefore(lines: readonly string[]): number {
  const first = lines.findIndex((line) => !isBlank(line));
  return first < 0 ? lines.length : first;
}

function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}
