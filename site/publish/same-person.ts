/**
 * Tells whether two names may be one person's. Case, spaces, accents, titles and the order of *Bos, Anna* do not
 * matter, and an initial may be any first name that begins with it: where that leaves a doubt, they may be.
 */
export function samePerson(a: string, b: string): boolean {
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one.all === other.all) return true;
  if (!one.given.length || !other.given.length) return sharesPart(one, other);
  if (one.family !== other.family) return false;
  const [first, second] = [one.given[0]!, other.given[0]!];
  if (first.length === 1 || second.length === 1) return first[0] === second[0];
  return first === second;
}

interface Name {
  given: string[];
  family: string;
  /** Every part in a fixed order. */
  all: string;
}

/** Of a name of one part nobody knows which part it is. */
function sharesPart(a: Name, b: Name): boolean {
  const parts = [...b.given, b.family];
  return [...a.given, a.family].some((part) => parts.includes(part));
}

function nameOf(text: string): Name {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
  const comma = plain.split(",");
  const ordered = comma.length === 2 ? `${comma[1]} ${comma[0]}` : plain;
  const parts = ordered.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "" && !LEFT_OUT.has(part));
  return {given: parts.slice(0, -1), family: parts.at(-1) ?? "", all: [...parts].sort().join(" ")};
}

/** Titles, and the small words before a Dutch name, which are left out as often as not. */
const LEFT_OUT = new Set(
  "drs dr ir ing mr prof bsc msc ba ma phd de het den der van von ten ter te la le".split(" ")
);
