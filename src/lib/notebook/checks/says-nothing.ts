/** Tells whether a text only fills its place: `-`, `n.v.t.`, `TODO`, `xxx`. */
export function saysNothing(text: string): boolean {
  const plain = text.toLowerCase().replace(/[\s.…·\-–—_/]/g, "");
  return plain === "" || PLACEHOLDERS.has(plain) || /^(.)\1*$/u.test(plain.replace(/%/g, "percent"));
}

const PLACEHOLDERS = new Set(
  "nvt na nb onbekend unknown todo tbd volgt hiervolgt lorem loremipsum titel title tekst text test leeg geen none".split(
    " "
  )
);
