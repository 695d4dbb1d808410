import {LOCALES} from "../../src/lib/i18n/locale.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";

/**
 * Makes a function that says how many counts of protected units a text states that no release can have stated: a
 * number before a unit ("212 meldingen", "3 occupied dwellings") that is no multiple of its base, in a text that
 * names an area or a year of the snapshot. Without such a name it is an example and tells nothing.
 */
export function countsInText({indicators, areas, periods}: Manifest): (text: string) => number {
  const bases = new Map<string, number>();
  for (const card of indicators.filter(({status}) => status === "protected"))
    for (const locale of LOCALES) {
      const unit = card.unit[locale].toLowerCase();
      bases.set(unit, Math.min(card.base, bases.get(unit) ?? card.base));
    }
  const years = new Set(periods.map(({start}) => start.slice(0, 4)));
  const names = new Set(areas.flatMap(({name, member_names}) => [name, ...member_names]));
  const count = anyOf(
    bases.keys(),
    (units) => `(?<![\\d.,])(\\d+(?:[.,\\u00a0 ]\\d{3})*)\\s+(?:[\\p{L}-]+\\s+){0,2}?(${units})`
  );
  const place = anyOf([...names, ...years], (words) => `(${words})`);
  if (!bases.size) return () => 0;
  return (text) => {
    if (!/\d/.test(text)) return 0;
    const found = [...text.matchAll(count)].filter(([, digits, unit]) => {
      const base = bases.get(unit!.toLowerCase())!;
      return Number(digits!.replace(/\D/g, "")) % base !== 0;
    });
    return found.length && place.test(text.replace(count, "")) ? found.length : 0;
  };
}

function anyOf(words: Iterable<string>, pattern: (words: string) => string): RegExp {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`${pattern(escaped.join("|"))}(?![\\p{L}\\d])`, "giu");
}
