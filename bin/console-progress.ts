import type {Progress} from "../src/lib/progress.js";

/** Prints steps with elapsed time to standard error; a share is shown in place on a terminal only. */
export function consoleProgress(stream: NodeJS.WriteStream = process.stderr, quiet = false): Progress {
  const started = Date.now();
  let transient = false;
  return (message, share) => {
    if (quiet) return;
    const elapsed = `${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s`;
    if (share !== undefined && share < 1) {
      if (!stream.isTTY) return;
      stream.write(`\r\x1b[K${elapsed}  ${message} ${Math.round(share * 100)} %`);
      transient = true;
      return;
    }
    if (transient) stream.write("\r\x1b[K");
    transient = false;
    stream.write(`${elapsed}  ${message}\n`);
  };
}
