const EM = 13;
const NARROW = /[ijlIft.,:;'’()|\-–\s]/;
const BROAD = /[mwMW—%@]/;

/** Estimates the width of a text in user units at the size of chart labels; the build has no fonts to ask. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.test(character)) width += 0.32;
    else if (BROAD.test(character)) width += 0.84;
    else width += character === character.toUpperCase() && /\p{L}/u.test(character) ? 0.64 : 0.53;
  }
  return width * EM;
}

/** Cuts a text to a width, with an ellipsis. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
