import {type LineCounter, parseDocument, visit} from "yaml";
import {NotebookError} from "./notebook-error.js";

/**
 * Parses one YAML document of plain values. Anchors, aliases, tags and directives are refused: a spec needs
 * none of them, and an alias of aliases can explode.
 */
export function parseYaml(
  source: string,
  what: string,
  lineAt: (offset: number) => number,
  lines: LineCounter
) {
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    version: "1.2",
    schema: "core"
  });
  const refuse = (offset: number, message: string): never => {
    throw new NotebookError(lineAt(offset), `${what}: ${message}`);
  };
  const problem = document.errors[0] ?? document.warnings[0];
  // What is nested deeper than the stack is reported by the library as an error of the stack.
  if (problem?.message.includes("call stack")) refuse(0, "nested too deeply");
  if (problem) refuse(problem.pos[0], firstLine(problem.message));
  if (document.directives.docStart || document.directives.yaml.explicit) {
    refuse(0, "directives and document markers are not used here; leave out lines like ---");
  }
  visit(document, {
    Alias: (_, node) =>
      refuse(node.range?.[0] ?? 0, "aliases (*name) are not used here; write the value out"),
    Node: (_, node, path) => {
      const offset = node.range?.[0] ?? 0;
      if (path.length > MAX_DEPTH) refuse(offset, "nested too deeply");
      if ("anchor" in node && node.anchor) refuse(offset, "anchors (&name) are not used here");
      if ("tag" in node && node.tag) refuse(offset, "tags (!name) are not used here");
    }
  });
  return document;
}

/** Steps of the tree, in which a pair and its value are two. */
const MAX_DEPTH = 20;

function firstLine(message: string): string {
  const line = message.split("\n")[0]!;
  return line.charAt(0).toLowerCase() + line.slice(1);
}
