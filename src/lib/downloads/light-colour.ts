/** Gives what a style sheet says of a custom property, such as `--chart-ink`; empty where it says nothing. */
export type Token = (name: string) => string;

/**
 * Resolves a colour of the style sheets to what it is on light ground, as a literal that any program knows:
 * `var()` by the tokens, of `light-dark()` the first, and words of CSS that older programs take for black.
 */
export function lightColour(value: string, token: Token): string {
  const text = value.trim();
  const call = /^(var|light-dark)\((.*)\)$/s.exec(text);
  if (call) {
    const [first = "", second = ""] = splitArguments(call[2]!);
    if (call[1] === "light-dark") return lightColour(first, token);
    return lightColour(token(first) || second, token);
  }
  if (text === "currentColor") return lightColour("var(--chart-ink)", token);
  return text === "transparent" ? "none" : text;
}

/** Reads the custom properties of style sheets, the first mention of each. */
export function tokensOf(css: string): Token {
  const found = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g))
    if (!found.has(name!)) found.set(name!, value!.replace(/\s+/g, " ").trim());
  return (name) => found.get(name) ?? "";
}

/** Splits at the first comma that is in no parentheses. */
function splitArguments(text: string): [string, string] {
  let depth = 0;
  for (const [i, character] of [...text].entries()) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === "," && depth === 0) return [text.slice(0, i).trim(), text.slice(i + 1).trim()];
  }
  return [text.trim(), ""];
}
