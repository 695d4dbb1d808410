/** One text: a sentence, or a function that puts values into one. */
type Text = string | ((...values: never[]) => string);

type Texts<T> = {[K in keyof T]: T[K] extends string ? string : T[K]};

/**
 * Declares one area of the catalogue. The types make English have exactly the keys of Dutch, with the same
 * values put into them, so that a missing translation does not compile.
 */
export function catalogue<T extends Record<string, Text>>(texts: {
  nl: T;
  en: NoInfer<Texts<T>>;
}): {nl: T; en: Texts<T>} {
  return texts;
}
