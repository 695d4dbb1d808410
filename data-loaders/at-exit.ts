/**
 * Runs `work` when the process ends, by itself or through `process.exit`; the latest is run first. Returns a
 * function that takes it back. Not run where the process is killed: the next run removes what is left then.
 */
export function atExit(work: () => void): () => void {
  if (!listening) process.on("exit", runAll);
  listening = true;
  pending.push(work);
  return () => {
    const at = pending.indexOf(work);
    if (at >= 0) pending.splice(at, 1);
  };
}

let listening = false;
const pending: (() => void)[] = [];

/** One that fails must not keep the others from running. */
function runAll(): void {
  for (let work = pending.pop(); work; work = pending.pop())
    try {
      work();
    } catch {
      // There is nobody left to tell; the next run removes remains.
    }
}
