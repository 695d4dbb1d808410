/** A name as it is compared: without case, diacritics, digits and whatever stands between its words. */
export interface Spelling {
  words: readonly string[];
  /** All words as one. */
  joined: string;
  /** `joined` without what only says how a thing is written: code, name, description, number. */
  bare: string;
}

/** Reads a name, however it is written: `landVanHerkomst`, `LAND_VAN_HERKOMST`, `land van hérkomst`. */
export function spellingOf(name: string): Spelling {
  const plain = plainText(
    name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
  );
  const words = plain.split(/[^a-z]+/).filter(Boolean);
  const joined = words.join("");
  return {words, joined, bare: withoutAffixes(joined)};
}

/** Lower-case text without diacritics. */
export function plainText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .toLowerCase()
    .replace(/[øłđıæœ]/g, (letter) => LETTERS[letter]!)
    .trim();
}

const LETTERS: Readonly<Record<string, string>> = {ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe"};

const BEFORE =
  /^(code|cd|naam|soort|type|indicatie|ind|is|has|heeft|persoon|person|client|bewoner|resident)(?=..)/;
const AFTER =
  /(?<=..)(codes?|cd|naam|namen|name|omschrijving|oms|description|soort|type|id|nr|nummer|number|waarde|value)$/;

function withoutAffixes(joined: string): string {
  const shorter = joined.replace(BEFORE, "").replace(AFTER, "");
  return shorter === joined ? joined : withoutAffixes(shorter);
}
