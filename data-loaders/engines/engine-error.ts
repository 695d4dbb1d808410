import {CliError} from "../../src/lib/cli-error.js";

/**
 * Turns a failure of DuckDB into an error that is safe to print. Its messages quote data (`Could not convert
 * string '…'`), so only the kind of error goes on; mistakes in our own SQL keep their text, which holds names.
 */
export function engineError(error: unknown): Error {
  if (error instanceof CliError) return error;
  const message = error instanceof Error ? error.message : "";
  if (/no space left|disk quota|max_temp_directory_size|failed to offload/i.test(message)) {
    return new CliError("disk full: no room for temporary tables; free space in the temp folder (TMPDIR)");
  }
  if (/^Out of Memory/i.test(message)) {
    return new CliError("out of memory: the tables do not fit; use a machine with more memory");
  }
  const kind = /^([A-Z][A-Za-z ]+ Error)/.exec(message)?.[1] ?? "error";
  const harmless = /^(Binder|Catalog|Parser) Error$/.test(kind) ? message.split("\n")[0]! : kind;
  return new Error(`private engine failed: ${harmless}`);
}
