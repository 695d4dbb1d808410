import {expect} from "vitest";
import {CST, Lexer} from "yaml";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {type Draft, parse, parseDraft} from "../../../src/lib/notebook/parse.js";
import {write} from "../../../src/lib/notebook/write.js";

/**
 * Holds a document against what must be so of every one: it is a notebook or a `NotebookError` with a line of the text,
 * in both languages; what is a notebook writes back as one that says the same, comments included, and once written stays
 * as it is; an editor's draft too. Says whether it was a notebook.
 */
export function holds(source: string): boolean {
  const notebook = attempt(source, () => parse(source));
  const before: Draft | null = notebook ?? attempt(source, () => parseDraft(source));
  if (!before) return false;
  const written = write(before);
  const after = notebook ? parse(written) : parseDraft(written);
  if (write(after) !== written) expect(write(after)).toBe(written);
  if (told(after) !== told(before)) expect(told(after)).toBe(told(before));
  return notebook !== null;
}

function attempt<T>(source: string, step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    const lines = source.split(/\r\n|\r|\n/).length;
    if (error.line < 1 || error.line > lines)
      expect([error.line, error.message]).toEqual([`1 to ${lines}`, ""]);
    for (const words of [error.message, error.inWords("nl")])
      if (!/^\S.{8,}\S$/s.test(words) || /undefined|NaN|\[object/.test(words)) expect(words).toBe("words");
    return null;
  }
}

/** What a notebook says, comments included: everything but where it stands and how its YAML is spelt. */
function told({header, header_source, cells}: Draft): string {
  return JSON.stringify([
    header,
    comments(header_source),
    cells.map((cell) => {
      if (cell.kind === "broken") return [cell.kind, cell.info, cell.text];
      if ("spec" in cell)
        return [cell.kind, "name" in cell ? cell.name : "", cell.spec, comments(cell.source)];
      return {...cell, line: 0};
    })
  ]);
}

function comments(yaml: string): string[] {
  return yaml.includes("#")
    ? [...new Lexer().lex(yaml)].filter((token) => CST.tokenType(token) === "comment")
    : [];
}
