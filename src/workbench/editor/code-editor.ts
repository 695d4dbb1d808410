import type {CodeHearer, CodeProperties, OpenedCode} from "./code-properties.js";
import {openPlainText} from "./plain-text.js";

const FIRST: CodeProperties = {
  text: "",
  language: "markdown",
  label: "",
  help: "",
  locale: "nl",
  problems: [],
  read_only: false,
  suggest: null,
  explain: null
};

/**
 * An editor of SQL, YAML or Markdown: `<code-editor .code=${properties}>`. It tells by events `typed`, with the text,
 * `undo` and `redo`; keys that are not its own go on to the page: Escape with nothing open, run, the palette. Until CodeMirror is there, and where it cannot be loaded, it is a text area. It lives in a
 * shadow root, because only there it can bring style sheets under a policy that allows no inline styles.
 */
export class CodeEditor extends (globalThis.HTMLElement ?? class {}) {
  #properties = FIRST;
  #opened: OpenedCode | null = null;
  #connected = false;

  get code(): CodeProperties {
    return this.#properties;
  }

  /** Setting what is shown already changes nothing. */
  set code(next: CodeProperties) {
    const before = this.#properties;
    this.#properties = next;
    const changed = Object.entries(next).filter(
      ([key, value]) => before[key as keyof CodeProperties] !== value
    );
    if (changed.length > 0) this.#opened?.update(Object.fromEntries(changed));
  }

  /** Place of the caret, counted in characters; setting it shows the place and moves the focus there. */
  get caret(): number {
    return this.#opened?.caret ?? 0;
  }

  set caret(at: number) {
    if (!this.#opened) return;
    this.#opened.caret = at;
    this.#opened.focus();
  }

  /** The first thing in the shadow tree that can have the focus is what scrolls, in which nobody can type. */
  override focus(options?: FocusOptions): void {
    if (this.#opened) this.#opened.focus();
    else super.focus(options);
  }

  connectedCallback(): void {
    this.#connected = true;
    const root = this.shadowRoot ?? this.attachShadow({mode: "open", delegatesFocus: true});
    this.#opened ??= openPlainText(root, this.#properties, this.#hearer);
    loaded().then(
      ({openCodeMirror}) =>
        this.#connected && this.#become(() => openCodeMirror(root, this.#properties, this.#hearer)),
      () => {} // the text area stays
    );
  }

  disconnectedCallback(): void {
    this.#connected = false;
    this.#opened?.close();
    this.#opened = null;
  }

  /** Who was typing goes on where he was. */
  #become(open: () => OpenedCode): void {
    const before = this.#opened;
    if (!before) return;
    const focused = this.matches(":focus-within") || this.shadowRoot?.activeElement != null;
    const {caret} = before;
    before.close();
    this.#opened = open();
    this.dataset.editor = "rich";
    if (!focused) return;
    this.#opened.caret = caret;
    this.#opened.focus();
  }

  readonly #hearer: CodeHearer = {
    typed: (text) => {
      this.#properties = {...this.#properties, text};
      this.dispatchEvent(new CustomEvent("typed", {detail: text}));
    },
    step: (which) => this.dispatchEvent(new CustomEvent(which))
  };
}

let loading: Promise<typeof import("./code-mirror.js")> | null = null;

/** Loads CodeMirror once; a failure is tried again with the next editor. */
function loaded(): Promise<typeof import("./code-mirror.js")> {
  loading ??= import("./code-mirror.js").catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

if (globalThis.customElements && !customElements.get("code-editor"))
  customElements.define("code-editor", CodeEditor);
