import {describe, expect, test} from "vitest";
import {LOCALES} from "../../../../src/lib/i18n/locale.js";
import {writeDocument} from "../../../../src/live/notebook-document.js";
import {begunBy} from "../../../../src/workbench/opening/begin-from-fragment.js";
import {newNotebook} from "../../../../src/workbench/opening/new-notebook.js";
import {
  type AskingTemplate,
  areaNotebook,
  fillTemplate,
  TEMPLATES,
  templateWays
} from "../../../../src/workbench/opening/templates.js";
import {QUERY_SCHEMA} from "../../../fixtures/query-tables.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";
import {shownIn} from "./draw-notebook.js";

const small = smallSnapshot();
const data = {...small, manifest: {...small.manifest, tables: QUERY_SCHEMA.tables}};
const {manifest} = data;
const day = new Date(2026, 0, 15);
const ASKING = TEMPLATES.filter((one): one is AskingTemplate => one !== "empty");
const OFFERED = LOCALES.flatMap((locale) =>
  ASKING.flatMap((template) =>
    manifest.indicators.flatMap((card) =>
      templateWays(manifest, template, card).map((way) => ({
        locale,
        template,
        card,
        way,
        id: card.id,
        ...way
      }))
    )
  )
);
const source = (begun: Parameters<typeof newNotebook>[1], locale: "nl" | "en") =>
  writeDocument(newNotebook(locale, begun, day));

test.each(OFFERED)(
  "fillTemplate($template, …) of $id by $level and $kind shows figures in $locale",
  ({locale, template, card, way}) => {
    const text = source(fillTemplate(template, {card, way}, manifest, locale), locale);
    const shown = shownIn(text, data, locale);
    expect(shown.filter((one) => typeof one !== "number" || one === 0)).toEqual([]);
    expect(shown.length).toBe(
      {map: 1, compare: way.kind === "span" ? 1 : 2, trend: 1, beside: 3, sql: 0}[template]
    );
    expect(text).toContain("```note\n**");
  }
);

test("templateWays(manifest, template, card) begins with the wijk and the year, a trend with the municipality", () => {
  const [card] = manifest.indicators;
  expect(ASKING.map((template) => [template, templateWays(manifest, template, card!)[0]])).toEqual([
    ["map", {level: "wijk", kind: "year"}],
    ["compare", {level: "wijk", kind: "year"}],
    ["trend", {level: "gemeente", kind: "year"}],
    ["beside", {level: "wijk", kind: "year"}],
    ["sql", {level: "wijk", kind: "year"}]
  ]);
});

test("templateWays(manifest, template, card) leaves out what the gate closes", () => {
  const card = manifest.indicators[1]!;
  const ways = templateWays(manifest, "map", card).map(({level, kind}) => `${level} ${kind}`);
  expect(ways).toEqual(["wijk year", "wijk span", "buurt span"]);
});

test("fillTemplate(map, …) is a title, a map and a note to fill", () => {
  const card = {...manifest.indicators[0]!, name: {nl: "Te vol: ja", en: "Too full"}};
  const way = {level: "wijk", kind: "year"} as const;
  const of = {...manifest, indicators: [card]};
  expect(source(fillTemplate("map", {card, way, period: "2024JJ00"}, of, "nl"), "nl")).toBe(`---
title: "Te vol: ja per wijk"
language: nl
date: 2026-01-15
authors: [Naam of team]
description: "Proefdefinitie."
purpose: "Waarvoor het gebruikt mag worden."
---

\`\`\`map
title: "Te vol: ja per wijk, 2024"
indicator: overbewoond
level: wijk
period: 2024JJ00
\`\`\`

\`\`\`note
**Wat we zien.** Schrijf hier in een of twee zinnen wat opvalt.

**Wat dit niet laat zien.** Of er fraude is.
\`\`\`
`);
});

describe("areaNotebook(code, manifest, locale)", () => {
  test.each(manifest.areas)("shows figures of $code", ({code, level}) => {
    const begun = areaNotebook(code, manifest, "nl")!;
    const shown = shownIn(source(begun, "nl"), data, "nl");
    // By buurt and year only two of the three phenomena are shown.
    expect(shown).toHaveLength(level === "buurt" ? 2 : 3);
    expect(shown.filter((one) => typeof one !== "number")).toEqual([]);
  });

  test("is null for a code that no area has", () => {
    expect(areaNotebook("WK000000", manifest, "nl")).toBeNull();
  });
});

describe("begunBy(asked, selection, manifest, locale)", () => {
  const asked = (
    begin: string,
    indicator: string | null,
    level: "wijk" | "buurt" | null,
    period: string | null
  ) => begunBy(begin, {indicator, level, period, area: null}, manifest, "nl");

  test("fills the template that a link names", () => {
    expect(asked("map", "overbewoond", null, null)!.body).toContain("level: wijk\nperiod: latest year");
    expect(asked("map", "overbewoond", "buurt", "2023JJ00")!.body).toContain(
      "level: buurt\nperiod: 2023JJ00"
    );
  });

  test("takes what can be shown where the link asks what cannot", () => {
    expect(asked("map", "bewoond_zonder_inschrijving", "buurt", "2023JJ00")!.body).toContain(
      "level: buurt\nperiod: latest span"
    );
  });

  test("is null for another template or indicator", () => {
    expect(asked("empty", "overbewoond", null, null)).toBeNull();
    expect(asked("iets", "overbewoond", null, null)).toBeNull();
    expect(asked("map", null, null, null)).toBeNull();
  });
});
