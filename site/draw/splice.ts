/** A piece of text that takes the place of what stands between two offsets. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Puts pieces of text in their places; places may not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = "";
  let at = 0;
  for (const {start, end, text: piece} of [...splices].sort((a, b) => a.start - b.start)) {
    if (start < at) throw new Error(`two pieces for the same place, at offset ${start}`);
    result += text.slice(at, start) + piece;
    at = end;
  }
  return result + text.slice(at);
}
