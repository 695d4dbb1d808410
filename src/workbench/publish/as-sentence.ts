/** Makes a sentence of words that say what is wrong. */
export function asSentence(text: string): string {
  return `${text.replace(/[.]$/, "").replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}.`;
}
