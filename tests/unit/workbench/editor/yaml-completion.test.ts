import {describe, expect, test} from "vitest";
import {yamlCompletion} from "../../../../src/workbench/editor/yaml-completion.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";
import {listed, taken} from "./at-caret.js";

const {manifest} = smallSnapshot();
const CELLS = {
  inputs: [
    {name: "gebied", type: "area", label: "Waar?", value: "WK999901"},
    {name: "niveau", type: "level", label: "Per?", value: "wijk"},
    {name: "welk", type: "indicator", label: "Wat?", value: "overbewoond"}
  ],
  queries: [
    {name: "cijfers", columns: ["area_name", "n", "state"]},
    {name: "leeg", columns: null}
  ]
} as const;
const of = (kind: string) => yamlCompletion(kind, manifest, "nl", () => CELLS);

describe("yamlCompletion(…) of keys", () => {
  test("lists the keys of the kind that are not there yet, required ones first", () => {
    const keys = listed(of("map"), "title: Kaart\n|\nlevel: wijk", true);
    expect(keys.slice(0, 3)).toEqual(["indicator", "period", "description"]);
    expect(keys).not.toContain("level");
  });

  test("writes a key with its colon, or leaves the colon that is there", () => {
    expect(taken(of("map"), "ind|")).toBe("indicator: |");
    expect(taken(of("map"), "ind|: overbewoond")).toBe("indicator|: overbewoond");
  });

  test("lists the keys of what a key holds", () => {
    expect(listed(of("chart"), "type: line\ndata:\n  |", true)).toEqual([
      "indicator",
      "level",
      "period",
      "areas"
    ]);
    expect(taken(of("chart"), "type: line\ndat|")).toBe("type: line\ndata:\n  |");
  });

  test("lists those of an input by its type", () => {
    expect(listed(of("input"), "type: number\nlabel: Hoeveel?\nm|")).toEqual(["min", "max"]);
    expect(listed(of("input"), "type: area\nm|")).toEqual(["multiple"]);
  });

  test("lists nothing where text goes on, or in a comment", () => {
    expect(listed(of("map"), "description: >-\n  Een verhaal\n  met ti|")).toEqual([]);
    expect(listed(of("map"), "# ti|")).toEqual([]);
  });
});

describe("yamlCompletion(…) of values", () => {
  test("writes indicators, areas and periods by their names as their codes", () => {
    expect(taken(of("map"), "indicator: zonder|")).toBe("indicator: bewoond_zonder_inschrijving|");
    expect(taken(of("compare"), "area: molenk|")).toBe("area: WK999902|");
    expect(taken(of("trend"), "areas: [WK999901, molenk|]")).toBe("areas: [WK999901, WK999902|]");
    expect(taken(of("trend"), "areas:\n  - WK999901\n  - molenk|")).toBe(
      "areas:\n  - WK999901\n  - WK999902|"
    );
    expect(taken(of("map"), "period: |")).toBe("period: latest year|");
  });

  test("lists areas of the level that is chosen, of an input too", () => {
    expect(listed(of("trend"), "level: wijk\nareas: |")).toEqual(["$gebied", "Oude Sluis", "Molenkade"]);
    expect(listed(of("trend"), "level: $niveau\nareas: |")).toEqual(["$gebied", "Oude Sluis", "Molenkade"]);
  });

  test("lists inputs of the type that a key takes", () => {
    expect(listed(of("map"), "indicator: $|")).toEqual(["$welk"]);
    expect(listed(of("map"), "level: $|")).toEqual(["$niveau"]);
    expect(listed(of("map"), "title: $|")).toEqual([]);
  });

  test("puts levels at which the figure is not shown last, with a word on it", () => {
    const gate = manifest.gate.filter(({level}) => level !== "wijk");
    const suggest = yamlCompletion("map", {...manifest, gate}, "nl", () => CELLS);
    expect(listed(suggest, "indicator: overbewoond\nlevel: |")).toEqual([
      "$niveau",
      "gemeente",
      "buurt",
      "wijk"
    ]);
    const levels = suggest("indicator: overbewoond\nlevel: ", 30, true)!.options;
    expect(levels.find(({shown}) => shown === "wijk")?.detail).toBe(
      "Dit cijfer wordt bij dit niveau niet getoond."
    );
  });

  test("lists queries, and the columns of the one that a chart shows", () => {
    expect(listed(of("chart"), "type: bar\ndata: |")).toEqual(["cijfers", "leeg"]);
    expect(listed(of("chart"), "type: bar\ndata: cijfers\ny: |")).toEqual(["area_name", "n", "state"]);
    expect(listed(of("chart"), "type: bar\ndata: leeg\ny: |")).toEqual([]);
  });

  test("lists what a schema fixes", () => {
    expect(listed(of("map"), "value: |")).toEqual(["rate", "n"]);
    expect(listed(of("input"), "type: area\nmultiple: |")).toEqual(["true", "false"]);
    expect(listed(of("input"), "type: |")).toEqual([
      "area",
      "level",
      "period",
      "phenomenon",
      "indicator",
      "number",
      "choice"
    ]);
  });

  test("lists what an input may hold by its type", () => {
    expect(taken(of("input"), "type: area\nvalue: molenk|")).toBe("type: area\nvalue: WK999902|");
    expect(listed(of("input"), "type: indicator\noptions: [over|]")).toEqual(["overbewoond"]);
  });
});
