import {
  type Diagnostic,
  forEachDiagnostic,
  linter,
  setDiagnostics,
  setDiagnosticsEffect
} from "@codemirror/lint";
import {EditorState, type Extension, type Transaction, type TransactionSpec} from "@codemirror/state";
import type {CodeProblem} from "./code-problem.js";

/** Marks problems in the text and in the margin; one that is being mended loses its mark. */
export const problemMarks: Extension = [
  linter(null), // its marks and hints, without a checker of its own
  EditorState.transactionExtender.of((change) => {
    const left = untouched(change);
    return left ? {effects: setDiagnosticsEffect.of(left)} : null;
  })
];

/** Shows these problems and no others. */
export function showProblems(state: EditorState, problems: readonly CodeProblem[]): TransactionSpec {
  const {length} = state.doc;
  return setDiagnostics(
    state,
    problems
      .filter(({to}) => to <= length)
      .map(({from, to, words, ways}) => ({
        from,
        to,
        severity: "error",
        message: words,
        actions: ways.map(({label, from: start, to: end, insert}) => ({
          name: label,
          apply(view, at) {
            // What was typed before it since has moved it.
            const moved = at - from;
            view.dispatch({
              changes: {from: start + moved, to: end + moved, insert},
              userEvent: "input.replace"
            });
            view.focus();
          }
        }))
      }))
  );
}

/** The problems that a change leaves, at their new places; null where it touches none. */
function untouched({docChanged, startState, changes}: Transaction): Diagnostic[] | null {
  if (!docChanged) return null;
  const left: Diagnostic[] = [];
  let all = 0;
  forEachDiagnostic(startState, (one, from, to) => {
    all++;
    if (!changes.touchesRange(from, to))
      left.push({...one, from: changes.mapPos(from), to: changes.mapPos(to)});
  });
  return left.length < all ? left : null;
}
