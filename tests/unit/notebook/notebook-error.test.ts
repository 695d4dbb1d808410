import {expect, it} from "vitest";
import {initialValues} from "../../../src/lib/notebook/input-values.js";
import {NotebookError} from "../../../src/lib/notebook/notebook-error.js";
import {parse} from "../../../src/lib/notebook/parse.js";

const HEADER = `---
title: Proef
language: nl
date: 2026-01-15
authors: [Team Onderzoek]
description: Een proef.
purpose: Proeven.
---
`;

function words(source: string): string {
  try {
    initialValues(parse(source));
  } catch (error) {
    if (error instanceof NotebookError) return `${error.line}: ${error.inWords("nl")}`;
    throw error;
  }
  return "niets";
}

const map = (...lines: string[]) => `${HEADER}\n\`\`\`map\n${lines.join("\n")}\n\`\`\`\n`;
const input = (...lines: string[]) => `${HEADER}\n\`\`\`input x\n${lines.join("\n")}\n\`\`\`\n`;
const KEYS = ["indicator: overbewoond", "level: wijk", "period: latest year"];

it.each([
  [
    "geen begin",
    "tekst",
    "1: een notebook begint met gegevens over zichzelf: een regel ---, sleutels en waarden, een regel ---"
  ],
  [
    "een verschreven sleutel",
    HEADER.replace("title", "titel"),
    '2: onbekende sleutel "titel" in de gegevens bovenaan; bedoelt u "title"?'
  ],
  [
    "een ontbrekende sleutel",
    map("title: K", ...KEYS.slice(1)),
    '11: in map ontbreekt de sleutel "indicator"'
  ],
  [
    "een onbekende waarde",
    map("title: K", KEYS[0]!, "level: wijkk", KEYS[2]!),
    '13: onbekende waarde "wijkk" voor level in map; bedoelt u "wijk"?'
  ],
  [
    "een gebied dat geen code is",
    input("type: area", "label: L", "multiple: true", "value: [WK999901, Assendelft]"),
    '14: value #2 in input moet een gebiedscode zijn: BU met acht cijfers, WK met zes of GM met vier; hier staat "Assendelft"'
  ],
  [
    "een getal als tekst",
    map("title: 2025", ...KEYS),
    '11: title in map moet tekst zijn; hier staat "2025"; zet het tussen aanhalingstekens: "2025"'
  ],
  [
    "een periode die een getal is",
    map("title: K", ...KEYS.slice(0, 2), "period: 2025"),
    '14: period in map moet zijn zoals 2024JJ00, 2021-2025, latest year of each month; hier staat "2025"; bedoelt u "2025JJ00"?'
  ],
  ["niets", map("title:", ...KEYS), "11: title in map moet tekst zijn; hier staat niets"],
  [
    "een dubbele punt in tekst",
    map("title: Let op: dit", ...KEYS),
    "11: map: tekst met een dubbele punt en een spatie erin staat tussen aanhalingstekens"
  ],
  [
    "een sterretje aan het begin",
    map("title: *Let op* dit", ...KEYS),
    "11: map: tekst die met * begint, staat tussen aanhalingstekens; verwijzingen (*naam) worden hier niet gebruikt"
  ],
  [
    "een open aanhalingsteken",
    map("title: 't Veld", ...KEYS),
    "14: map: een aanhalingsteken is niet gesloten"
  ],
  ["een open haak", map(...KEYS, "title: [x"), "14: map: er ontbreekt een komma of een sluithaak"],
  [
    "geen spatie na de dubbele punt",
    map("title:K", ...KEYS),
    "11: map: na een sleutel komt een dubbele punt en een spatie"
  ],
  ["een tab", map("data:", "\tlevel: wijk"), "12: map: er wordt ingesprongen met een tab; gebruik spaties"],
  [
    "een sleutel tweemaal",
    map("title: K", "title: L", ...KEYS),
    '12: map: de sleutel "title" staat er tweemaal; laat er een weg'
  ],
  [
    "een invoercel die er niet is",
    map("title: K", "indicator: $x", ...KEYS.slice(1)),
    '12: geen cel input heet "x"; dit notebook heeft geen cel input'
  ],
  [
    "een parameter die niet past",
    `${input("type: number", "label: L", "min: 0", "max: 5", "value: 1")}`.replace(
      "purpose:",
      "parameters: {x: 9}\npurpose:"
    ),
    "7: parameter x: moet tussen min en max liggen"
  ],
  [
    "te weinig keuzes",
    input("type: choice", "label: L", "options: [a]", "value: a"),
    "13: options in input moet er minstens 2 noemen; hier staat een lijst van 1"
  ]
])("NotebookError.inWords(nl) says %s", (_, source, message) => {
  expect(words(source)).toBe(message);
});
