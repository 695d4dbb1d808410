import {type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, YAMLParseError} from "yaml";
import type {NotebookErrorTexts} from "../i18n/notebook-errors.js";
import {hiddenProblem} from "./hidden-characters.js";
import {NotebookError, type Problem} from "./notebook-error.js";
import {yamlDocument} from "./yaml-document.js";

/**
 * Parses one YAML document of plain values. Anchors, aliases, tags and directives are refused: a spec needs none of
 * them, and an alias of aliases can explode. A value in double quotes may not smuggle in what a text may not hold.
 */
export function parseYaml(source: string, what: string, lineAt: (offset: number) => number): Document {
  const refuse = (offset: number, problem: Problem): never => {
    throw new NotebookError(lineAt(offset), (t, locale) => t.in_place(t.place(what), problem(t, locale)));
  };
  if (isDeep(source)) refuse(0, (t) => t.yaml_deep);
  const document = read(source, (problem) => refuse(problem.pos[0], (t) => inWords(problem, source, t)));
  if (document.directives?.docStart || document.directives?.yaml.explicit) refuse(0, (t) => t.yaml_marker);
  const check = (node: unknown, depth: number): void => {
    if (isPair(node)) {
      const key = isScalar(node.key) ? node.key.value : null;
      // The second is a name that JavaScript gives a meaning of its own.
      if (typeof key !== "string" || key === "__proto__")
        refuse(offsetOf(node.key) ?? offsetOf(node.value) ?? 0, (t) => t.yaml_key);
      check(node.key, depth);
      check(node.value, depth);
      return;
    }
    if (!node) return;
    const {range, anchor, tag} = node as Node & {anchor?: string};
    const offset = range?.[0] ?? 0;
    if (depth > MAX_DEPTH) refuse(offset, (t) => t.yaml_deep);
    if (anchor) refuse(offset, (t) => t.yaml_anchor);
    if (tag) refuse(offset, (t) => t.yaml_tag);
    if (isMap(node) || isSeq(node)) {
      for (const item of node.items) check(item, depth + 1);
    } else if (isScalar(node)) {
      const hidden =
        typeof node.value === "string" && node.type === "QUOTE_DOUBLE" && hiddenProblem(node.value);
      if (hidden) refuse(offset, hidden.problem);
    } else refuse(offset, (t) => t.yaml_alias);
  };
  check(document.contents, 0);
  return document;
}

function read(source: string, refuse: (problem: YAMLParseError) => never): Document {
  try {
    return yamlDocument(source);
  } catch (error) {
    if (error instanceof YAMLParseError) return refuse(error);
    throw error;
  }
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Lists and mappings within each other; no spec has more than three. */
const MAX_DEPTH = 10;

/**
 * Says whether YAML opens so many brackets, or items in items, that only a trap has them. The library goes down once
 * per level, so this is looked at before it starts.
 */
function isDeep(source: string): boolean {
  if (/(?:[-?:][ \t\n]+){40}/.test(source)) return true;
  let open = 0;
  for (const sign of source.matchAll(/[[\]{}]/g)) {
    open = sign[0] === "[" || sign[0] === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > 40) return true;
  }
  return false;
}

/** Says what the library found, by its codes; its words are English and about grammar. */
function inWords({code, message, pos}: YAMLParseError, source: string, t: NotebookErrorTexts): string {
  switch (code) {
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
      return source[pos[0]] === "&" ? t.yaml_anchor : t.yaml_alias;
    case "MULTIPLE_ANCHORS":
      return t.yaml_anchor;
    case "TAG_RESOLVE_FAILED":
    case "MULTIPLE_TAGS":
    case "BAD_PROP_ORDER":
    case "BAD_COLLECTION_TYPE":
      return t.yaml_tag;
    case "BAD_DIRECTIVE":
    case "MULTIPLE_DOCS":
      return t.yaml_marker;
    case "DUPLICATE_KEY":
      return t.yaml_twice(/^["']?([^"':\n]{0,40})/.exec(source.slice(pos[0]))?.[1]?.trim() ?? "");
    case "BAD_INDENT":
      return /end with/.test(message) ? t.yaml_bracket : t.yaml_indent;
    case "TAB_AS_INDENT":
      return t.yaml_tab;
    case "BLOCK_AS_IMPLICIT_KEY":
      return t.yaml_colon;
    case "BAD_DQ_ESCAPE":
      return t.yaml_escape;
    case "BAD_SCALAR_START":
      return t.yaml_start;
    case "RESOURCE_EXHAUSTION":
      return t.yaml_deep;
    case "MULTILINE_IMPLICIT_KEY":
      return t.yaml_no_colon;
    case "MISSING_CHAR":
      if (/quote/.test(message)) return t.yaml_quote;
      return /^Implicit map keys|^Missing space/.test(message)
        ? t.yaml_no_colon
        : /between|flow/.test(message)
          ? t.yaml_bracket
          : t.yaml_other;
    default:
      if (/(?:^|[:-] +)\*[^\n]*$/.test(source.slice(0, pos[0]))) return t.yaml_alias;
      return /flow (?:map|sequence|collection)/.test(message) ? t.yaml_bracket : t.yaml_other;
  }
}
