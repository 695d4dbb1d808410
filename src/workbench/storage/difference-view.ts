import {unifiedMergeView} from "@codemirror/merge";
import {EditorState} from "@codemirror/state";
import {EditorView} from "@codemirror/view";

/** Draws in a shadow root how one text became another; gives how to take it away. */
export function differenceView(
  root: ShadowRoot,
  texts: {before: string; after: string},
  {label, equal}: {label: string; equal: string}
): () => void {
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: texts.after,
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": label, role: "document"}),
        // Long stretches that are the same are one line.
        EditorState.phrases.of({"$ unchanged lines": equal}),
        unifiedMergeView({
          original: texts.before,
          mergeControls: false,
          gutter: false,
          syntaxHighlightDeletions: false,
          collapseUnchanged: {margin: 2, minSize: 5}
        }),
        LOOKS
      ]
    })
  });
  return () => view.destroy();
}

/** Signs before the lines, and lines through and under words: colour is not the only thing that tells. */
const LOOKS = EditorView.theme({
  "&": {color: "var(--ink)", backgroundColor: "var(--ground)"},
  ".cm-scroller": {
    font: "0.8125rem/1.55 var(--mono)"
  },
  ".cm-content": {padding: "0.4rem 0"},
  ".cm-line, .cm-deletedLine": {padding: "0 0.75rem 0 1.75rem", textIndent: "0", position: "relative"},
  ".cm-deletedChunk": {padding: "0"},
  ".cm-deletedChunk .cm-deletedLine": {display: "block"},
  ".cm-insertedLine::before, .cm-changedLine::before": {content: '"+"', position: "absolute", left: "0.6rem"},
  ".cm-deletedLine::before": {content: '"−"', position: "absolute", left: "0.6rem"},
  "&.cm-merge-b .cm-changedLine, &.cm-merge-b .cm-insertedLine": {
    backgroundColor: "light-dark(#e3f4e6, #123a22)",
    textDecoration: "none"
  },
  "& .cm-deletedChunk": {backgroundColor: "light-dark(#fbe6e4, #47201e)"},
  "& .cm-changedLine .cm-changedText": {
    background: "light-dark(#b5e0bd, #23633a)",
    textDecoration: "underline"
  },
  "& .cm-deletedChunk .cm-deletedText": {
    background: "light-dark(#f3bfba, #7c3430)",
    textDecoration: "line-through"
  },
  "& .cm-collapsedLines": {
    color: "var(--ink-soft)",
    background: "var(--panel)",
    font: "0.875rem/1.5 var(--sans)",
    padding: "0.3rem 0.75rem"
  },
  // The library's sign is in few fonts.
  "& .cm-collapsedLines:before, & .cm-collapsedLines:after": {content: '"…"'}
});
