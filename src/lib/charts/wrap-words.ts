import {shorten, textWidth} from "./text-width.js";

/** Breaks a text between words into lines of a width, at most so many; what does not fit is cut with an ellipsis. */
export function wrapWords(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  const words = text.split(" ");
  while (words.length) {
    let line = words.shift()!;
    if (lines.length === most - 1) return [...lines, shorten([line, ...words].join(" "), width)];
    while (words.length && textWidth(`${line} ${words[0]}`) <= width) line += ` ${words.shift()}`;
    lines.push(shorten(line, width));
  }
  return lines;
}
