import * as Plot from "@observablehq/plot";
import {textWidth} from "./text-width.js";
import {wrapWords} from "./wrap-words.js";

const LINE = 14;
/** Upright lines stand closer, as there are seldom more than two. */
const UPRIGHT = 12;
const LINES = 3;
const LONGEST = 170;

/** Heads over the columns of a grid and the room that they need. */
export interface ColumnHeads {
  height: number;
  mark: Plot.Text;
}

/** Names every column of a grid: in lines where its words fit over it, else upright. Names are never left out. */
export function columnHeads(
  columns: readonly string[],
  names: readonly string[],
  width: number
): ColumnHeads {
  const room = width - 6;
  const fit = names.every((name) => name.split(" ").every((word) => textWidth(word) <= room));
  const flat = fit ? names.map((name) => wrapWords(name, room, LINES)) : [];
  const upright = !fit || flat.some((lines) => lines.at(-1)!.endsWith("…"));
  const lines = upright
    ? names.map((name) => wrapWords(name, LONGEST, Math.max(1, Math.min(2, Math.floor(width / UPRIGHT)))))
    : flat;
  const text = new Map(columns.map((column, i) => [column, lines[i]!.join("\n")]));
  const height = upright
    ? Math.ceil(Math.max(...lines.flat().map(textWidth), 0)) + 8
    : Math.max(...lines.map((of) => of.length), 1) * LINE + 8;
  return {
    height,
    mark: Plot.text(columns, {
      x: (column: string) => column,
      text: (column: string) => text.get(column)!,
      frameAnchor: "top",
      textAnchor: upright ? "start" : "middle",
      lineAnchor: upright ? "middle" : "bottom",
      lineHeight: upright ? UPRIGHT / 13 : LINE / 13,
      rotate: upright ? -90 : 0,
      dy: -6,
      fill: "var(--chart-soft)"
    })
  };
}
