import MarkdownIt from "markdown-it";

const blocks = new MarkdownIt("default", {html: false});
blocks.core.ruler.enableOnly(["normalize", "block"]);

/**
 * Makes headings of the first rank of the second: the first is the notebook's title, and who types `##` has typed `#`
 * before.
 */
export function withoutTitles(markdown: string): string {
  if (!/^ {0,3}(?:#|=)/m.test(markdown)) return markdown;
  const lines = markdown.split("\n");
  for (const {type, tag, map, markup} of blocks.parse(markdown, {})) {
    if (type !== "heading_open" || tag !== "h1" || !map) continue;
    if (markup === "#") lines[map[0]] = lines[map[0]]!.replace("#", "##");
    else lines[map[1] - 1] = lines[map[1] - 1]!.replace(/=/g, "-");
  }
  return lines.join("\n");
}
