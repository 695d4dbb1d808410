import {type Document, isMap, isNode, isScalar, type Node} from "yaml";
import type * as z from "zod";
import {NotebookError} from "./notebook-error.js";
import {parseYaml} from "./parse-yaml.js";
import {issueInWords, pathOf} from "./schema/issue-in-words.js";
import {yamlDocument} from "./yaml-document.js";

/** What the YAML is and where it stands, for messages. */
export interface YamlPlace {
  /** `front matter`, `chart`. */
  what: string;
  /** Line of the file on which the YAML starts. */
  line: number;
}

/**
 * Reads one YAML mapping and checks it against the schema that `choose` gives for its plain value.
 * A mistake is a `NotebookError` at the line of the key that it is about.
 */
export function readYaml<S extends z.ZodType>(
  source: string,
  {what, line}: YamlPlace,
  choose: (value: Readonly<Record<string, unknown>>) => S
): z.infer<S> {
  const lineAt = (offset: number) => line + lineOf(source, offset);
  const document = parseYaml(source, what, lineAt);
  if (!isMap(document.contents)) throw new NotebookError(line, (t) => t.not_keys(t.place(what)));
  const value: Record<string, unknown> = document.toJS();
  const schema = choose(value);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // A misspelt key is also a missing one; the misspelling is what the author can see.
  const issues = result.error.issues;
  const issue = issues.find((i) => i.code === "unrecognized_keys") ?? issues[0]!;
  throw new NotebookError(
    lineAt(offsetOf(document, pathOf(issue, value))),
    issueInWords(issue, {what, value, schema})
  );
}

/** Finds the line of the file on which a key stands, in YAML that starts on the given line. */
export function yamlLine(source: string, line: number, path: readonly string[]): number {
  return line + lineOf(source, offsetOf(yamlDocument(source), path));
}

/** Lines before an offset; an offset at the very end is on the last line that holds anything. */
function lineOf(source: string, offset: number): number {
  return source.slice(0, Math.min(offset, source.trimEnd().length)).split("\n").length - 1;
}

/** Offset of the key at a path, or of the nearest thing above it that exists. */
function offsetOf(document: Document, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : null;
    if (pair) {
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      // An entry of a list: the list has no keys, but its entries have places.
      const entry = isNode(node) && "items" in node ? (node.items as unknown[])[Number(key)] : null;
      if (!isNode(entry)) return offset;
      offset = entry.range?.[0] ?? offset;
      node = entry;
    }
  }
  return offset;
}
