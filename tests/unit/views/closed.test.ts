import {describe, expect, test} from "vitest";
import type {Selection} from "../../../src/lib/selection/selection.js";
import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";
import type {SnapshotData} from "../../../src/lib/snapshot/snapshot-data.js";
import {data, draw, text, withCard} from "./draw-view.js";

const GHOST = {phenomenon: "spookbewoning"};
const controls = (selection: Partial<Selection>, from = data) => draw("controls", GHOST, {selection, from});
const options = (form: Element, control: string) =>
  [...form.querySelectorAll(`[data-control="${control}"] option`)].map((option) => [
    text(option),
    option.hasAttribute("disabled")
  ]);

const SENSITIVE = {
  finest_level: "gemeente" as const,
  existence_sensitive: {nl: "Eén geval.", en: "One case."}
};

/** The small snapshot in which the ghosts are shown for the municipality only. */
function municipalityOnly(change: Partial<IndicatorCard> = {}): SnapshotData {
  const from = withCard("bewoond_zonder_inschrijving", change);
  const gate = data.manifest.gate.map((entry) =>
    entry.indicator === "bewoond_zonder_inschrijving" && entry.level !== "gemeente"
      ? {...entry, offered: false}
      : entry
  );
  return {...from, manifest: {...from.manifest, gate}};
}

describe("controls() of a level without years", () => {
  const form = controls({level: "buurt"});

  test("keeps years in the list, disabled and with the reason", () => {
    expect(options(form, "period")).toEqual([
      ["2021–2025", false],
      ["Te weinig, gemiddeld minder dan 10 per cijfer", true]
    ]);
    const groups = [...form.querySelectorAll('[data-control="period"] optgroup')];
    expect(groups.map((group) => group.getAttribute("label"))).toEqual([
      "Meerdere jaren samen",
      "Jaren (niet getoond)"
    ]);
  });

  test("says why in a list that describes the selects", () => {
    const note = form.querySelector(".closed")!;
    expect(text(note.querySelector("li"))).toBe(
      "Niet getoond per buurt per jaar: te weinig, gemiddeld minder dan 10 per cijfer. Toon jaren per wijk"
    );
    const described = [...form.querySelectorAll("select")].map((s) => s.getAttribute("aria-describedby"));
    expect(described).toEqual([note.id, note.id]);
  });

  test("has a button that switches to the nearest level that has years", () => {
    const button = form.querySelector(".way-out")!;
    expect(button.getAttribute("data-set-level")).toBe("wijk");
    expect(button.getAttribute("data-set-period")).toBe("2025JJ00");
  });
});

test("controls() says nothing of what is not shown where everything is", () => {
  const form = draw("controls", {phenomenon: "overbewoning"});
  expect(form.querySelector(".closed, .detour, [disabled]")).toBeNull();
  expect(form.querySelector("select")?.hasAttribute("aria-describedby")).toBe(false);
});

describe("controls() of a selection that asks for what is closed", () => {
  test("says what it shows instead of a year per buurt", () => {
    expect(text(controls({level: "buurt", period: "2024JJ00"}).querySelector(".detour"))).toBe(
      "2024 per buurt wordt niet getoond: te weinig, gemiddeld minder dan 10 per cijfer. In plaats daarvan ziet u 2021–2025 per buurt."
    );
  });

  test("says that a stock has no months", () => {
    expect(text(controls({level: "wijk", period: "2024MM03"}).querySelector(".detour"))).toBe(
      "Maart 2024 per wijk wordt niet getoond: dit wordt per jaar geteld. In plaats daarvan ziet u 2024 per wijk."
    );
  });

  test("says why an area of a finer level is not followed on the map", () => {
    const from = withCard("bewoond_zonder_inschrijving", {finest_level: "wijk"});
    const gate = from.manifest.gate.map((g) =>
      g.indicator === "bewoond_zonder_inschrijving" && g.level === "buurt" ? {...g, offered: false} : g
    );
    const form = controls({area: "BU99990101"}, {...from, manifest: {...from.manifest, gate}});
    expect(text(form.querySelector(".detour"))).toBe(
      "2025 per buurt wordt niet getoond: dit wordt niet fijner geteld dan per wijk. In plaats daarvan ziet u 2025 per wijk."
    );
  });
});

describe("an indicator that is shown for the municipality only", () => {
  const from = municipalityOnly(SENSITIVE);

  test("keeps wijken and buurten in the list, disabled", () => {
    expect(options(controls({}, from), "level")).toEqual([
      ["Hele gemeente", false],
      ["Wijken (niet getoond)", true],
      ["Buurten (niet getoond)", true]
    ]);
  });

  test.each(["controls", "map", "heatmap"])("%s() says that existence alone would disclose", (name) => {
    expect(text(draw(name, GHOST, {from}))).toContain(
      "alleen voor de hele gemeente, want dát er een geval is kan in een kleiner gebied al iemand verraden"
    );
  });

  test("says that there are too few where it is counted finer", () => {
    expect(text(draw("map", GHOST, {from: municipalityOnly()}))).toBe(
      "Er is geen kaart: te weinig, gemiddeld minder dan 10 per cijfer."
    );
  });

  test("has a trend that tells of no map", () => {
    expect(draw("trend", GHOST, {from}).querySelector(".chart-description")).toBeNull();
  });
});

test("map() of the municipality leads to the levels that have one", () => {
  const view = draw("map", GHOST, {selection: {level: "gemeente"}});
  expect(
    [...view.querySelectorAll(".way-out")].map((b) => [text(b), b.getAttribute("data-set-period")])
  ).toEqual([
    ["Toon jaren per wijk", "2025JJ00"],
    ["Toon jaren samen per buurt", "2021-2025"]
  ]);
});

test("trend() says why one area has no years, and leads to the area around it", () => {
  const view = draw("trend", GHOST, {selection: {area: "BU99990101"}, locale: "en"});
  expect(text(view)).toBe(
    "For one neighbourhood no development is given here: too few, less than 10 per figure on average. Choose a larger area. Show Oude Sluis"
  );
  expect(view.querySelector(".way-out")?.getAttribute("data-set-area")).toBe("WK999901");
});

describe("an area with too little to divide by", () => {
  const thin = {...data.manifest, protection: {...data.manifest.protection, minimum_inhabitants: 550}};
  const from = {...data, manifest: thin};
  const words = "niet getoond: minder dan 550 om door te delen; kies een groter gebied of meer jaren samen";

  test("says so in the table", () => {
    const row = draw("table", {phenomenon: "overbewoning"}, {from}).querySelector(
      '[data-area="BU99990101"] td'
    );
    expect(text(row)).toBe(words);
  });

  test.each(["map", "heatmap"])("says so in the tooltip of %s()", (name) => {
    const mark = draw(name, {phenomenon: "overbewoning"}, {from}).querySelector('[data-area="BU99990101"]');
    expect(mark?.getAttribute("data-label")).toMatch(new RegExp(`: ${words}$`));
  });
});

describe("gate()", () => {
  const rows = (from: SnapshotData) =>
    [...draw("gate", {}, {from}).querySelectorAll("tbody tr")].map((row) => [...row.children].map(text));

  test("gives per level the shortest period and what is closed, under the name of the phenomenon", () => {
    expect(rows(data)).toEqual([
      ["Overbewoning"],
      ["overbewoond", "per jaar", "per jaar", "per jaar"],
      ["Spookbewoning"],
      ["bewoond zonder inschrijving", "per jaar", "per jaar", "alleen jaren samen (jaar: te weinig)"],
      ["Misdrijven"],
      ["geregistreerde misdrijven", "per maand", "per maand", "per maand"]
    ]);
  });

  test("tells a level that is not counted from one with too few", () => {
    expect(rows(municipalityOnly({finest_level: "wijk"}))[3]).toEqual([
      "bewoond zonder inschrijving",
      "per jaar",
      "niet getoond: te weinig",
      "niet getoond: niet zo fijn geteld"
    ]);
  });

  test("explains the reasons that occur, and no others", () => {
    const terms = (from: SnapshotData) => [...draw("gate", {}, {from}).querySelectorAll("dt")].map(text);
    expect(terms(data)).toEqual(["Te weinig"]);
    expect(terms(municipalityOnly(SENSITIVE))).toEqual(["Alleen voor de hele gemeente"]);
  });
});
