import {expect, test} from "vitest";
import {isSelection} from "../../../src/lib/selection/codec.js";
import type {SnapshotData} from "../../../src/lib/snapshot/snapshot-data.js";
import {data, draw, text, withCard} from "./draw-view.js";

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
