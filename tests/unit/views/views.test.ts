import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {views} from "../../../src/components/views.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {NOTHING_SELECTED, type Selection} from "../../../src/lib/selection/selection.js";
import type {SnapshotData} from "../../../src/lib/snapshot/snapshot-data.js";
import {smallSnapshot} from "../../fixtures/small-snapshot.js";

const data = smallSnapshot();

function draw(
  name: string,
  options: Record<string, string> = {},
  {locale = "nl" as Locale, selection = {} as Partial<Selection>, from = data as SnapshotData} = {}
): Element {
  const {document} = parseHTML("<!DOCTYPE html><html><body></body></html>");
  return views[name]!(options, {
    data: from,
    document: document as unknown as Document,
    locale,
    selection: {...NOTHING_SELECTED, ...selection},
    width: "both"
  });
}

const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, " ").trim();

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
    "Grachtzoom",
    "Molenpad",
    "Kadeplein",
    "Polderhof"
  ]);
  expect([...rows[1]!.querySelectorAll("td")].map(text)).toEqual(["20", "500", "4,0%", "2,0–7,1%"]);
  expect([...rows[6]!.querySelectorAll("td")].map(text)).toEqual(["niets te tellen"]);
});

test("controls() offers only what is shown and says why the rest is not", () => {
  const form = draw("controls", {phenomenon: "spookbewoning"}, {selection: {level: "buurt"}});
  const periods = form.querySelectorAll('[data-control="period"] option');
  expect([...periods].map(text)).toEqual(["2021–2025"]);
  expect(text(form.querySelector(".quiet"))).toBe(
    "Niet getoond per buurt per jaar: te weinig; kies gemeente of wijk."
  );
});

test("trend() says what to do where one area has no years", () => {
  const view = draw("trend", {phenomenon: "spookbewoning"}, {selection: {area: "BU99990101"}, locale: "en"});
  expect(text(view)).toBe(
    "For one neighbourhood the yearly counts are too small to show a development. Choose a larger area."
  );
});

const WITH_RISE = {
  ...data,
  figures: data.figures.map((f) =>
    f.indicator === "overbewoond" && f.area === "GM9999" && f.period === "2025JJ00" ? {...f, n: 400} : f
  )
};

test("news() claims a difference only where the margins do not overlap", () => {
  const view = draw("news", {}, {from: WITH_RISE});
  expect([...view.querySelectorAll("dd")].map(text)).toEqual([
    "Hoger: 11,4% van de woningen in gebruik in 2025, tegen 3,6% in 2024."
  ]);
});

test("news() says once of all others that they differ nowhere", () => {
  expect(text(draw("news", {}, {from: WITH_RISE}).querySelector(".news-same"))).toMatch(
    /^Nergens een duidelijk verschil.*: bewoond zonder inschrijving \(0,9% → 1,1%\); /
  );
});

test("news() names the wijken that differ clearly", () => {
  const figures = data.figures.map((f) =>
    f.indicator === "overbewoond" && f.area === "WK999901" && f.period === "2025JJ00" ? {...f, n: 400} : f
  );
  const said = text(draw("news", {}, {from: {...data, figures}}).querySelector("dd"));
  expect(said).toMatch(/^Geen duidelijk verschil: .* Per wijk: hoger in Oude Sluis\.$/);
});

test("controls() on a page of no phenomenon lets choose every indicator", () => {
  const form = draw("controls");
  expect(form.querySelectorAll('[data-control="indicator"] option')).toHaveLength(
    data.manifest.indicators.length
  );
});

test("merged() names the areas that were united", () => {
  const areas = data.manifest.areas.map((a) =>
    a.code === "BU99990101"
      ? {
          ...a,
          name: "Sluishoek e.o.",
          members: [a.code, "BU99990109"],
          member_names: ["Sluishoek", "Sluiseiland"]
        }
      : a
  );
  const view = draw("merged", {}, {from: {...data, manifest: {...data.manifest, areas}}});
  expect([...view.querySelectorAll("li")].map(text)).toContain("Sluishoek e.o.: Sluishoek en Sluiseiland");
});

test("protection() speaks with the numbers of the snapshot", () => {
  const manifest = {...data.manifest, protection: {base: 10, minimum_inhabitants: 200, minimum_mean: 20}};
  const said = text(draw("protection", {}, {from: {...data, manifest}}));
  expect(said).toContain("een veelvoud van 10");
  expect(said).toContain("1 tot en met 9");
  expect(said).toContain("Een 0 betekent dus 0 tot en met 9; een 10 betekent 1 tot en met 19.");
  expect(said).toContain("minder dan 200 inwoners");
});

test("protection() claims nothing where every figure is public", () => {
  const indicators = data.manifest.indicators.filter((card) => card.status === "public");
  const said = text(draw("protection", {}, {from: {...data, manifest: {...data.manifest, indicators}}}));
  expect(said).toContain("alleen openbare cijfers");
});

test("reports({reports}) lists those in the page's language, newest first, and escapes what it is given", () => {
  const entry = {description: "", authors: ["O&S"], language: "nl"};
  const list = draw("reports", {
    reports: JSON.stringify([
      {...entry, slug: "oud", title: "Oud", date: "2024-01-31"},
      {...entry, slug: "nieuw", title: "<b>Nieuw", date: "2026-01-31"},
      {...entry, slug: "english", title: "English", date: "2026-01-31", language: "en"}
    ])
  });
  expect([...list.querySelectorAll("a")].map((a) => [a.getAttribute("href"), a.textContent])).toEqual([
    ["./nieuw.html", "<b>Nieuw"],
    ["./oud.html", "Oud"]
  ]);
  expect(list.querySelector("b")).toBeNull();
});
