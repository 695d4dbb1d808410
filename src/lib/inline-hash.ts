import {sha256Base64} from "./sha256.js";

/** Writes the hash by which a Content-Security-Policy allows one script or style that stands in a page. */
export function inlineHash(text: string): string {
  return `'sha256-${sha256Base64(text)}'`;
}
