import {describe, expect, it} from "vitest";
import {YEARS} from "../../../data-loaders/demo/calendar.js";
import {drawBoundaries} from "../../../data-loaders/demo/geometry/boundaries.js";
import {presentDivision} from "../../../data-loaders/demo/geometry/divisions.js";
import {simulate} from "../../../data-loaders/demo/people/simulate.js";
import {identifiers} from "../../../data-loaders/demo/registers/identifiers.js";
import {countResidents} from "../../../data-loaders/demo/registers/key-figures.js";
import {presenceOf} from "../../../data-loaders/demo/registers/presence.js";
import {truth} from "../../../data-loaders/demo/registers/truth.js";
import {BUURTEN} from "../../../data-loaders/demo/town.js";

const map = drawBoundaries(2025);
const {objects, registry} = simulate(2025, 1, map);
const residents = countResidents({seed: 2025, registry, objects}, presentDivision(map, objects));

describe("simulate(2025, 1)", () => {
  it("makes a town of Zaanstad's size: about 161,000 residents in 73,000 households", () => {
    const total = residents[4]!.reduce((a, b) => a + b, 0);
    expect(total).toBeGreaterThan(157_800);
    expect(total).toBeLessThan(164_200);
    const homes = registry.households.filter((h) => h.members.length > 0).length;
    expect(homes).toBeGreaterThan(71_000);
    expect(homes).toBeLessThan(75_500);
  });

  it.each(YEARS.map((year, y) => [year, y]))(
    "has 5 buurten without residents and 10 under 100 in %i",
    (_, y) => {
      expect(residents[y]!.filter((n) => n === 0)).toHaveLength(5);
      expect(residents[y]!.filter((n) => n < 100)).toHaveLength(10);
    }
  );

  it("plants each phenomenon at its rate, and one that grows", () => {
    const ids = identifiers(2025, objects, registry.persons.sex);
    const buurtOf = new Map(
      Array.from({length: objects.count}, (_, row) => [ids.object(row), BUURTEN[objects.buurt.at(row)]!.name])
    );
    const rows = [...truth(objects, presenceOf(registry, objects), ids)]
      .slice(1)
      .map((line) => line.split(";"));
    const count = (phenomenon: string, year: string, buurt?: string) =>
      rows.filter((r) => r[0] === phenomenon && r[2] === year && (!buurt || buurtOf.get(r[1]!) === buurt))
        .length;
    // About 74 buurten with residents: above 10 a buurt for the first and the last, below for the second.
    expect(count("registered_uninhabited", "2023")).toBeGreaterThan(900);
    expect(count("overcrowded", "2023")).toBeGreaterThan(1_500);
    expect(count("inhabited_unregistered", "2023")).toBeGreaterThan(300);
    expect(count("inhabited_unregistered", "2023")).toBeLessThan(700);
    const growth = YEARS.map((year) => count("registered_uninhabited", String(year), "Turfhof"));
    expect(growth[4]!).toBeGreaterThan(3 * growth[0]!);
    expect([...growth].sort((a, b) => a - b)).toEqual(growth);
  });
});
