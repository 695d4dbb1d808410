import {
  CST,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap
} from "yaml";
import {yamlDocument} from "../../lib/notebook/yaml-document.js";

export type YamlValue = string | number | boolean | readonly string[] | {readonly [key: string]: YamlValue};

/** Another value of a key, or none; a key that is new comes after the first of `after` that is there. */
export interface YamlChange {
  path: readonly string[];
  value: YamlValue | undefined;
  /** Another name for the key, which then keeps its place. */
  name?: string;
  after?: readonly string[];
}

/**
 * Changes keys of YAML and leaves all else as its author wrote it: comments, order, the form of values. Only what is
 * about a key is written anew; where that is not surely right, the document is written by the library.
 */
export function changeYaml(source: string, changes: readonly YamlChange[]): string {
  return changes.reduce(changed, source);
}

function changed(source: string, change: YamlChange): string {
  const before = yamlDocument(source);
  if (!isMap(before.contents)) return source;
  const wanted = JSON.stringify(applied(before.toJS(), change));
  for (const make of [spliced, rewritten]) {
    const text = make(source, change);
    if (text !== null && says(text, wanted)) return withComments(text, source);
  }
  return source;
}

/** Writes the text of one line anew; null where that is not the way. */
function spliced(source: string, change: YamlChange): string | null {
  const {path, value, name, after = []} = change;
  const root = yamlDocument(source).contents as YAMLMap;
  const key = path.at(-1)!;
  const map = path.length > 1 ? (pairOf(root, path[0]!)?.value as unknown) : root;
  if (!isMap(map) || map.flow) return null;
  const pair = pairOf(map, key);
  if (!pair) {
    if (value === undefined) return source;
    const before = after.map((one) => pairOf(map, one)).find(Boolean) ?? map.items.at(-1);
    if (!before) return null;
    const line = endOfPair(source, before as Pair);
    const indent = " ".repeat(path.length > 1 ? columnOf(source, startOf(map.items[0] as Pair)) : 0);
    return `${source.slice(0, line)}\n${indented(entry(name ?? key, value), indent)}${source.slice(line)}`;
  }
  const start = startOf(pair);
  const range = (pair.value as {range?: [number, number, number]} | null)?.range;
  if (!range || !isOneLine(source, pair) || isMapping(value)) return null;
  if (value === undefined) {
    const from = source.lastIndexOf("\n", start) + 1;
    const end = lineEnd(source, range[1]);
    const remark = /#.*/.exec(source.slice(range[1], end))?.[0];
    const left = remark ? `${source.slice(from, start)}${remark}` : "";
    if (left) return source.slice(0, from) + left + source.slice(end);
    return from === 0 ? source.slice(end + 1) : source.slice(0, from - 1) + source.slice(end);
  }
  const own = (pair.key as Scalar).range!;
  return `${source.slice(0, start)}${name ?? key}${source.slice(own[1], range[0])}${written(value)}${source.slice(range[1])}`;
}

/** Changes the document and writes it whole, in the form that notebooks have. */
function rewritten(source: string, {path, value, name, after = []}: YamlChange): string {
  const document = parseDocument(source, {schema: "core"});
  const key = path.at(-1)!;
  const map = (path.length > 1 ? document.getIn([path[0]!], true) : document.contents) as YAMLMap;
  const pair = pairOf(map, key);
  if (value === undefined) document.deleteIn([...path]);
  else if (pair) {
    pair.value = document.createNode(value);
    if (name !== undefined) (pair.key as Scalar).value = name;
  } else {
    const at = after
      .map((one) => map.items.findIndex((item) => isKey(item as Pair, one)))
      .find((i) => i >= 0);
    const added = document.createPair(name ?? key, value) as Pair;
    if (Array.isArray(value) && isCollection(added.value)) added.value.flow = true;
    map.items.splice(at === undefined ? map.items.length : at + 1, 0, added as YAMLMap["items"][number]);
  }
  return document.toString({lineWidth: 0, indentSeq: false, flowCollectionPadding: false}).trimEnd();
}

function applied(object: Record<string, unknown>, {path, value, name}: YamlChange): unknown {
  const key = path.at(-1)!;
  const holder = path.length > 1 ? (object[path[0]!] as Record<string, unknown>) : object;
  const other = {...holder};
  if (value === undefined) delete other[key];
  else if (name === undefined) other[key] = value;
  else {
    delete other[key];
    other[name] = value;
  }
  return sorted(path.length > 1 ? {...object, [path[0]!]: other} : other);
}

function says(text: string, wanted: string): boolean {
  try {
    return JSON.stringify(sorted(yamlDocument(text).toJS())) === wanted;
  } catch {
    return false;
  }
}

/** The order of keys is no matter of what is said. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A comment whose line is gone stands at the end: what an author wrote is never lost. */
function withComments(text: string, source: string): string {
  const left = commentsIn(text);
  const lost = commentsIn(source).filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [text.trimEnd(), ...lost].join("\n");
}

function commentsIn(source: string): string[] {
  return [...new Lexer().lex(source)]
    .filter((token) => CST.tokenType(token) === "comment")
    .map((one) => one.trim());
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isKey(item as Pair, key)) as Pair | undefined;
}

function isKey({key}: Pair, name: string): boolean {
  return isScalar(key) && key.value === name;
}

function startOf(pair: Pair): number {
  return (pair.key as Scalar).range![0];
}

function isOneLine(source: string, pair: Pair): boolean {
  const [from, to] = (pair.value as {range: [number, number, number]}).range;
  const block =
    isScalar(pair.value) &&
    (pair.value.type === Scalar.BLOCK_FOLDED || pair.value.type === Scalar.BLOCK_LITERAL);
  return !block && to > from && !source.slice(startOf(pair), to).includes("\n");
}

/** The end of the last line that a pair stands on. */
function endOfPair(source: string, pair: Pair): number {
  const range = (pair.value as {range?: [number, number, number]} | null)?.range;
  const last = range ? source.slice(0, range[1]).trimEnd().length : (pair.key as Scalar).range![1];
  return lineEnd(source, last);
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end;
}

function columnOf(source: string, at: number): number {
  return at - (source.lastIndexOf("\n", at - 1) + 1);
}

/** Writes a key with its value on its line; a mapping goes over several. */
function entry(key: string, value: YamlValue): string {
  if (typeof value !== "object" || Array.isArray(value)) return `${key}: ${written(value)}`;
  const lines = Object.entries(value).map(([inner, one]) => indented(entry(inner, one), "  "));
  return [`${key}:`, ...lines].join("\n");
}

function written(value: YamlValue): string {
  const collectionStyle = Array.isArray(value) ? "flow" : "any";
  return stringify(value, {lineWidth: 0, flowCollectionPadding: false, collectionStyle}).trimEnd();
}

function isMapping(value: YamlValue | undefined): boolean {
  return typeof value === "object" && !Array.isArray(value);
}

function indented(text: string, indent: string): string {
  return text
    .split("\n")
    .map((line) => (line ? indent + line : line))
    .join("\n");
}
