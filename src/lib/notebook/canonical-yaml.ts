import {CST, Lexer, parseDocument} from "yaml";
import {trimBlankLines} from "./blank-lines.js";

/**
 * Gives YAML one form: keys in the order written, two spaces of indent, no line folded, comments kept.
 * Text of which that form would lose a comment or a value, or that would change again when written once
 * more, is left as it is; so writing twice is writing once, whatever the author wrote.
 */
export function canonicalYaml(source: string): string {
  const original = trimBlankLines(source);
  const once = rewrite(original);
  return once !== null && rewrite(once) === once && sameContent(original, once) ? once : original;
}

function rewrite(source: string): string | null {
  const document = parseDocument(source, {version: "1.2", schema: "core"});
  if (document.errors.length || document.warnings.length) return null;
  const text = trimBlankLines(
    document.toString({lineWidth: 0, indentSeq: false, flowCollectionPadding: false})
  );
  // Markers between documents would end the front matter early.
  return /^(?:---|\.\.\.|%)/m.test(text) ? null : text;
}

function sameContent(a: string, b: string): boolean {
  return comments(a) === comments(b) && plain(a) === plain(b);
}

function plain(source: string): string {
  return JSON.stringify(parseDocument(source, {version: "1.2", schema: "core"}).toJS());
}

function comments(source: string): string {
  return [...new Lexer().lex(source)].filter((token) => CST.tokenType(token) === "comment").join("\n");
}
