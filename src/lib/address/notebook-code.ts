import {deflateSync, Inflate} from "fflate";
import {MAX_CHARACTERS} from "../notebook/parse.js";
import {LinkRefused} from "./link-refused.js";
import {LINK_WORDS} from "./link-words.js";

/** Writes a notebook's text as letters that may stand in a link: `1.` and the version's way of making it short. */
export function encodeNotebook(source: string): string {
  const text = new TextEncoder().encode(source);
  const packed = deflateSync(text, {level: 9, mem: 8, dictionary: dictionary()});
  const bytes = new Uint8Array(SUM + packed.length);
  new DataView(bytes.buffer).setUint32(0, checksum(text));
  bytes.set(packed, SUM);
  return `${VERSION}.${base64url(bytes)}`;
}

/**
 * Reads a notebook's text back. What was cut off or changed on its way, what a later version wrote, and what would
 * unpack to more than any notebook holds throws a `LinkRefused`; nothing larger than that is ever made.
 */
export function decodeNotebook(code: string): string {
  const [, version, letters] = /^(\d{1,4})\.([A-Za-z0-9_-]*)$/.exec(code) ?? [];
  if (version === undefined) throw new LinkRefused("link_damaged");
  if (Number(version) > VERSION) throw new LinkRefused("link_newer");
  if (code.length > MOST_LETTERS) throw new LinkRefused("link_too_large");
  const bytes = fromBase64url(letters!);
  if (Number(version) !== VERSION || bytes.length <= SUM) throw new LinkRefused("link_damaged");
  const text = unpacked(bytes.subarray(SUM));
  if (checksum(text) !== new DataView(bytes.buffer).getUint32(0)) throw new LinkRefused("link_damaged");
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(text);
  } catch {
    throw new LinkRefused("link_damaged");
  }
}

const VERSION = 1;
/** Bytes of the checksum. */
const SUM = 4;
/** More than a browser's address bar takes; such a link was made to do harm. */
const MOST_LETTERS = 500_000;
/** A character is at most three bytes per unit of its length. */
const MOST_BYTES = 3 * MAX_CHARACTERS;

const dictionary = () => new TextEncoder().encode(LINK_WORDS);

/** Unpacks piece by piece, so that a small link cannot become gigabytes before anybody looks. */
function unpacked(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate({dictionary: dictionary()}, (part, final) => {
    parts.push(part);
    size += part.length;
    ended ||= final;
    if (size > MOST_BYTES) throw new LinkRefused("link_too_large");
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      stream.push(packed.slice(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    throw error instanceof LinkRefused ? error : new LinkRefused("link_damaged");
  }
  if (!ended) throw new LinkRefused("link_damaged");
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const PIECE = 512;

/** FNV-1a, 32 bits: not against who means harm, whose notebook is read before it runs, but against cut links. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum;
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64url(letters: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    throw new LinkRefused("link_damaged");
  }
}
