import {describe, expect, test} from "vitest";
import type {IndicatorCard} from "../../../src/lib/snapshot/card.js";
import type {SnapshotData} from "../../../src/lib/snapshot/snapshot-data.js";
import {data, draw, text, withCard} from "./draw-view.js";

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
    "overbewoond. Proefdefinitie. Deel van bewoond zonder inschrijving. Lees het naast geregistreerde misdrijven." +
      "Maak hier zelf een kaart of vergelijking van"
  );
  expect([...view.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "#deel-naast",
    "../werkbank.html#begin=map&indicator=overbewoond"
  ]);
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

test("controls() on a page of no phenomenon lets choose every indicator", () => {
  const groups = draw("controls").querySelectorAll('[data-control="indicator"] optgroup');
  expect([...groups].map((group) => [group.getAttribute("label"), text(group)])).toEqual([
    ["Overbewoning", "overbewoond"],
    ["Spookbewoning", "bewoond zonder inschrijving"],
    ["Misdrijven", "geregistreerde misdrijven"]
  ]);
});
