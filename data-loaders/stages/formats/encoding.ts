import {isAscii, isUtf8} from "node:buffer";
import {createReadStream, createWriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import iconv from "iconv-lite";
import {engineError} from "../../engines/engine-error.js";
import type {FileFormat} from "../../sources/contract.js";

export type Encoding = Extract<FileFormat, {type: "csv"}>["encoding"];

/** What an encoding has no character for; in ISO 8859-15 these are control characters. */
const UNUSED: Partial<Record<Encoding, RegExp>> = {
  "windows-1252": /[\x81\x8d\x8f\x90\x9d]/,
  "iso-8859-15": /[\x80-\x9f]/
};

/**
 * Says whether bytes can be text in an encoding, UTF-16 excepted. Letters beyond ASCII that form UTF-8 are refused
 * in the single-byte encodings: what they would read as (`Ã«`) nobody writes, and a file in two encodings is found.
 */
export function isEncoded(bytes: Buffer, encoding: Encoding): boolean {
  const unused = UNUSED[encoding];
  if (!unused) return isUtf8(bytes);
  if (isAscii(bytes)) return true;
  return !isUtf8(bytes) && !unused.test(bytes.toString("latin1"));
}

/**
 * Writes a text file anew in UTF-8, block by block; `look` sees every block of text. Node's own decoder takes
 * windows-1252 for Latin-1.
 */
export async function writeAsUtf8(
  from: string,
  to: string,
  encoding: Encoding,
  look: (text: string) => void = () => {}
): Promise<void> {
  const decoder = iconv.getDecoder(encoding);
  await pipeline(
    createReadStream(from, {highWaterMark: 1 << 20}),
    async function* (blocks: AsyncIterable<Buffer>) {
      for await (const block of blocks) {
        const text = decoder.write(block);
        look(text);
        yield text;
      }
      const rest = decoder.end() ?? "";
      look(rest);
      yield rest;
    },
    createWriteStream(to, {mode: 0o600})
  ).catch((error: unknown) => {
    throw engineError(error);
  });
}

export function encode(text: string, encoding: Encoding): Buffer {
  return iconv.encode(text, encoding);
}
