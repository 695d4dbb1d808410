/** Finds which of many values a text holds, in any case; returns how many different ones. */
export type FindPlanted = (text: string) => number;

/**
 * Makes a search for many values at once, in time that grows with the text and hardly with the number of values: a
 * place is looked at only where its first three characters begin some value. Shorter values are looked for one by one.
 */
export function findPlanted(values: readonly string[]): FindPlanted {
  const wanted = [...new Set(values.map(normal))].filter(Boolean);
  const short = wanted.filter((value) => value.length < BEGINNING);
  const byBeginning = new Map<number, string[]>();
  const starts = new Uint8Array(1 << 16);
  for (const value of wanted.filter((v) => v.length >= BEGINNING)) {
    const key = keyAt(value, 0);
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), value]);
    starts[hash(key)] = 1;
  }
  return (raw) => {
    const text = normal(raw);
    const found = new Set(short.filter((value) => text.includes(value)));
    for (let at = 0; at + BEGINNING <= text.length; at++) {
      const key = keyAt(text, at);
      if (!starts[hash(key)]) continue;
      for (const value of byBeginning.get(key) ?? []) if (text.startsWith(value, at)) found.add(value);
    }
    return found.size;
  };
}

const BEGINNING = 3;

function normal(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** Three characters in one number; Latin and more lie below 2^14. */
function keyAt(text: string, at: number): number {
  return (
    text.charCodeAt(at) * 0x10000000 +
    (text.charCodeAt(at + 1) & 0x3fff) * 0x4000 +
    (text.charCodeAt(at + 2) & 0x3fff)
  );
}

function hash(key: number): number {
  return (key ^ (key / 0x10000)) & 0xffff;
}
