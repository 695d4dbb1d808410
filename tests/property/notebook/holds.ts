import {expect} from "vitest";
import {CST, Lexer} from "yaml";
import {checkNames} from "../../../src/lib/notebook/check-names.js";
import type {Cell} from "../../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {type Draft, parse, parseDraft} from "../../../src/lib/notebook/parse.js";
import {write} from "../../../src/lib/notebook/write.js";

/**
 * Holds a document against what must be so of every one: it is a notebook or a `NotebookError` with a line of the text,
 * in both languages; what is a notebook writes back as one that says the same, comments included, and once written stays
 * as it is; an editor's draft too. Says whether it was a notebook.
 */
export function holds(source: string): boolean {
  const before = attempt(source, () => parseDraft(source));
  if (!before) return false;
  const broken = before.cells.filter((cell) => cell.kind === "broken");
  for (const {problem} of broken) judge(source, problem);
  // What `parse` does beyond this.
  const right = !broken.length && attempt(source, () => checkNames(before.cells as Cell[])) !== null;
  const written = write(before);
  const after = right ? parse(written) : parseDraft(written);
  if (write(after) !== written) expect(write(after)).toBe(written);
  if (told(after) !== told(before)) expect(told(after)).toBe(told(before));
  return right;
}

function attempt<T>(source: string, step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    judge(source, error);
    return null;
  }
}

/** A mistake has a line of the text, and says in both languages what is wrong. */
function judge(source: string, error: NotebookError): void {
  const {line, message} = error;
  const lines = source.split(/\r\n|\r|\n/).length;
  if (line < 1 || line > lines) expect([line, message]).toEqual([`1 to ${lines}`, ""]);
  for (const words of [message, error.inWords("nl")])
    if (!/^\S.{8,}\S$/s.test(words) || /undefined|NaN|\[object/.test(words)) expect(words).toBe("words");
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
