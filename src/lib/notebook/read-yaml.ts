import {type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument} from "yaml";
import type {z} from "zod";
import {suggestion} from "./nearest.js";
import {NotebookError} from "./notebook-error.js";
import {parseYaml} from "./parse-yaml.js";

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
  place: YamlPlace,
  choose: (value: Readonly<Record<string, unknown>>) => S
): z.infer<S> {
  const lines = new LineCounter();
  const lineAt = (offset: number) => place.line + Math.max(lines.linePos(offset).line, 1) - 1;
  const document = parseYaml(source, place.what, lineAt, lines);
  if (!isMap(document.contents)) throw new NotebookError(place.line, `${place.what} must be keys and values`);
  const value: Record<string, unknown> = document.toJS();
  const schema = choose(value);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // A misspelt key is also a missing one; the misspelling is what the author can see.
  const issues = result.error.issues;
  const issue = issues.find((i) => i.code === "unrecognized_keys") ?? issues[0]!;
  const path = issue.path.map(String);
  const at = issue.code === "unrecognized_keys" ? [...path, issue.keys[0]!] : path;
  throw new NotebookError(lineAt(offsetOf(document, at)), describe(issue, place.what, document, schema));
}

/** Finds the line of the file on which a key stands, in YAML that starts on the given line. */
export function yamlLine(source: string, line: number, path: readonly string[]): number {
  const lines = new LineCounter();
  const document = parseDocument(source, {lineCounter: lines});
  return line + lines.linePos(offsetOf(document, path)).line - 1;
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

function describe(issue: z.core.$ZodIssue, what: string, document: Document, schema: z.ZodType): string {
  const path = issue.path.map(String);
  const name = path.join(".");
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0]!;
    return `unknown key "${clip(key)}" in ${[what, ...path].join(".")}${suggestion(key, keysOf(schema, path))}`;
  }
  const found = document.getIn(path);
  if (found === undefined) return `missing key "${name}" in ${what}`;
  if (issue.code === "invalid_value") {
    return `unknown ${name} "${clip(found)}" in ${what}${suggestion(String(found), issue.values.map(String))}`;
  }
  const rule =
    issue.code === "invalid_type" ? `must be ${TYPES[issue.expected] ?? issue.expected}` : issue.message;
  return `${name} in ${what} ${lowerFirst(rule)}, found ${isNode(found) ? kindOf(found) : `"${clip(found)}"`}`;
}

const TYPES: Record<string, string> = {
  string: "text",
  array: "a list",
  object: "keys and values",
  int: "a whole number",
  number: "a number"
};

function kindOf(node: Node): string {
  return isMap(node) ? "keys and values" : "a list";
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function clip(value: unknown): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function keysOf(schema: z.ZodType, path: readonly string[]): string[] {
  let at: unknown = schema;
  for (const key of path) at = shapeOf(at)?.[key];
  return Object.keys(shapeOf(at) ?? {});
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  return (schema as {shape?: Record<string, unknown>} | undefined)?.shape;
}
