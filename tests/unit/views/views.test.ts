import {describe, expect, test} from "vitest";
import {views} from "../../../src/components/views.js";
import type {SnapshotData} from "../../../src/lib/snapshot/snapshot-data.js";
import {data, draw, text} from "./draw-view.js";

describe.each(["nl", "en"] as const)("every view in %s", (locale) => {
  test.each(Object.keys(views))("%s draws without styles, handlers or holes in its text", (name) => {
    const html = draw(name, {phenomenon: "spookbewoning"}, {locale}).outerHTML;
    expect(html).not.toMatch(/ style=| on\w+=|<style|undefined|NaN|\[object/);
  });
});

test("tiles() gives the municipality's latest year with its margin in words", () => {
  const tile = draw("tiles").querySelector(".tile");
  expect(text(tile?.querySelector(".tile-value"))).toBe("4,3%");
  expect(text(tile?.querySelector(".tile-margin"))).toBe(
    "ongeveer 150 woningen; waarschijnlijk tussen 3,6 en 5,1%"
  );
});

test("tiles({area}) gives the chosen area's figure", () => {
  const tile = draw("tiles", {}, {selection: {area: "WK999901"}}).querySelector(".tile-unit");
  expect(text(tile)).toBe("van de woningen in gebruik in Oude Sluis, 2025");
});

test("table() lists areas by name in register order, with the state where there is no value", () => {
  const rows = [...draw("table", {phenomenon: "overbewoning"}).querySelectorAll("tbody tr")];
  expect(rows.map((row) => text(row.querySelector("th")))).toEqual([
    "Hele gemeente",
    "Sluishoek",
    "Havenrand",
    "Grachtzoom met Rietplas",
    "Molenpad",
    "Kadeplein",
    "Polderhof"
  ]);
  expect([...rows[1]!.querySelectorAll("td")].map(text)).toEqual(["20", "500", "4,0%", "2,0–7,1%"]);
  expect([...rows[6]!.querySelectorAll("td")].map(text)).toEqual(["niets te tellen"]);
});

test("freshness() takes together the sources that go until the same day, newest first", () => {
  const [bag] = data.manifest.sources as [SnapshotData["manifest"]["sources"][number]];
  const until = (name: string, covers_until: string) => ({...bag, name: {nl: name, en: name}, covers_until});
  const sources = [until("Kaart", "2024-12-31"), until("BAG", "2025-12-31"), until("BRP", "2025-12-31")];
  const view = draw("freshness", {}, {from: {...data, manifest: {...data.manifest, sources}}});
  expect([...view.querySelectorAll("div")].map(text)).toEqual([
    "31 december 20252 bronnen: BAG; BRP.",
    "31 december 20241 bron: Kaart."
  ]);
});

test("table() of many buurten puts them under their wijken in a region that scrolls", () => {
  const buurten = data.manifest.areas.filter((a) => a.level === "buurt");
  const more = Array.from({length: 25}, (_, i) => ({
    ...buurten[0]!,
    code: `BU999911${10 + i}`,
    name: `Buurt ${i}`
  }));
  const from = {...data, manifest: {...data.manifest, areas: [...data.manifest.areas, ...more]}};
  const view = draw("table", {phenomenon: "overbewoning"}, {from});
  expect(view.getAttribute("class")).toBe("scroll tall");
  expect([...view.querySelectorAll("tbody")].map((body) => body.querySelectorAll("tr").length)).toEqual([
    1, 29, 4
  ]);
  expect([...view.querySelectorAll("tr.group")].map(text)).toEqual(["Oude Sluis", "Molenkade"]);
});

test("interventions() leads to the table where the snapshot has one, and is hidden elsewhere", () => {
  const table = {
    name: "intervention",
    status: "public" as const,
    base: 1,
    rows: 8,
    columns: [],
    content_sha256: ""
  };
  const from = {...data, manifest: {...data.manifest, tables: [table]}};
  expect(text(draw("interventions", {}, {from}))).toContain("de tabel intervention van de werkbank.");
  expect(draw("interventions").hasAttribute("hidden")).toBe(true);
});
