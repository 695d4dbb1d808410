/** Two texts of which the difference is shown, and the words around it. */
export interface TextDifferenceProperties {
  before: string;
  after: string;
  label: string;
  /** Says `$ equal lines`, with `$` for the number. */
  equal: string;
}

/**
 * Shows how one text became another: `<text-difference .texts=${properties}>`. It lives in a shadow root, because only
 * there CodeMirror can bring style sheets under a policy that allows no inline styles.
 */
export class TextDifference extends (globalThis.HTMLElement ?? class {}) {
  #close: (() => void) | null = null;
  #shown: TextDifferenceProperties | null = null;

  set texts(texts: TextDifferenceProperties) {
    const same = this.#shown?.before === texts.before && this.#shown.after === texts.after;
    if (same) return;
    this.#shown = texts;
    void this.#draw(texts);
  }

  disconnectedCallback(): void {
    this.#close?.();
    this.#close = null;
  }

  async #draw(texts: TextDifferenceProperties): Promise<void> {
    const {differenceView} = await import("./difference-view.js");
    if (this.#shown !== texts) return; // another was chosen meanwhile
    this.#close?.();
    const root = this.shadowRoot ?? this.attachShadow({mode: "open"});
    this.#close = differenceView(root, texts, texts);
  }
}

globalThis.customElements?.define("text-difference", TextDifference);
