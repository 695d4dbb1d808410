import {createHash} from "node:crypto";

/** Writes the hash by which a Content-Security-Policy allows one script or style that stands in a page. */
export function inlineHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
