import {sourceIn} from "../lib/notebook/report-source.js";

/** Why a file is not opened. */
export class FileRefused extends Error {
  constructor(readonly kind: "too_large" | "not_text" | "not_a_notebook") {
    super(kind);
    this.name = "FileRefused";
  }
}

/** A saved report holds drawings beside its notebook. */
export const MOST_MB = 20;

/**
 * Reads the notebook out of a file: the file itself, or the source that a saved report carries inside. What is in the
 * file is not run, whatever it is.
 */
export async function notebookFile(file: Pick<File, "name" | "size" | "arrayBuffer">): Promise<string> {
  if (file.size > MOST_MB * 1e6) throw new FileRefused("too_large");
  const text = decode(await file.arrayBuffer());
  if (!/\.html?$/i.test(file.name) && !/^\s*<(!doctype|html)\b/i.test(text)) return text;
  const source = notebookInPage(text);
  if (source === null) throw new FileRefused("not_a_notebook");
  return source;
}

/** Reads the notebook out of the HTML of a report; null where it holds none. */
export function notebookInPage(html: string): string | null {
  // Only what may carry it is parsed: the policy of this page objects to styles in whatever it parses.
  const templates = html.match(/<template\b[^>]*>[^<]*<\/template\s*>/gi) ?? [];
  return sourceIn(new DOMParser().parseFromString(templates.join(""), "text/html"));
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw new FileRefused("not_text");
  }
}
