import {describe, expect, test} from "vitest";
import {readDocument} from "../../../../src/live/notebook-document.js";
import {cellEntries, readEntries} from "../../../../src/workbench/catalogue/entries.js";
import {groupHits} from "../../../../src/workbench/catalogue/group-hits.js";
import {openSearch} from "../../../../src/workbench/catalogue/search-entries.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";

const table = (name: string, ...columns: string[]) => ({
  name,
  status: "protected" as const,
  base: 5,
  rows: 3,
  columns: columns.map((column) => ({name: column, type: "VARCHAR"})),
  content_sha256: ""
});
const manifest = {
  ...smallSnapshot().manifest,
  tables: [table("woning", "area", "crowding"), table("offence", "n")]
};
const nl = openSearch(readEntries(manifest, "nl"));
const en = openSearch(readEntries(manifest, "en"));
const keys = (search: typeof nl, query: string) => search(query).hits.map(({entry}) => entry.key);

describe("openSearch(entries)", () => {
  test("puts an indicator before its phenomenon where both hold the word", () => {
    expect(keys(nl, "overbewoond")[0]).toBe("indicator overbewoond");
    expect(keys(nl, "krap wonen").slice(0, 2)).toEqual(["indicator overbewoond", "phenomenon overbewoning"]);
  });

  test("puts first what is called just as it is typed", () => {
    expect(keys(nl, "spookbewoning")[0]).toBe("phenomenon spookbewoning");
  });

  test("finds by a synonym, and says which", () => {
    const [hit] = nl("krap wonen").hits.filter(({entry}) => entry.kind === "indicator");
    expect(hit).toMatchObject({entry: {key: "indicator overbewoond"}, by: "krap wonen"});
  });

  test("finds by a word of the other language, and shows the name in the page's", () => {
    const [hit] = nl("overcrowding").hits.filter(({entry}) => entry.kind === "indicator");
    expect(hit!.entry.name).toBe(manifest.indicators[0]!.name.nl);
    expect(keys(en, "criminaliteit")).toContain("indicator geregistreerde_misdrijven");
  });

  test("takes the beginning of a word, whatever its case and accents", () => {
    expect(keys(nl, "  MISDRIJV gerégistr ")[0]).toBe("indicator geregistreerde_misdrijven");
  });

  test("finds what is in the middle of a long word", () => {
    expect(keys(nl, "bewoning")).toContain("phenomenon spookbewoning");
  });

  test("leaves out words that say nothing", () => {
    expect(keys(nl, "hoeveel misdrijven in de")).toEqual(keys(nl, "misdrijven"));
  });

  test("finds what comes near, and says that it only does", () => {
    expect(nl("misdriven")).toMatchObject({near: true, hits: [{}, {}]});
    expect(nl("misdrijven").near).toBe(false);
  });

  test.each(["rietplas", "BU99990104", "Grachtzoom"])(
    "finds by %s the area that it is united in",
    (query) => {
      expect(keys(nl, query)).toEqual(["area BU99990103"]);
    }
  );

  test("finds tables and their columns", () => {
    expect(keys(nl, "woning")).toContain("table woning");
    expect(keys(nl, "crowding")).toContain("column woning.crowding");
  });

  test("finds nothing for what is nowhere", () => {
    expect(nl("zzzzqqq")).toEqual({hits: [], near: false});
    expect(nl(" ").hits).toEqual([]);
  });

  test("finds the cells of a notebook by title and name", () => {
    const {cells} = readDocument(`---
title: Proef
language: nl
date: 2026-01-15
authors: [A]
description: Proef
purpose: Proef
---

\`\`\`query per_wijk
SELECT 1
\`\`\`

Een alinea over sluizen.
`);
    const search = openSearch(cellEntries(cells, "nl"));
    expect(search("sluizen").hits.map(({entry}) => entry.name)).toEqual(["Een alinea over sluizen."]);
    expect(search("wijk").hits.map(({entry}) => entry.name)).toEqual(["per_wijk"]);
  });
});

test("groupHits(hits) puts the kind of the best first, and counts what is left out", () => {
  const [first, ...others] = nl("wijk").hits;
  const areas = Array.from({length: 8}, () => first!);
  expect(groupHits(areas)).toEqual([{kind: first!.entry.kind, hits: areas.slice(0, 6), more: 2}]);
  expect(groupHits([first!, ...others])[0]!.kind).toBe(first!.entry.kind);
});
