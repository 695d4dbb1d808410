import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus
} from "@codemirror/autocomplete";
import {indentLess, indentMore, standardKeymap, toggleComment} from "@codemirror/commands";
import {bracketMatching, indentOnInput} from "@codemirror/language";
import {lintGutter, lintKeymap} from "@codemirror/lint";
import {Annotation, Compartment, EditorState, type Extension, Prec} from "@codemirror/state";
import {
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  highlightActiveLine,
  keymap,
  lineNumbers
} from "@codemirror/view";
import {clearOfBars} from "./clear-of-bars.js";
import {codeLanguage} from "./code-languages.js";
import {codePhrases} from "./code-phrases.js";
import type {CodeHearer, CodeProperties, OpenedCode} from "./code-properties.js";
import {codeTheme} from "./code-theme.js";
import {hoverSource} from "./hover-source.js";
import {openDescription} from "./open-description.js";
import {problemMarks, showProblems} from "./problem-marks.js";
import {smallestChange} from "./smallest-change.js";
import {suggestionSource} from "./suggestion-source.js";

/** Marks a change that its author did not type here. */
const fromOutside = Annotation.define<boolean>();

/** After a key press problems wait this long: what is half typed is no mistake yet. */
const PATIENCE_MS = 600;

/**
 * Opens CodeMirror in a shadow root. It has no history of its own. Tab leaves it, as everywhere on a page, but takes a
 * suggestion while a list of them is open; lines are moved in with Ctrl+].
 */
export function openCodeMirror(root: ShadowRoot, first: CodeProperties, hearer: CodeHearer): OpenedCode {
  let now = first;
  let typed_at = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const language = new Compartment();
  const named = new Compartment();
  const locked = new Compartment();
  const description = openDescription(root, first);

  const name = () =>
    EditorView.contentAttributes.of({
      "aria-label": now.label,
      // It is in the tab order as it is; that it is said lets tools see that what scrolls around it can be reached.
      tabindex: "0",
      "aria-describedby": description.id,
      spellcheck: String(now.language === "markdown"),
      autocorrect: "off",
      autocapitalize: "off"
    });
  const lock = () => [EditorState.readOnly.of(now.read_only), EditorView.editable.of(!now.read_only)];

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: first.text,
      extensions: [
        keys(hearer),
        language.of(inLanguage(first)),
        named.of(name()),
        locked.of(lock()),
        autocompletion({
          override: [suggestionSource(() => now.suggest)],
          defaultKeymap: false,
          icons: false,
          maxRenderedOptions: 60
        }),
        hoverSource(() => now.explain),
        problemMarks,
        closeBrackets(),
        bracketMatching(),
        indentOnInput(),
        highlightActiveLine(),
        EditorState.tabSize.of(2),
        EditorState.phrases.of(codePhrases(first.locale)),
        codeTheme,
        clearOfBars,
        EditorView.domEventHandlers({
          beforeinput: (event, view) => takesStep(event, hearer) || replacesSelection(event, view)
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged || update.transactions.every((one) => one.annotation(fromOutside))) return;
          typed_at = performance.now();
          now = {...now, text: update.state.doc.toString()};
          hearer.typed(now.text);
        })
      ]
    })
  });
  tell();

  /** Shows problems at once, or when the author pauses. */
  function tell(): void {
    clearTimeout(timer);
    const wait = typed_at + PATIENCE_MS - performance.now();
    if (wait > 0) {
      timer = setTimeout(tell, wait);
      return;
    }
    view.dispatch(showProblems(view.state, now.problems));
    description.tell(now);
  }

  return {
    update(change) {
      const before = now;
      now = {...now, ...change};
      if (now.text !== before.text) {
        const changes = smallestChange(view.state.doc.toString(), now.text);
        if (changes)
          view.dispatch({
            changes,
            annotations: fromOutside.of(true),
            ...(view.hasFocus && {
              selection: {anchor: changes.from + changes.insert.length},
              scrollIntoView: true
            })
          });
      }
      if (now.language !== before.language)
        view.dispatch({effects: [language.reconfigure(inLanguage(now)), named.reconfigure(name())]});
      if (now.label !== before.label) view.dispatch({effects: named.reconfigure(name())});
      if (now.read_only !== before.read_only) view.dispatch({effects: locked.reconfigure(lock())});
      if (now.problems !== before.problems || now.help !== before.help) tell();
    },
    focus: () => view.focus(),
    get caret() {
      return view.state.selection.main.head;
    },
    set caret(at) {
      const anchor = Math.max(0, Math.min(at, view.state.doc.length));
      view.dispatch({selection: {anchor}, scrollIntoView: true});
    },
    close() {
      clearTimeout(timer);
      description.close();
      view.destroy();
    }
  };
}

const STEPS: Readonly<Record<string, "undo" | "redo">> = {historyUndo: "undo", historyRedo: "redo"};

function takesStep(event: InputEvent, {step}: CodeHearer): boolean {
  const which = STEPS[event.inputType];
  if (!which) return false;
  step(which);
  event.preventDefault();
  return true;
}

/**
 * Replaces a selection itself: the browser joins its elements, and keeps their looks, such as a keyword's colour, by
 * inline styles, which the policy of the page forbids.
 */
function replacesSelection(event: InputEvent, view: EditorView): boolean {
  const {state} = view;
  const {from, to} = state.selection.main;
  const deletes = event.inputType.startsWith("delete");
  if (from === to || state.readOnly || view.composing) return false;
  if (!deletes && (event.inputType !== "insertText" || event.data === null)) return false;
  event.preventDefault();
  const text = deletes ? "" : event.data!;
  const userEvent = deletes ? "delete" : "input.type";
  const put = () => state.update(state.replaceSelection(text), {userEvent, scrollIntoView: true});
  // A bracket goes around what is selected.
  const taken =
    !deletes && state.facet(EditorView.inputHandler).some((take) => take(view, from, to, text, put));
  if (!taken) view.dispatch(put());
  return true;
}

function inLanguage({language}: CodeProperties): Extension {
  const text = language === "markdown";
  return [codeLanguage(language), EditorView.lineWrapping, text ? [] : [lineNumbers(), lintGutter()]];
}

/** Undo and redo are those of the notebook, with Caps Lock too, which turns the letter's case around. */
function stepKeys({step}: CodeHearer): Extension {
  return EditorView.domEventHandlers({
    keydown(event) {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return false;
      step(key === "y" || event.shiftKey ? "redo" : "undo");
      event.preventDefault();
      event.stopPropagation();
      return true;
    }
  });
}

/** Run, the palette and all else that is not here go on to the page. */
function keys(hearer: CodeHearer): Extension {
  return [
    Prec.highest(stepKeys(hearer)),
    Prec.highest(
      keymap.of([
        // What is only on its way closes nothing: Escape leaves the editor then.
        ...completionKeymap.map((one) =>
          one.key === "Escape"
            ? {
                ...one,
                run: (view: EditorView) => isOpen(view) && closeCompletion(view),
                stopPropagation: true
              }
            : one
        ),
        {key: "Tab", run: acceptCompletion},
        // It runs, on the page; a list would lie over the answer.
        {key: "Mod-Enter", run: (view) => closeCompletion(view) && false}
      ])
    ),
    keymap.of([
      {key: "Escape", run: closeHint, stopPropagation: true},
      {key: "Mod-]", run: indentMore},
      {key: "Mod-[", run: indentLess},
      {key: "Mod-/", run: toggleComment},
      ...closeBracketsKeymap,
      ...lintKeymap,
      ...standardKeymap
    ])
  ];
}

function closeHint(view: EditorView): boolean {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({effects: closeHoverTooltips});
  return true;
}

function isOpen({state}: EditorView): boolean {
  return completionStatus(state) === "active";
}
