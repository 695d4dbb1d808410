import {CST, type Document, Lexer, visit, YAMLParseError} from "yaml";
import {trimBlankLines} from "./blank-lines.js";
import {isPlainYaml} from "./plain-yaml.js";
import {yamlDocument} from "./yaml-document.js";

/**
 * Gives YAML one form: keys in the order written, two spaces of indent, no line folded, comments kept.
 * Text of which that form would lose a comment or a value, or that would change again when written once
 * more, is left as it is; so writing twice is writing once, whatever the author wrote. Folded text (`>`) is left too:
 * its lines end where the author wanted.
 */
export function canonicalYaml(source: string): string {
  const original = trimBlankLines(source);
  if (isPlainYaml(original)) return original;
  const before = read(original);
  const once = before && !isLeft(before) && formed(before);
  if (!once || once === original) return original;
  const after = read(once);
  const same =
    after &&
    formed(after) === once &&
    plain(after) === plain(before) &&
    comments(once) === comments(original);
  return same ? once : original;
}

function read(source: string): Document | null {
  try {
    return yamlDocument(source);
  } catch (error) {
    if (error instanceof YAMLParseError) return null;
    throw error;
  }
}

/** Writes a document; null where a marker between documents would end the front matter early. */
function formed(document: Document): string | null {
  const text = trimBlankLines(
    document.toString({lineWidth: 0, indentSeq: false, flowCollectionPadding: false})
  );
  return /^(?:---|\.\.\.|%)/m.test(text) ? null : text;
}

/** Folded text keeps its lines; an alias, which no spec may have, the library would not write. */
function isLeft(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
    Scalar: (_, {type}) => {
      found ||= type === "BLOCK_FOLDED";
    }
  });
  return found;
}

function plain(document: Document): string {
  return JSON.stringify(document.toJS());
}

function comments(source: string): string {
  return [...new Lexer().lex(source)].filter((token) => CST.tokenType(token) === "comment").join("\n");
}
