import {isAscii, isUtf8} from "node:buffer";
import {createReadStream} from "node:fs";
import {ROWS_NAMED} from "./broken-rule.js";
import {type Encoding, encode, isEncoded} from "./formats/encoding.js";

/** What a text file's bytes say before anything is parsed. Rows are numbered from 1, the header included. */
export interface Bytes {
  size: number;
  /** First line, its line end left out. */
  header: Buffer;
  /** UTF-16 by its byte order mark or its many zero bytes. */
  wide: boolean;
  /** Rows, empty ones at the end left out; a line end between quotes ends none. */
  rows: number;
  endsWithNewline: boolean;
  /** Row where quotes open that nothing closes. */
  open: number | null;
  /** Rows by what is wrong with them. */
  bad: Record<Badness, BadRows>;
}

/**
 * `long` ends the scan; `blank` is an empty row between others; `line_end` another line end than the first row's;
 * `fields` a row that ends in an empty field and has not as many as the header, of which DuckDB says nothing; `mark`
 * a byte order mark that begins another row than the first: two files in one.
 */
export type Badness = "long" | "encoding" | "zero" | "blank" | "line_end" | "fields" | "mark";

export interface BadRows {
  rows: number;
  first: number[];
  last: number;
}

/** No register has a row this long; a quote or line end that went lost gives one. */
export const LONGEST_ROW = 1 << 20;

const BLOCK = 1 << 20;
const [NEWLINE, RETURN, QUOTE] = [10, 13, 34];
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads a file once, in blocks of whole lines, so that size does not matter. Not for UTF-16. Without a separator
 * every line is a row and quotes mean nothing.
 */
export async function scanBytes(path: string, encoding: Encoding, separator?: string): Promise<Bytes> {
  const scan = new Scan(encoding, separator === undefined ? null : encode(separator, encoding));
  let rest: Buffer = Buffer.alloc(0);
  for await (const block of createReadStream(path, {highWaterMark: BLOCK}) as AsyncIterable<Buffer>) {
    if (scan.found.size === 0) scan.found.wide = isWide(block);
    scan.found.size += block.length;
    scan.found.endsWithNewline = block.at(-1) === NEWLINE;
    if (scan.found.wide) break;
    const end = block.lastIndexOf(NEWLINE) + 1;
    if (end) scan.take(rest.length ? Buffer.concat([rest, block.subarray(0, end)]) : block.subarray(0, end));
    rest = end ? block.subarray(end) : Buffer.concat([rest, block]);
    if (rest.length > LONGEST_ROW) scan.tooLong();
    if (scan.found.bad.long.rows) break;
  }
  if (rest.length && !scan.found.wide) scan.take(rest);
  return scan.end();
}

class Scan {
  readonly found: Bytes = {
    size: 0,
    header: Buffer.alloc(0),
    wide: false,
    rows: 0,
    endsWithNewline: false,
    open: null,
    bad: {
      long: none(),
      encoding: none(),
      zero: none(),
      blank: none(),
      line_end: none(),
      fields: none(),
      mark: none()
    }
  };
  private row = 1;
  /** Row whose quotes are open; 0 when none are. */
  private open = 0;
  private length = 0;
  private separators = 0;
  private expected: number | null = null;
  private blanks: BadRows = none();
  private returns: boolean | null = null;

  constructor(
    private readonly encoding: Encoding,
    private readonly separator: Buffer | null
  ) {}

  take(lines: Buffer): void {
    const {found} = this;
    const clean = this.isClean(lines);
    const marked = lines.includes(MARK);
    let quote = this.separator ? lines.indexOf(QUOTE) : -1;
    let back = lines.indexOf(RETURN);
    for (let start = 0; start < lines.length; ) {
      const at = lines.indexOf(NEWLINE, start);
      const end = at < 0 ? lines.length : at;
      const line = lines.subarray(start, end);
      if (this.row === 1 && !this.length) found.header = line;
      this.length += line.length + 1;
      if (this.length > LONGEST_ROW) add(found.bad.long, this.row);
      if (!clean) this.look(line);
      if (marked && !this.open && this.row > 1 && line.subarray(0, MARK.length).equals(MARK))
        add(found.bad.mark, this.row);
      const opened = this.open > 0;
      const quoted = quote >= 0 && quote < end;
      for (; quote >= 0 && quote < end; quote = lines.indexOf(QUOTE, quote + 1)) {
        this.open = this.open ? 0 : this.row;
      }
      let returns = false;
      for (; back >= 0 && back < end; back = lines.indexOf(RETURN, back + 1)) {
        if (back === end - 1) returns = true;
        else if (!this.open) add(found.bad.line_end, this.row);
      }
      const text = returns ? line.subarray(0, -1) : line;
      if (this.separator) this.countFields(text, this.separator, opened, quoted);
      if (!this.open) this.endRow(this.length - 1 - (returns ? 1 : 0) === 0, returns, at >= 0);
      start = end + 1;
    }
  }

  /** Counts only where DuckDB does not: in the header, and in rows that end in an empty field. */
  private countFields(line: Buffer, separator: Buffer, opened: boolean, quoted: boolean): void {
    const counts = this.expected === null || opened || this.open > 0;
    const last = line.length - separator.length;
    if (!counts && !(last >= 0 && line.compare(separator, 0, separator.length, last) === 0)) return;
    this.separators += separatorsIn(line, separator, opened, opened || quoted);
    if (this.open) return;
    this.expected ??= this.separators;
    if (this.separators > this.expected) add(this.found.bad.fields, this.row);
    this.separators = 0;
  }

  tooLong(): void {
    add(this.found.bad.long, this.row);
  }

  end(): Bytes {
    this.found.open = this.open || null;
    this.found.rows = this.row - 1 - this.blanks.rows;
    if (this.found.header.at(-1) === RETURN) this.found.header = this.found.header.subarray(0, -1);
    return this.found;
  }

  private endRow(blank: boolean, returns: boolean, ended: boolean): void {
    if (ended) {
      this.returns ??= returns;
      if (returns !== this.returns) add(this.found.bad.line_end, this.row);
    }
    if (blank) add(this.blanks, this.row);
    else if (this.blanks.rows) {
      this.found.bad.blank = join(this.found.bad.blank, this.blanks);
      this.blanks = none();
    }
    this.length = 0;
    this.row++;
  }

  /** Looks at a whole block at once, which is fast; lines are looked at one by one only where it fails. */
  private isClean(lines: Buffer): boolean {
    const encoded = this.encoding === "utf-8" ? isUtf8(lines) : isAscii(lines);
    return encoded && !lines.includes(0);
  }

  private look(line: Buffer): void {
    if (!isEncoded(line, this.encoding)) add(this.found.bad.encoding, this.row);
    if (line.includes(0)) add(this.found.bad.zero, this.row);
  }
}

function separatorsIn(line: Buffer, separator: Buffer, opened: boolean, quotes: boolean): number {
  let n = 0;
  let open = opened;
  if (!quotes) {
    for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + separator.length)) n++;
    return n;
  }
  for (let at = 0; at < line.length; at++) {
    if (line[at] === QUOTE) open = !open;
    else if (!open && line.compare(separator, 0, separator.length, at, at + separator.length) === 0) {
      n++;
      at += separator.length - 1;
    }
  }
  return n;
}

function none(): BadRows {
  return {rows: 0, first: [], last: 0};
}

function add(bad: BadRows, row: number): void {
  if (bad.last === row) return;
  bad.last = row;
  bad.rows++;
  if (bad.first.length < ROWS_NAMED) bad.first.push(row);
}

function join(a: BadRows, b: BadRows): BadRows {
  return {rows: a.rows + b.rows, first: [...a.first, ...b.first].slice(0, ROWS_NAMED), last: b.last};
}

function isWide(block: Buffer): boolean {
  if ((block[0] === 0xff && block[1] === 0xfe) || (block[0] === 0xfe && block[1] === 0xff)) return true;
  const sample = block.subarray(0, 4096);
  return sample.filter((byte) => byte === 0).length > sample.length / 4;
}
