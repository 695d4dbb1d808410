/**
 * Writes a notebook of 50 cells as a person would: every kind of fenced cell, prose between some of them, comments
 * and texts over several lines. `write(parse(x))` gives it back as it is.
 */
export function fiftyCells(): string {
  const parts = Array.from({length: 4}, (_, i) => part(i + 1));
  return `${[HEADER, ...parts.flat(), CLOSING].join("\n\n")}\n`;
}

const HEADER = `---
title: Overbewoning en waterverbruik per wijk
language: nl
date: 2026-03-02
authors: [Team Onderzoek en Statistiek, Team Wonen]
# in een zin, voor de lijst van rapporten
description: Hoeveel adressen dichter bewoond zijn dan de registratie zegt, per wijk en door de tijd.
purpose: Achtergrond bij het weekoverleg; niet voor besluiten over adressen.
parameters:
  grens_1: 25 # afgesproken in het overleg van januari
requires: [overbewoond, waterverbruik_afwijkend]
---`;

const CLOSING = `\`\`\`note
**Wat dit laat zien.** Hoeveel er geteld is, en hoe zeker het cijfer van een wijk is.

- Niet: waarom een cijfer verandert.
- Niet: een volgorde van wijken.
\`\`\``;

function part(n: number): string[] {
  return [
    `## Deel ${n}: van maand tot maand

Van maand tot maand gaat het cijfer op en neer. Kijk naar de lijn over een langere tijd, en vergelijk een maand met
dezelfde maand van een ander jaar. Zie ook [de uitleg](/methode/afronding).`,
    fence(
      `input gebied_${n}`,
      "type: area",
      "label: Welke wijken?",
      "level: wijk",
      "multiple: true",
      "# eerst de twee wijken van het overleg",
      "value: [WK999901, WK999902]"
    ),
    fence(`input periode_${n}`, "type: period", "label: Welke periode?", "kind: year", "value: latest year"),
    fence(
      `input grens_${n}`,
      "type: number",
      "label: Vanaf hoeveel adressen?",
      "unit: adressen",
      "min: 0",
      "max: 500",
      "step: 5",
      "value: 10"
    ),
    fence(
      `query cijfers_${n}`,
      "-- per wijk, alleen wat gekozen is",
      "SELECT area, period, n AS aantal, state",
      "FROM figure",
      `WHERE indicator = 'overbewoond' AND area IN (FROM gebied_${n})`,
      `  AND period LIKE '%JJ00' AND n >= (FROM grens_${n})`,
      "ORDER BY area, period"
    ),
    fence(
      "chart",
      "type: bar",
      `title: Adressen met overbewoning, deel ${n}`,
      "description: >-",
      "  Elke balk is een wijk; een wijk zonder balk haalt de grens niet",
      "  of wordt op dit niveau niet getoond.",
      `data: cijfers_${n}`,
      "x: area",
      "value: aantal # afgerond op vijf",
      "state: state",
      "unit: adressen",
      "provenance:",
      "  source: BRP en BAG",
      '  period: "2025"',
      "  population: adressen met een woonfunctie",
      "  uncertainty: afgerond op veelvouden van 5"
    ),
    fence(
      "chart",
      "type: line",
      "title: Overbewoning per wijk",
      "data:",
      "  # via de kaart van de indicator",
      "  indicator: overbewoond",
      "  level: wijk",
      "  period: each year",
      "series: area_name",
      "decimals: 1"
    ),
    "Een jaar telt alle maanden samen, zodat toeval minder meespeelt.",
    fence(
      "map",
      "title: Overbewoning op de kaart",
      "indicator: overbewoond",
      "level: buurt",
      `period: $periode_${n}`
    ),
    fence(
      "heatmap",
      "title: Alle indicatoren van het fenomeen",
      "phenomenon: overbewoning",
      "level: wijk",
      "period: latest year",
      `areas: $gebied_${n}`
    ),
    fence(
      "trend",
      "title: Waterverbruik door de tijd",
      "indicator: waterverbruik_afwijkend",
      "level: wijk",
      "period: each quarter",
      `areas: $gebied_${n} # niet alle wijken`
    ),
    fence(
      "table",
      "title: Twee indicatoren naast elkaar",
      "indicators:",
      "- overbewoond",
      "- waterverbruik_afwijkend # pas sinds 2023",
      "level: wijk",
      "period: latest year"
    )
  ].concat(
    n === 1
      ? [
          fence(
            "compare",
            "title: Eén buurt naast haar wijk",
            "alt: |-",
            "  Een punt per gebied met een streep voor het toeval.",
            "  De buurt staat bovenaan.",
            "indicator: overbewoond",
            "area: BU99990101",
            "with: [WK999902, WK999903]",
            "period: latest year"
          )
        ]
      : []
  );
}

function fence(info: string, ...lines: string[]): string {
  return [`\`\`\`${info}`, ...lines, "```"].join("\n");
}
