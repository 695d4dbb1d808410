import {textWidth} from "../charts/text-width.js";

/** Size at which `textWidth` measures, and how much broader the fonts of other programs may be. */
const MEASURED = 13;
const BROADER = 1.12;

/** Estimates the width of a text in whatever sans-serif font a program has. */
export function generousWidth(text: string, size: number): number {
  return textWidth(text) * (size / MEASURED) * BROADER;
}

/** Breaks a text into lines that fit a width; a word that is longer than a line has one of its own. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && generousWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
