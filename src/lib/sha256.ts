import {sha256 as digest} from "@noble/hashes/sha2.js";

/** Takes the SHA-256 of text as UTF-8, in hex. A browser has one of its own only where the site is served by HTTPS. */
export function sha256(text: string): string {
  return [...bytesOf(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same in base64, as a Content-Security-Policy wants it. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...bytesOf(text)));
}

function bytesOf(text: string): Uint8Array {
  return digest(new TextEncoder().encode(text));
}
