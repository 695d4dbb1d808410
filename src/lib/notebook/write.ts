import {trimBlankLines} from "./blank-lines.js";
import {canonicalYaml} from "./canonical-yaml.js";
import {closeFence} from "./close-fence.js";
import type {Draft} from "./parse.js";
import type {AnyCell} from "./read-cells.js";

/**
 * Writes a notebook in its one form: front matter, then cells with one blank line between them.
 * Stable: what is written reads back as the same notebook and writes as the same text.
 */
export function write(notebook: Draft): string {
  const header = `---\n${canonicalYaml(notebook.header_source)}\n---`;
  const last = notebook.cells.length - 1;
  const cells = notebook.cells.map((cell, at) => (at === last ? writeCell(cell) : writeBetween(cell)));
  return `${[header, ...cells.filter((cell) => cell !== "")].join("\n\n")}\n`;
}

/** Writes a cell that others follow: what is open in it is closed, as it would swallow them. */
export function writeBetween(cell: AnyCell): string {
  if (cell.kind === "broken" && cell.open) return fence(cell.info, cell.text);
  return cell.kind === "prose" ? closeFence(cell.text) : writeCell(cell);
}

/** Writes one cell as Markdown: prose as it is, others in their fence. */
export function writeCell(cell: AnyCell): string {
  switch (cell.kind) {
    case "prose":
      return cell.text;
    case "query":
      return fence(`query ${cell.name}`, trimBlankLines(cell.sql));
    case "input":
      return fence(`input ${cell.name}`, canonicalYaml(cell.source));
    case "broken":
      return fence(cell.info, cell.text, cell.open);
    case "note":
      return fence("note", trimBlankLines(cell.text));
    default:
      return fence(cell.kind, canonicalYaml(cell.source));
  }
}

/** Makes the fence longer than any run of its sign that starts a line inside. */
function fence(info: string, body: string, open = false): string {
  const sign = info.includes("`") ? "~" : "`";
  const longest = body.split("\n").reduce((most, line) => Math.max(most, runOf(sign, line.trimStart())), 2);
  const marks = sign.repeat(longest + 1);
  return [`${marks}${info}`, ...(body === "" && open ? [] : [body]), ...(open ? [] : [marks])].join("\n");
}

function runOf(sign: string, line: string): number {
  let length = 0;
  while (line[length] === sign) length++;
  return length;
}
