/** Calls once for all that is asked in one go: many cells change at once, and the page is drawn once. */
export function batched(call: () => void): () => void {
  let planned = false;
  return () => {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      call();
    });
  };
}
