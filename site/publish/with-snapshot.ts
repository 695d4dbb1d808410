import {parseDocument} from "yaml";
import {parse} from "../../src/lib/notebook/parse.js";
import {write} from "../../src/lib/notebook/write.js";

/** Writes a notebook in its one form, with the name of a snapshot in its front matter; null leaves that as it is. */
export function withSnapshot(source: string, snapshot: string | null): string {
  const notebook = parse(source);
  if (snapshot === null) return write(notebook);
  const document = parseDocument(notebook.header_source, {version: "1.2", schema: "core"});
  document.set("snapshot", snapshot);
  return write({...notebook, header_source: document.toString({lineWidth: 0}).trimEnd()});
}
