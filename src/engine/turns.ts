import {SelectStopped} from "./stopper.js";

/** Does what is asked one after another; who cancels while waiting need not wait any longer. */
export function turns(): <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work, signal) => {
    let begun = false;
    const cancelled = new Promise<never>((_, reject) => {
      const cancel = () => begun || reject(new SelectStopped("cancelled"));
      if (signal?.aborted) cancel();
      signal?.addEventListener("abort", cancel, {once: true});
    });
    cancelled.catch(() => {}); // a later cancel is the work's own business
    const done = last.then(() => {
      if (signal?.aborted) throw new SelectStopped("cancelled");
      begun = true;
      return work();
    });
    last = done.catch(() => {});
    return Promise.race([done, cancelled]);
  };
}
