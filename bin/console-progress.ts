import type {Progress} from "../src/lib/progress.js";
import {inWords, type Sample, secondsLeft} from "../src/lib/progress-estimate.js";

/** The clock, in milliseconds, and a way to be called every second until told to stop. */
interface Time {
  now: () => number;
  every: (work: () => void) => () => void;
}

const MACHINE: Time = {
  now: Date.now,
  every: (work) => {
    const timer = setInterval(work, 1000).unref();
    return () => clearInterval(timer);
  }
};

/**
 * Prints steps with elapsed time. On a terminal a step that is under way stands in place, with its share and, once
 * it is known, how long it still takes; elsewhere (a log, a pipe) every step is one plain line, at its start.
 */
export function consoleProgress(
  stream: Pick<NodeJS.WriteStream, "write" | "isTTY"> = process.stderr,
  quiet = false,
  {now, every}: Time = MACHINE
): Progress {
  const started = now();
  let samples: Sample[] = [];
  let latest = "";
  let stopDrawing: (() => void) | null = null;

  const elapsed = () => `${((now() - started) / 1000).toFixed(1).padStart(6)} s`;
  const draw = () => {
    const left = secondsLeft(samples, now());
    const percent = Math.floor((samples.at(-1)?.share ?? 0) * 100);
    stream.write(`\r\x1b[K${elapsed()}  ${latest} ${percent} %${left === null ? "" : `, ${inWords(left)}`}`);
  };
  const line = (message: string) => {
    if (stopDrawing) stream.write("\r\x1b[K");
    stopDrawing?.();
    stopDrawing = null;
    stream.write(`${elapsed()}  ${message}\n`);
  };

  return (message, share) => {
    if (quiet) return;
    if (share === undefined) return line(message);
    // A share that falls is that of another task.
    if (share < (samples.at(-1)?.share ?? 0)) samples = [];
    samples.push({at: now(), share});
    const begins = message !== latest;
    latest = message;
    if (share >= 1) {
      samples = [];
      line(message);
    } else if (stream.isTTY) {
      draw();
      stopDrawing ??= every(draw);
    } else if (begins) {
      line(message);
    }
  };
}
