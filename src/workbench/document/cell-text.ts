import type {AnyCell} from "../../lib/notebook/read-cells.js";
import {writeCell} from "../../lib/notebook/write.js";
import {withoutTitles} from "./without-titles.js";

/** Says what an analyst edits of a cell: its SQL, YAML or Markdown, without the fence. */
export function cellText(cell: AnyCell): string {
  if (cell.kind === "query") return cell.sql;
  return "source" in cell ? cell.source.replace(/\n$/, "") : cell.text;
}

/** Writes a cell with another text as Markdown, whether that text is right or not. */
export function withText(cell: AnyCell, text: string): string {
  if (cell.kind === "prose") return withoutTitles(text);
  // As a broken cell it is written to the letter, so that nothing that is being typed is mended or lost.
  return writeCell({kind: "broken", line: 0, info: infoOf(cell), text, problem: NONE});
}

/** What stands after a cell's opening fence: its kind, and its name where it has one. */
export function infoOf(cell: AnyCell): string {
  if (cell.kind === "broken") return cell.info;
  return "name" in cell ? `${cell.kind} ${cell.name}` : cell.kind;
}
const NONE = null as never;
