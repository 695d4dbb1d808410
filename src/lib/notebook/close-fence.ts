import MarkdownIt from "markdown-it";

const blocks = new MarkdownIt("default", {html: false});
blocks.core.ruler.enableOnly(["normalize", "block"]);

/** Closes a block between backticks that is open at the end of Markdown, so that it ends there whatever follows. */
export function closeFence(markdown: string): string {
  if (!/(?:```|~~~)/.test(markdown)) return markdown;
  const lines = markdown.split("\n");
  const last = blocks.parse(markdown, {}).at(-1);
  if (last?.type !== "fence" || last.level !== 0 || !last.map) return markdown;
  const [from, to] = last.map;
  const end = /^ {0,3}([`~]{3,})[ \t]*$/.exec(lines[to - 1]!)?.[1];
  const closed =
    to - from > 1 && end !== undefined && end[0] === last.markup[0] && end.length >= last.markup.length;
  return closed ? markdown : `${markdown}\n${last.markup}`;
}
