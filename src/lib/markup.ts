/** HTML that is safe to put in a page. */
export class Markup {
  constructor(private readonly html: string) {}
  toString(): string {
    return this.html;
  }
}

/** Passes HTML through as it is; for constants of our own only. */
export function raw(html: string): Markup {
  return new Markup(html);
}

/** Writes HTML from a template; every value is escaped unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  return new Markup(strings.map((text, i) => (i ? write(values[i - 1]) : "") + text).join(""));
}

function write(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(write).join("");
  return String(value).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
