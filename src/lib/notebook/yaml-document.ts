import {Composer, type Document, type ErrorCode, Parser, Schema, YAMLParseError} from "yaml";

/** More characters than any spec has. */
export const MAX_YAML = 10_000;

/**
 * Parses YAML 1.2 of plain values up to its first mistake, which is thrown as a `YAMLParseError`. The library itself
 * would go on, and gather thousands of mistakes of hostile text, each with a stack.
 */
export function yamlDocument(source: string): Document.Parsed {
  let first: YAMLParseError | null = null;
  const refuse = (at: unknown, code: ErrorCode, message: string): never => {
    const offset = startOf(at);
    first ??= new YAMLParseError([offset, offset + 1], code, message);
    throw first;
  };
  const composer = new Composer(OPTIONS);
  // Where the library keeps its handler; should that change, the document's own list is still looked at.
  Object.assign(composer, {onError: refuse});
  let document: Document.Parsed | null = null;
  for (const found of composer.compose(new Parser().parse(source), true, source.length)) {
    const [problem] = [...found.errors, ...found.warnings];
    if (problem) throw problem;
    if (document) refuse(found.range[0], "MULTIPLE_DOCS", "several documents");
    document = found;
  }
  return document!;
}

/** The schema is made once: making it takes longer than most documents. */
const OPTIONS = {version: "1.2" as const, schema: new Schema({schema: "core", resolveKnownTags: false})};

function startOf(at: unknown): number {
  if (typeof at === "number") return at;
  return Array.isArray(at) ? Number(at[0]) : (at as {offset: number}).offset;
}
