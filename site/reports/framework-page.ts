/**
 * Makes a page for Observable Framework of finished HTML, in such a way that its Markdown lets every character
 * through: one HTML block, so no blank line, and nothing that it would read as a placeholder. `stylesheet` is
 * the address of the reports' own styles, relative to the page.
 */
export function frameworkPage(title: string, html: string, stylesheet: string): string {
  const safe = html
    .trim()
    .replaceAll("\\", "&#92;")
    .replaceAll("$", "&#36;")
    .replace(/\n(?=[ \t]*\n)/g, "&#10;");
  return `---\ntitle: ${JSON.stringify(title)}\n${GENERATED}\ntoc: false\n---\n<link rel="stylesheet" href="${stylesheet}">\n${safe}\n`;
}

/** Tells a page that was made from a notebook from one that somebody wrote. */
export function isGenerated(page: string): boolean {
  return page.slice(0, 2000).split("\n").includes(GENERATED);
}

const GENERATED = "generated: from a notebook, never edited here";
