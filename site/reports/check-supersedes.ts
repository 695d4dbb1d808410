import {CliError} from "../../src/lib/cli-error.js";
import {suggestion} from "../../src/lib/notebook/nearest.js";
import {yamlLine} from "../../src/lib/notebook/read-yaml.js";
import type {NotebookFile} from "./read-notebooks.js";

/**
 * Checks that reports replace reports that are or were there, and that none replaces itself, however indirectly.
 * `earlier` names reports that are in the log and no longer among the notebooks.
 */
export function checkSupersedes(files: readonly NotebookFile[], earlier: readonly string[]): void {
  const known = [...new Set([...files.map(({slug}) => slug), ...earlier])];
  for (const file of files) {
    const replaced = file.notebook.header.supersedes;
    if (replaced === undefined) continue;
    if (!known.includes(replaced))
      throw wrong(file, `no report is named "${replaced}"${hint(replaced, file, known)}`);
    const chain = chainTo(file, files);
    if (chain)
      throw wrong(
        file,
        `${[file.slug, ...chain].join(" replaces ")}; one of them is the newest and is not replaced`
      );
  }
}

/** The slugs from a report back to itself, along what each replaces; null when it does not come back. */
function chainTo({slug, notebook}: NotebookFile, files: readonly NotebookFile[]): string[] | null {
  const queue = [[notebook.header.supersedes!]];
  const seen = new Set<string>();
  for (let chain = queue.pop(); chain; chain = queue.pop()) {
    const last = chain.at(-1)!;
    if (last === slug) return chain;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const file of files) {
      const next = file.slug === last ? file.notebook.header.supersedes : undefined;
      if (next !== undefined) queue.push([...chain, next]);
    }
  }
  return null;
}

function hint(name: string, {slug}: NotebookFile, known: readonly string[]): string {
  return suggestion(
    name,
    known.filter((other) => other !== slug)
  );
}

function wrong({file, notebook}: NotebookFile, message: string): CliError {
  const line = yamlLine(notebook.header_source, 2, ["supersedes"]);
  return new CliError(`notebook ${file}:${line}: supersedes: ${message}`);
}
