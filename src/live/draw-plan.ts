/** When a page is drawn again, once for all that changed. */
export interface DrawPlan {
  /** Before anything else happens: somebody did something. */
  now(): void;
  /** With the next frame: cells come by themselves, a few at a time. */
  soon(): void;
}

/** Plans drawings such that however much changes, a frame holds one drawing of it. */
export function drawPlan(draw: () => void): DrawPlan {
  let planned = false;
  let frame = 0;
  return {
    now() {
      cancelAnimationFrame(frame);
      frame = 0;
      if (planned) return;
      planned = true;
      queueMicrotask(() => {
        planned = false;
        draw();
      });
    },
    soon() {
      if (planned || frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    }
  };
}
