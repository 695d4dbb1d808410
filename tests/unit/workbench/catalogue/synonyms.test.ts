import {expect, test} from "vitest";
import {phenomena} from "../../../../data-loaders/indicators/all.js";
import {misdrijven} from "../../../../data-loaders/indicators/misdrijven.js";
import {INDICATOR_SYNONYMS, PHENOMENON_SYNONYMS} from "../../../../src/lib/i18n/synonyms.js";

const all = [...phenomena, misdrijven()];

test("every indicator and phenomenon has words in both languages by which it is looked for, and no other has", () => {
  expect(Object.keys(PHENOMENON_SYNONYMS).sort()).toEqual(all.map(({phenomenon}) => phenomenon.id).sort());
  const ids = all.flatMap(({indicators}) => indicators.map(({card}) => card.id));
  expect(Object.keys(INDICATOR_SYNONYMS).sort()).toEqual(ids.sort());
  for (const {nl, en} of [...Object.values(INDICATOR_SYNONYMS), ...Object.values(PHENOMENON_SYNONYMS)])
    expect(Math.min(nl.length, en.length)).toBeGreaterThan(0);
});

test("no word by which something is looked for names people by origin, or calls them names", () => {
  const words = [...Object.values(INDICATOR_SYNONYMS), ...Object.values(PHENOMENON_SYNONYMS)].flatMap(
    ({nl, en}) => [...nl, ...en]
  );
  expect(
    words.filter((word) =>
      /migrant|allochto|nationalit|buitenland|foreign|illega|junk|profiteur|fraudeur/i.test(word)
    )
  ).toEqual([]);
});
