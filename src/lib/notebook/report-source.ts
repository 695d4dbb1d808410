/**
 * Makes the element that carries a notebook's source inside its report. It is a template: browsers neither show
 * nor run what is in one. What HTML would change on its way (line ends of Windows, a byte order mark, a zero) is
 * written as an escape, so that `sourceIn` gives back every character.
 */
export function writeSource(document: Document, source: string): HTMLElement {
  const template = document.createElement("template");
  template.className = CLASS;
  template.innerHTML = escapeLost(source).replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return template;
}

/** Reads the notebook's source out of a report, be it a page of the site or one file; null when it holds none. */
export function sourceIn(document: Document): string | null {
  const template = document.querySelector<HTMLTemplateElement>(`template.${CLASS}`);
  // Some DOMs keep the inside of a template as its content, others as its children.
  const text = template && (template.content?.textContent || template.textContent);
  return text ? unescapeLost(text) : null;
}

const CLASS = "report-source";
/** A backslash, which begins our escapes, and what HTML drops or rewrites. */
const LOST = /[\\\r\0\uFEFF]|\p{Cs}/gu;

function escapeLost(text: string): string {
  return text.replace(LOST, (c) =>
    c === "\\" ? "\\\\" : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

function unescapeLost(text: string): string {
  return text.replace(/\\(?:\\|u([0-9a-f]{4}))/g, (_, code?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : "\\"
  );
}
