import MarkdownIt from "markdown-it";

const blocks = new MarkdownIt("default", {html: false});
blocks.core.ruler.enableOnly(["normalize", "block"]);

/** Lists the headings in Markdown, with their rank and without marks. */
export function headingsIn(markdown: string): {rank: number; words: string}[] {
  if (!/^ {0,3}(?:#|=|-)/m.test(markdown)) return [];
  const tokens = blocks.parse(markdown, {});
  return tokens.flatMap(({type, tag}, at) =>
    type === "heading_open"
      ? [{rank: Number(tag.slice(1)), words: tokens[at + 1]!.content.replace(/[*_`]/g, "")}]
      : []
  );
}
