import {createReadStream} from "node:fs";
import {dsvFormat} from "d3";
import type {FileFormat} from "../sources/contract.js";

type Csv = Extract<FileFormat, {type: "csv"}>;

/** What a delimited file seems to be, and its first row. */
export interface TextFormat {
  format: Csv;
  header: string[];
  /** Why the encoding or separator may be another one; to be told to whoever checks the draft. */
  doubts: string[];
}

/**
 * Finds out encoding and separator of delimited text by strict decoding and by counting fields; null where no
 * separator gives every row as many fields as the header.
 */
export async function detectText(path: string): Promise<TextFormat | null> {
  const bytes = await scan(path);
  const {encoding, doubts} = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes.head);
  const whole = bytes.isWhole ? text : text.slice(0, text.lastIndexOf("\n") + 1);
  const best = SEPARATORS.map((separator) => ({separator, ...fieldsOf(whole, separator)}))
    .filter(({header, even}) => header.length > 1 && even >= MOSTLY)
    .sort((a, b) => b.even - a.even || b.header.length - a.header.length)[0];
  if (!best) return null;
  return {format: {type: "csv", separator: best.separator, encoding}, header: best.header, doubts};
}

const SEPARATORS = [";", ",", "\t", "|", "~", "^", ":"];

/** Share of the rows that must have as many fields as the header: a stray separator is for the reader to refuse. */
const MOSTLY = 0.9;

/** What is parsed to find the separator; the encoding is tried on the whole file. */
const HEAD_BYTES = 1 << 20;
const HEAD_ROWS = 2000;

interface Scan {
  head: Buffer;
  isWhole: boolean;
  isUtf8: boolean;
  /** Bytes 80–9F, which are letters in windows-1252 and nothing in ISO 8859. */
  hasWindowsBytes: boolean;
  hasHighBytes: boolean;
}

async function scan(path: string): Promise<Scan> {
  const found: Scan = {
    head: Buffer.alloc(0),
    isWhole: true,
    isUtf8: true,
    hasWindowsBytes: false,
    hasHighBytes: false
  };
  const decoder = new TextDecoder("utf-8", {fatal: true});
  const decode = (block?: Buffer) => {
    try {
      decoder.decode(block, {stream: block !== undefined});
    } catch {
      found.isUtf8 = false;
    }
  };
  for await (const block of createReadStream(path, {highWaterMark: HEAD_BYTES}) as AsyncIterable<Buffer>) {
    if (found.head.length === 0) found.head = block;
    else found.isWhole = false;
    if (found.isUtf8) decode(block);
    found.hasHighBytes ||= block.some((byte) => byte >= 0x80);
    found.hasWindowsBytes ||= block.some((byte) => byte >= 0x80 && byte < 0xa0);
  }
  if (found.isUtf8) decode();
  return found;
}

function encodingOf(bytes: Scan): {encoding: Csv["encoding"]; doubts: string[]} {
  if (isWide(bytes.head)) return {encoding: "utf-16le", doubts: []};
  if (bytes.isUtf8) return {encoding: "utf-8", doubts: []};
  const doubts = bytes.hasWindowsBytes
    ? []
    : ["the encoding may be iso-8859-15 as well: look for a wrong € or š in the file's texts"];
  return {encoding: "windows-1252", doubts};
}

/** A byte order mark, or a zero as every second byte. */
function isWide(head: Buffer): boolean {
  if (head[0] === 0xff && head[1] === 0xfe) return true;
  const some = head.subarray(0, 1000);
  return some.length > 3 && some.every((byte, i) => i % 2 === 0 || byte === 0);
}

/** Splits text by a separator; `even` is the share of the rows with as many fields as the header. */
function fieldsOf(text: string, separator: string): {header: string[]; even: number} {
  const [header, ...rows] = dsvFormat(separator).parseRows(text).slice(0, HEAD_ROWS);
  if (!header) return {header: [], even: 0};
  const even = rows.filter((row) => row.length === header.length).length;
  return {header: header.map((name) => name.trim()), even: rows.length ? even / rows.length : 1};
}
