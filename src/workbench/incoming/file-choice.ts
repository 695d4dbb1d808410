import {html, type TemplateResult} from "lit-html";

/** Draws the way to choose a file; `take` gets what was chosen. */
export function fileChoice(label: string, take: (file: File) => void): TemplateResult {
  const pick = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = ""; // the same file can be chosen again after it was mended
    if (file) take(file);
  };
  return html`<label class="nb-file"><input type="file" accept=".md,.html,.htm,text/markdown,text/html" @change=${pick}>
    <span>${label}</span></label>`;
}
