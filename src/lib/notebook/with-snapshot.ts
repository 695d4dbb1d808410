import {frontWith} from "./front-with.js";
import {parse} from "./parse.js";
import {write} from "./write.js";

/** Writes a notebook in its one form, with the name of a snapshot in its front matter; null leaves that as it is. */
export function withSnapshot(source: string, snapshot: string | null): string {
  const notebook = parse(source);
  if (snapshot === null) return write(notebook);
  return write({...notebook, header_source: frontWith(notebook.header_source, {snapshot})});
}
