import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {views} from "../../../src/components/views.js";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {isSelection} from "../../../src/lib/selection/codec.js";
import {NOTHING_SELECTED, type Selection} from "../../../src/lib/selection/selection.js";
import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";
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

/** The small snapshot with one indicator changed. */
const withCard = (id: string, change: Partial<IndicatorCard>): SnapshotData => ({
  ...data,
  manifest: {
    ...data.manifest,
    indicators: data.manifest.indicators.map((card) => (card.id === id ? {...card, ...change} : card))
  }
});

const onePhenomenon = (indicators: SnapshotData["manifest"]["indicators"]): SnapshotData => ({
  ...data,
  manifest: {
    ...data.manifest,
    indicators,
    phenomena: [{...data.manifest.phenomena[0]!, indicators: indicators.map(({id}) => id)}]
  }
});

describe("an indicator of effort", () => {
  const from = withCard("overbewoond", {kind: "effort"});

  test.each(["tiles", "about", "cards"])("is marked as such by %s()", (name) => {
    const marks = draw(name, {phenomenon: "overbewoning"}, {from}).querySelectorAll(".badge");
    expect([...marks].map(text)).toEqual(["meet inzet"]);
  });

  test.each(["map", "heatmap", "trend"])("says so under the title of %s()", (name) => {
    const figure = draw(name, {phenomenon: "overbewoning"}, {from});
    expect(text(figure.querySelector(".chart-description"))).toMatch(
      /Meet inzet: waar vaker wordt gecontroleerd, is dit cijfer al gauw hoger, ook als er niet meer speelt\.$/
    );
  });

  test("is named as such in a select", () => {
    expect(text(draw("controls", {}, {from}).querySelector("option"))).toBe("overbewoond (meet inzet)");
  });
});

test("about() defines the chosen indicator, names the wider one and leads to the one beside it", () => {
  const from = withCard("overbewoond", {
    category_of: "bewoond_zonder_inschrijving",
    beside: "geregistreerde_misdrijven"
  });
  const view = draw("about", {phenomenon: "overbewoning"}, {from});
  expect(text(view)).toBe(
    "overbewoond. Proefdefinitie. Deel van bewoond zonder inschrijving. Lees het naast geregistreerde misdrijven."
  );
  expect(view.querySelector("a")?.getAttribute("href")).toBe("#deel-naast");
});

test("controls() on the page of a phenomenon lists its indicators with their kind, parts under the whole", () => {
  const [a, b, c] = data.manifest.indicators as [IndicatorCard, IndicatorCard, IndicatorCard];
  const from = onePhenomenon([a, {...b, kind: "effort"}, {...c, category_of: a.id}]);
  const form = draw("controls", {phenomenon: "overbewoning"}, {from, selection: {indicator: b.id}});
  const labels = [...form.querySelectorAll(".indicators label")];
  expect(labels.map(text)).toEqual([
    "overbewoond stand op peildatum",
    "geregistreerde misdrijven deel van overbewoond",
    "bewoond zonder inschrijving meet inzet"
  ]);
  expect(labels.map((label) => label.querySelector("input")!.hasAttribute("checked"))).toEqual([
    false,
    false,
    true
  ]);
  expect(text(form.querySelector("li li"))).toBe("geregistreerde misdrijven deel van overbewoond");
});

describe("an indicator that is shown for the municipality only", () => {
  const gate = data.manifest.gate.filter(
    ({indicator, level}) => indicator !== "overbewoond" || level === "gemeente"
  );
  const from = {...data, manifest: {...data.manifest, gate}};
  const page = (name: string) => draw(name, {phenomenon: "overbewoning"}, {from});

  test("has a level to choose", () => {
    expect([...page("controls").querySelectorAll('[data-control="level"] option')].map(text)).toEqual([
      "Hele gemeente"
    ]);
  });

  test("has a sentence instead of a map of one area and of a heatmap of one row", () => {
    expect(text(page("map"))).toMatch(/^De aantallen zijn te klein om gebieden te vergelijken\./);
    expect(text(page("heatmap"))).toBe(
      "De aantallen zijn te klein om gebieden door de jaren heen te vergelijken."
    );
  });

  test("has a trend that tells of no map", () => {
    expect(page("trend").querySelector(".chart-description")).toBeNull();
  });
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

const moved = (view: Element) => [...view.querySelectorAll(".news > dl dd")].map(text);

test("news() claims a difference only where the margins do not overlap", () => {
  const view = draw("news", {}, {from: WITH_RISE});
  expect(moved(view)).toEqual(["Hoger: 11,4% van de woningen in gebruik in 2025, tegen 3,6% in 2024."]);
  expect([...view.querySelectorAll("h3")].map(text)).toEqual(["Overbewoning"]);
  expect(view.querySelector("dt a")?.getAttribute("href")).toBe(
    "./fenomeen/overbewoning.html#indicator=overbewoond"
  );
});

test("news() counts the others and folds them under their phenomenon", () => {
  const folded = draw("news", {}, {from: WITH_RISE}).querySelector("details.news-same")!;
  expect(folded.hasAttribute("open")).toBe(false);
  expect(text(folded.querySelector("summary"))).toBe("2 indicatoren zonder duidelijk verschil");
  expect([...folded.querySelectorAll("dt, dd")].map(text)).toEqual([
    "Spookbewoning",
    "bewoond zonder inschrijving 0,9% → 1,1%",
    "Misdrijven",
    "geregistreerde misdrijven 180,0 → 180,0"
  ]);
});

test("news() leaves out what is not shown by year", () => {
  const gate = data.manifest.gate.filter(
    ({indicator, period}) => indicator !== "bewoond_zonder_inschrijving" || period === "span"
  );
  const view = draw("news", {}, {from: {...data, manifest: {...data.manifest, gate}}});
  expect(text(view.querySelector("summary"))).toBe("2 indicatoren zonder duidelijk verschil");
  expect(text(view)).not.toContain("bewoond zonder inschrijving");
});

test("news() warns of chance where it makes many comparisons", () => {
  const indicators = Array.from({length: 40}, () => data.manifest.indicators[0]!);
  const many = draw("news", {}, {from: {...data, manifest: {...data.manifest, indicators}}});
  expect(text(many.querySelector(".news > p.quiet"))).toBe(
    "Dit zijn 120 vergelijkingen: elke indicator in de gemeente en per wijk. Bij zo veel valt er door toeval ook een enkel verschil op."
  );
  expect(draw("news").querySelector(".news > p.quiet")).toBeNull();
});

test("news() of a first year says that there is nothing to compare with", () => {
  const periods = data.manifest.periods.filter(({code}) => code === "2025JJ00");
  const view = draw("news", {}, {from: {...data, manifest: {...data.manifest, periods}}});
  expect(text(view)).toBe("Er is nog geen eerder jaar om mee te vergelijken.");
});

test("news() names the wijken that differ clearly", () => {
  const figures = data.figures.map((f) =>
    f.indicator === "overbewoond" && f.area === "WK999901" && f.period === "2025JJ00" ? {...f, n: 400} : f
  );
  const said = moved(draw("news", {}, {from: {...data, figures}}))[0];
  expect(said).toMatch(/^Geen duidelijk verschil: .* Per wijk: hoger in Oude Sluis\.$/);
});

test("controls() on a page of no phenomenon lets choose every indicator", () => {
  const groups = draw("controls").querySelectorAll('[data-control="indicator"] optgroup');
  expect([...groups].map((group) => [group.getAttribute("label"), text(group)])).toEqual([
    ["Overbewoning", "overbewoond"],
    ["Spookbewoning", "bewoond zonder inschrijving"],
    ["Misdrijven", "geregistreerde misdrijven"]
  ]);
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

test("gate() gives per level the shortest period, under the name of the phenomenon", () => {
  const rows = [...draw("gate").querySelectorAll("tbody tr")].map((row) => [...row.children].map(text));
  expect(rows).toEqual([
    ["Overbewoning"],
    ["overbewoond", "per jaar", "per jaar", "per jaar"],
    ["Spookbewoning"],
    ["bewoond zonder inschrijving", "per jaar", "per jaar", "alleen jaren samen"],
    ["Misdrijven"],
    ["geregistreerde misdrijven", "per maand", "per maand", "per maand"]
  ]);
});

test("deviation() says the range in a sentence and has a row per indicator, in words", () => {
  const entry = {indicator: "overbewoond", level: "buurt", period: "year", margins: 345, rms: 1.78, p95: 3};
  const deviation = [
    entry,
    {...entry, level: "wijk", period: "quarter", rms: 4.15, p95: 8},
    {...entry, level: "wijk", period: "month", rms: 2, p95: 4}
  ] as SnapshotData["manifest"]["deviation"];
  const view = draw("deviation", {}, {from: {...data, manifest: {...data.manifest, deviation}}});
  expect(text(view.querySelector("p"))).toContain("gewoonlijk 1,8 tot 4,2 van het echte aantal af");
  expect(text(view.querySelector("p"))).toContain("Van 95% van de aantallen is dat hooguit 8.");
  expect([...view.querySelectorAll("tbody tr:last-child > *")].map(text)).toEqual([
    "overbewoond",
    "per kwartaal: gewoonlijk 4,2, 95% hooguit 8,0; per maand: gewoonlijk 2,0, 95% hooguit 4,0",
    "per jaar: gewoonlijk 1,8, 95% hooguit 3,0"
  ]);
});

test("cards() folds each card under its name and the first sentence of its definition", () => {
  const from = withCard("overbewoond", {
    definition: {
      nl: "Minder dan 12 m² per persoon (max. 2.000 m²) op 31 dec. 2025. Ook met kinderen.",
      en: "x"
    }
  });
  const card = draw("cards", {}, {from}).querySelector("#kaart-overbewoond")!;
  expect(card.hasAttribute("open")).toBe(false);
  expect(text(card.querySelector("summary strong"))).toBe("overbewoond");
  expect(text(card.querySelector("summary .gist"))).toBe(
    "Minder dan 12 m² per persoon (max. 2.000 m²) op 31 dec. 2025."
  );
});

test.each(["cards", "sources"])("no place in %s() reads as a selection", (name) => {
  const ids = [...draw(name).querySelectorAll("[id]")].map(({id}) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => isSelection(`#${id}`))).toEqual([]);
});

test("sources() folds each source, registers apart from open data", () => {
  const [bag] = data.manifest.sources as [SnapshotData["manifest"]["sources"][number]];
  const sources = [{...bag, id: "cbs", name: {nl: "CBS", en: "CBS"}, status: "public" as const}, bag];
  const view = draw("sources", {}, {from: {...data, manifest: {...data.manifest, sources}}});
  expect([...view.querySelectorAll("h3, summary")].map(text)).toEqual([
    "Registers",
    "BAG Gemeente Waterveen",
    "Openbare bronnen",
    "CBS Gemeente Waterveen"
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
