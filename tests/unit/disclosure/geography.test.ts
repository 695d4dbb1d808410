import type {Polygon} from "geojson";
import type {GeometryCollection} from "topojson-specification";
import {describe, expect, it} from "vitest";
import {type GeographyInput, uniteSmallAreas} from "../../../data-loaders/stages/geography.js";

/** A square of 1 km with its lower left corner at (x, y) km, as CBS boundaries come: with shared corners. */
function square(code: string, wijk: string, x: number, y: number, gap = 0) {
  const [left, low, right, high] = [x * 1000 + gap, y * 1000, (x + 1) * 1000, (y + 1) * 1000];
  const geometry: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [left, low],
        [left, high],
        [right, high],
        [right, low],
        [left, low]
      ]
    ]
  };
  return {code, name: `Buurt ${code.slice(-2)}`, wijk, geometry};
}

/** Two rows of three buurten; the lower row is wijk 01, the upper wijk 02. */
const TOWN = [
  square("BU99990101", "WK999901", 0, 0),
  square("BU99990102", "WK999901", 1, 0),
  square("BU99990103", "WK999901", 2, 0),
  square("BU99990201", "WK999902", 0, 1),
  square("BU99990202", "WK999902", 1, 1),
  square("BU99990203", "WK999902", 2, 1)
];

function geography(inhabitants: Record<string, (number | null)[]>, changes: Partial<GeographyInput> = {}) {
  const all = {
    BU99990101: [500],
    BU99990102: [600],
    BU99990103: [700],
    BU99990201: [800],
    BU99990202: [900],
    BU99990203: [1000],
    ...inhabitants
  };
  return uniteSmallAreas({
    municipality: {code: "GM9999", name: "Proefstad"},
    boundaries: TOWN,
    wijkNames: new Map([
      ["WK999901", "Laag"],
      ["WK999902", "Hoog"]
    ]),
    inhabitants: Object.entries(all).flatMap(([area, years]) =>
      years.map((n, i) => ({area, year: 2024 + i, n}))
    ),
    minimum_inhabitants: 100,
    contiguity_tolerance_m: 0,
    ...changes
  });
}

function members(result: ReturnType<typeof geography>) {
  return result.areas.filter((a) => a.level === "buurt" && a.members.length > 1).map((a) => a.members);
}

/** What a later release makes of other inhabitants. */
function later(first: ReturnType<typeof geography>, inhabitants: Record<string, (number | null)[]>) {
  return geography(inhabitants, {earlier: first.areas});
}

describe("uniteSmallAreas(input) with the areas of an earlier release", () => {
  const first = geography({BU99990101: [50]});

  it("keeps a union whose members have grown", () => {
    expect(members(first)).toEqual([["BU99990101", "BU99990102"]]);
    expect(later(first, {BU99990101: [550]}).areas).toEqual(first.areas);
    expect(later(first, {}).areas).toEqual(first.areas);
  });

  it("keeps its code where another member is now the most populous", () => {
    const {areas, areaOf} = later(first, {BU99990101: [5000], BU99990102: [600]});
    expect(areaOf.get("BU99990101")).toBe("BU99990102");
    expect(areas).toEqual(first.areas);
  });

  it("unites unions with what became too small since", () => {
    const result = later(first, {BU99990103: [20]});
    expect(members(result)).toEqual([["BU99990101", "BU99990102", "BU99990103"]]);
    expect(result.areas.filter(({level}) => level === "wijk")).toEqual(
      first.areas.filter(({level}) => level === "wijk")
    );
  });

  it("unites wijken of which areas are united, since a wijk that lost a part would be counted again", () => {
    const alone = geography({BU99990101: [50], BU99990103: [70]});
    expect(members(alone)).toEqual([["BU99990101", "BU99990102", "BU99990103"]]);
    const result = later(alone, {BU99990101: [30], BU99990102: [30], BU99990103: [30]});
    expect(result.areas.filter(({level}) => level === "wijk")).toEqual([
      {
        code: "WK999902",
        level: "wijk",
        name: "Hoog",
        parent: "GM9999",
        members: ["WK999901", "WK999902"],
        member_names: ["Laag", "Hoog"]
      }
    ]);
    expect(result.areas.filter(({level}) => level === "buurt").map(({parent}) => parent)).toEqual(
      Array(3).fill("WK999902")
    );
  });

  it("lets a wijk that gave a buurt away in the first release be", () => {
    const given = geography({BU99990101: [50]}, {boundaries: TOWN.filter(({code}) => code !== "BU99990102")});
    expect(given.areas.find(({code}) => code === "BU99990201")!.members).toEqual([
      "BU99990101",
      "BU99990201"
    ]);
    const again = geography(
      {},
      {boundaries: TOWN.filter(({code}) => code !== "BU99990102"), earlier: given.areas}
    );
    expect(again.areas).toEqual(given.areas);
  });

  it("refuses boundaries with other buurten", () => {
    expect(() => geography({}, {earlier: first.areas, boundaries: TOWN.slice(1)})).toThrow(
      "the boundaries have other buurten than those of an earlier release"
    );
  });
});

describe("uniteSmallAreas(input)", () => {
  it("keeps every area where all are large enough, each level by code", () => {
    const {areas} = geography({});
    expect(areas.map((a) => a.code)).toEqual([
      "GM9999",
      "WK999901",
      "WK999902",
      "BU99990101",
      "BU99990102",
      "BU99990103",
      "BU99990201",
      "BU99990202",
      "BU99990203"
    ]);
  });

  it("unites a small area with the touching one of its wijk that has the fewest inhabitants", () => {
    expect(members(geography({BU99990102: [50], BU99990103: [400]}))).toEqual([["BU99990102", "BU99990103"]]);
  });

  it("names the union after its most populous member", () => {
    const {areas, areaOf} = geography({BU99990101: [50]});
    expect(areas.find((a) => a.members.length > 1)).toEqual({
      code: "BU99990102",
      level: "buurt",
      name: "Buurt 02 e.o.",
      parent: "WK999901",
      members: ["BU99990101", "BU99990102"],
      member_names: ["Buurt 01", "Buurt 02"]
    });
    expect(areaOf.get("BU99990101")).toBe("BU99990102");
  });

  it("passes over a smaller area of its wijk that does not touch it", () => {
    expect(members(geography({BU99990101: [50], BU99990103: [120]}))).toEqual([["BU99990101", "BU99990102"]]);
  });

  it("goes to the neighbouring wijk where none of its own touches", () => {
    const alone = TOWN.map((b) => (b.code === "BU99990101" ? {...b, wijk: "WK999903"} : b));
    const {areas} = geography({BU99990101: [50]}, {boundaries: alone});
    expect(areas.find((a) => a.members.includes("BU99990101"))!.members).toEqual([
      "BU99990101",
      "BU99990102"
    ]);
    expect(areas.find((a) => a.code === "WK999901")).toMatchObject({
      members: ["WK999901", "WK999903"],
      member_names: ["Laag", "WK999903"]
    });
  });

  it("looks at every covered year", () => {
    expect(
      members(
        geography({
          BU99990101: [500, 99],
          BU99990102: [600, 600],
          BU99990103: [700, 700],
          BU99990201: [800, 800],
          BU99990202: [900, 900],
          BU99990203: [1000, 1000]
        })
      )
    ).toEqual([["BU99990101", "BU99990102"]]);
  });

  it("counts unknown inhabitants as none", () => {
    expect(members(geography({BU99990103: [null]}))).toEqual([["BU99990102", "BU99990103"]]);
  });

  it("goes on until no area is small", () => {
    const result = geography({BU99990101: [40], BU99990102: [40], BU99990103: [40]});
    expect(members(result)).toEqual([["BU99990101", "BU99990102", "BU99990103"]]);
  });

  it("joins an island to the nearest area of its wijk", () => {
    const island = square("BU99990104", "WK999901", 4, 0);
    const result = geography({BU99990104: [30]}, {boundaries: [...TOWN, island]});
    expect(members(result)).toEqual([["BU99990103", "BU99990104"]]);
  });

  it("takes outlines within the tolerance for touching", () => {
    const gapped = [square("BU99990101", "WK999901", 0, 0), square("BU99990102", "WK999901", 1, 0, 50)];
    const far = square("BU99990103", "WK999901", 3, 0);
    const input = {boundaries: [...gapped, far], contiguity_tolerance_m: 60};
    const result = geography({BU99990101: [50], BU99990102: [600], BU99990103: [200]}, input);
    expect(members(result)).toEqual([["BU99990101", "BU99990102"]]);
  });

  it("refuses key figures that know none of the buurten", () => {
    const none = {inhabitants: [{area: "BU00000000", year: 2024, n: 500}]};
    expect(() => geography({}, none)).toThrow("no inhabitants for any buurt");
  });

  it("does not depend on the order of the boundaries", () => {
    const forward = geography({BU99990101: [50], BU99990203: [20]});
    const backward = geography({BU99990101: [50], BU99990203: [20]}, {boundaries: [...TOWN].reverse()});
    expect(backward).toEqual(forward);
  });

  it("draws each level with area codes, inner borders of a union gone", () => {
    const {shapes} = geography({BU99990101: [50]});
    const ids = (level: string) => (shapes.objects[level] as GeometryCollection).geometries.map((g) => g.id);
    expect(ids("gemeente")).toEqual(["GM9999"]);
    expect(ids("wijk")).toEqual(["WK999901", "WK999902"]);
    expect(ids("buurt")).toEqual(["BU99990102", "BU99990103", "BU99990201", "BU99990202", "BU99990203"]);
    const union = (shapes.objects.buurt as GeometryCollection).geometries[0]!;
    expect(union.type === "MultiPolygon" && union.arcs.map((polygon) => polygon.length)).toEqual([1]);
  });
});
