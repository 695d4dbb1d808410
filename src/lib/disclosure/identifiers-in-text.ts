/** Kinds of text that lead to a person, an address or a record. */
export type IdentifierKind = "citizen number" | "building id" | "address" | "pseudonym";

/**
 * Counts what may identify somebody in text that people read; hashes that may stand there are none. Not for scripts:
 * among the digits of a minified library some runs of nine pass the eleven-test by chance.
 */
export function identifiersInText(text: string, hashes: readonly string[]): [IdentifierKind, number][] {
  return [
    ["citizen number", (text.match(NINE_DIGITS) ?? []).filter(passesElevenTest).length],
    ["building id", (text.match(BUILDING_ID) ?? []).length],
    ["address", (text.match(POSTCODE_AND_NUMBER) ?? []).length],
    ["pseudonym", (text.match(LONG_HEX) ?? []).filter((hex) => !hashes.includes(hex)).length]
  ];
}

const NINE_DIGITS = /(?<![0-9A-Za-z.])\d{9}(?![0-9A-Za-z])/g;
/** Municipality, object type, number: 16 digits of which the fifth and sixth say what it is. */
const BUILDING_ID = /(?<![0-9A-Za-z.])\d{4}(?:01|02|03|10|20|30)\d{10}(?![0-9A-Za-z])/g;
const POSTCODE_AND_NUMBER = /(?<![0-9A-Za-z])[1-9]\d{3} ?[A-Z]{2}[ ,]{1,2}\d{1,5}(?![0-9])/g;
const LONG_HEX = /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])/gi;

/** Tells whether nine digits are a possible citizen number: 9a + 8b + … + 2h − i divides by eleven. */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  return digits !== "000000000" && sum % 11 === 0;
}
