import {isUtf8} from "node:buffer";
import {open} from "node:fs/promises";
import {ROWS_NAMED} from "./broken-rule.js";

/** What a text file's bytes say before anything is parsed. */
export interface Bytes {
  size: number;
  /** First line without byte order mark. */
  header: string;
  /** Zero bytes or a UTF-16 byte order mark. */
  wide: boolean;
  badRows: number;
  firstBad: number[];
  endsWithNewline: boolean;
}

const BLOCK = 1 << 20;
const NEWLINE = 10;

/** Reads a file once, in blocks of whole lines; null when there is none. */
export async function scanBytes(path: string): Promise<Bytes | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  });
  if (!file) return null;
  const found: Bytes = {size: 0, header: "", wide: false, badRows: 0, firstBad: [], endsWithNewline: false};
  let row = 1;
  const take = (lines: Buffer) => {
    if (found.header === "" && row === 1) found.header = headerOf(lines);
    const bad = isUtf8(lines) ? null : badLines(lines);
    if (bad) {
      found.badRows += bad.length;
      found.firstBad.push(...bad.map((line) => row + line).slice(0, ROWS_NAMED - found.firstBad.length));
    }
    row += countNewlines(lines);
  };
  try {
    let rest: Buffer = Buffer.alloc(0);
    for await (const block of file.createReadStream({highWaterMark: BLOCK}) as AsyncIterable<Buffer>) {
      if (found.size === 0) found.wide = startsWide(block);
      found.wide ||= block.includes(0);
      found.size += block.length;
      found.endsWithNewline = block.at(-1) === NEWLINE;
      if (found.wide) break;
      const end = block.lastIndexOf(NEWLINE) + 1;
      if (end === 0) {
        rest = Buffer.concat([rest, block]);
        continue;
      }
      take(Buffer.concat([rest, block.subarray(0, end)]));
      rest = block.subarray(end);
    }
    if (rest.length && !found.wide) take(rest);
  } finally {
    await file.close();
  }
  return found;
}

function startsWide(block: Buffer): boolean {
  return (block[0] === 0xff && block[1] === 0xfe) || (block[0] === 0xfe && block[1] === 0xff);
}

function headerOf(lines: Buffer): string {
  const end = lines.indexOf(NEWLINE);
  const text = lines.subarray(0, end < 0 ? lines.length : end).toString("utf8");
  return text.replace(/^\uFEFF/, "").replace(/\r$/, "");
}

/** Numbers, from 0, the lines of a block that are not UTF-8. */
function badLines(lines: Buffer): number[] {
  const bad: number[] = [];
  let line = 0;
  for (let start = 0; start < lines.length; line++) {
    const next = lines.indexOf(NEWLINE, start);
    const end = next < 0 ? lines.length : next;
    if (!isUtf8(lines.subarray(start, end))) bad.push(line);
    start = end + 1;
  }
  return bad;
}

function countNewlines(lines: Buffer): number {
  let n = 0;
  for (let at = lines.indexOf(NEWLINE); at >= 0; at = lines.indexOf(NEWLINE, at + 1)) n++;
  return n;
}
