import type {Extension} from "@codemirror/state";
import {EditorView, tooltips} from "@codemirror/view";

/**
 * Keeps the caret, and what opens at it, clear of the bars that lie over the edges of the page. How high those are is
 * the page's scroll padding, which CodeMirror does not look at.
 */
export const clearOfBars: Extension = [
  tooltips({tooltipSpace: () => clearSpace()}),
  EditorView.updateListener.of(({view, transactions}) => {
    if (!view.hasFocus || !transactions.some(({scrollIntoView}) => scrollIntoView)) return;
    // After its own measurement of this frame, in which CodeMirror scrolls.
    requestAnimationFrame(() => {
      const by = view.hasFocus ? hidden(view.coordsAtPos(view.state.selection.main.head)) : 0;
      if (by !== 0) scrollBy({top: by, behavior: "instant"});
    });
  })
];

interface Space {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

function clearSpace(): Space {
  const page = document.documentElement;
  const {scrollPaddingTop, scrollPaddingBottom} = getComputedStyle(page);
  return {
    top: Number.parseFloat(scrollPaddingTop) || 0,
    bottom: page.clientHeight - (Number.parseFloat(scrollPaddingBottom) || 0),
    left: 0,
    right: page.clientWidth
  };
}

/** How far the page must scroll for the caret to be seen, pixels. */
function hidden(caret: {top: number; bottom: number} | null): number {
  if (!caret) return 0;
  const {top, bottom} = clearSpace();
  if (caret.top < top) return caret.top - top;
  return Math.max(0, caret.bottom - bottom);
}
