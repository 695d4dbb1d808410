import type {Progress} from "../src/lib/progress.js";
import {inWords, type Sample, secondsLeft} from "../src/lib/progress-estimate.js";

/**
 * Prints steps with elapsed time. On a terminal a step that is under way stands in place, with its share and, once
 * it is known, how long it still takes; elsewhere (a log, a pipe) every step is one plain line, at its start.
 */
export function consoleProgress(
  stream: Pick<NodeJS.WriteStream, "write" | "isTTY"> = process.stderr,
  quiet = false,
  clock: () => number = Date.now
): Progress {
  const started = clock();
  let samples: Sample[] = [];
  let transient = false;
  let latest = "";
  return (message, share) => {
    if (quiet) return;
    const now = clock();
    const elapsed = `${((now - started) / 1000).toFixed(1).padStart(6)} s`;
    const underWay = share !== undefined && share < 1;
    if (underWay && stream.isTTY) {
      // A share that falls is that of another task.
      if (share < (samples.at(-1)?.share ?? 0)) samples = [];
      samples.push({at: now, share});
      const left = secondsLeft(samples, now);
      const estimate = left === null ? "" : `, ${inWords(left)}`;
      stream.write(`\r\x1b[K${elapsed}  ${message} ${Math.floor(share * 100)} %${estimate}`);
      transient = true;
      return;
    }
    if (underWay && message === latest) return;
    latest = underWay ? message : "";
    if (!underWay) samples = share === undefined ? samples : [];
    if (transient) stream.write("\r\x1b[K");
    transient = false;
    stream.write(`${elapsed}  ${message}\n`);
  };
}
