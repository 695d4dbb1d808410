import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Notebook} from "../../src/lib/notebook/notebook.js";
import {NotebookError} from "../../src/lib/notebook/notebook-error.js";
import {parse} from "../../src/lib/notebook/parse.js";

/** A notebook as a file: what it is called, where its page comes, and what it says. */
export interface NotebookFile {
  /** Base name, for messages. */
  file: string;
  /** Name of its page; a notebook and its translation share one. */
  slug: string;
  notebook: Notebook;
  /** Every character of the file, byte order mark and line ends included. */
  source: string;
  /** SHA-256 of the file's bytes. */
  hash: string;
}

/**
 * Reads every notebook of a folder, in order of name. `wonen.md` and `wonen.en.md` are one report in two
 * languages; a part `.nl` or `.en` must be the language that the notebook states.
 */
export async function readNotebooks(folder: string): Promise<NotebookFile[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  const files = await Promise.all(names.map((name) => readNotebook(folder, name)));
  const taken = new Map<string, string>();
  for (const {file, slug, notebook} of files) {
    const page = `${notebook.header.language}/${slug}`;
    const other = taken.get(page);
    if (other) throw new CliError(`notebooks ${other} and ${file} make the same page; rename one`);
    taken.set(page, file);
  }
  return files;
}

/** Runs a step on a notebook; a mistake in it becomes a `CliError` with file and line. */
export async function blaming<T>(file: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof NotebookError)
      throw Object.assign(new CliError(`notebook ${file}:${error.line}: ${error.message}`), {cause: error});
    throw error;
  }
}

/** Reads from a file's name which page it makes; a name of no page is a `CliError`. */
export function pageOf(file: string): {slug: string; language: string | undefined} {
  const [, slug, language] = NAME.exec(file) ?? [];
  if (slug !== undefined && slug !== "index") return {slug, language};
  throw new CliError(`notebook ${file}: the name must be a-z, 0-9 and -, such as wonen.md or wonen.en.md`);
}

const NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(nl|en))?\.md$/;

async function readNotebook(folder: string, file: string): Promise<NotebookFile> {
  const {slug, language} = pageOf(file);
  const bytes = await readFile(join(folder, file));
  const source = decode(file, bytes);
  const notebook = await blaming(file, () => parse(source));
  if (language !== undefined && language !== notebook.header.language) {
    throw new CliError(
      `notebook ${file}: the name says ${language}, the front matter says ${notebook.header.language}`
    );
  }
  return {file, slug, notebook, source, hash: createHash("sha256").update(bytes).digest("hex")};
}

/** Reads the text of a notebook's bytes; another encoding than UTF-8 is a `CliError`. */
export function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new CliError(`notebook ${file}: it is not UTF-8; save it with that encoding`);
  }
}
