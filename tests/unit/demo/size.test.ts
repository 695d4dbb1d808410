import {describe, expect, it} from "vitest";
import {YEARS} from "../../../data-loaders/demo/calendar.js";
import {countResidents} from "../../../data-loaders/demo/registers/key-figures.js";
import {makeTown} from "../../../data-loaders/demo/registers/make-town.js";
import {truthOfDwellings} from "../../../data-loaders/demo/registers/truth-dwellings.js";
import {BUURTEN} from "../../../data-loaders/demo/town.js";

const town = makeTown(2025, 1);
const {objects, registry, ids} = town;
const residents = countResidents(town, town.division);

describe("makeTown(2025, 1)", () => {
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

  describe("plants", () => {
    const buurtOf = new Map(
      Array.from({length: objects.count}, (_, row) => [ids.object(row), BUURTEN[objects.buurt.at(row)]!.name])
    );
    const rows = [...truthOfDwellings(town)].map((line) => line.split(";"));
    const count = (phenomenon: string, year: string, buurten?: readonly string[]) =>
      rows.filter(
        ([p, unit, y]) =>
          p === phenomenon && y === year && (!buurten || buurten.includes(buurtOf.get(unit!)!))
      ).length;

    // Of about 70,000 dwellings, of which 21,000 are let by corporations.
    it.each([
      ["registered_uninhabited", 900, 1_500],
      ["overcrowded", 1_500, 2_300],
      ["inhabited_unregistered", 300, 700],
      ["room_letting", 330, 470],
      ["subletting", 350, 520],
      ["holiday_letting", 220, 340]
    ])("%s at its rate: %i to %i dwellings in 2023", (phenomenon, least, most) => {
      expect(count(phenomenon, "2023")).toBeGreaterThan(least);
      expect(count(phenomenon, "2023")).toBeLessThan(most);
    });

    it.each([
      [
        "room_letting",
        ["Scheepmakersbuurt", "Linnenbuurt", "Lijnbaan", "Papierpad", "Schutkolk", "Entrepotbuurt"]
      ],
      ["subletting", ["Touwslagersveld", "Wilgenwaard", "Turfhof", "Verfmolenbuurt", "Sluishoek"]],
      ["holiday_letting", ["Kaasmarkt", "Munthof", "Kranenkade", "Visserseiland"]]
    ])("a third or more of %s in the few buurten where it clusters", (phenomenon, buurten) => {
      expect(count(phenomenon, "2023", buurten)).toBeGreaterThan(count(phenomenon, "2023") / 3);
    });

    it("one that grows", () => {
      const growth = YEARS.map((year) => count("registered_uninhabited", String(year), ["Turfhof"]));
      expect(growth[4]!).toBeGreaterThan(3 * growth[0]!);
      expect([...growth].sort((a, b) => a - b)).toEqual(growth);
    });
  });

  it("gives dwellings owners as in Zaanstad: about 57 % live in their own, 30 % of corporations", () => {
    const owners = [0, 0, 0, 0];
    for (let row = 0; row < objects.count; row++)
      if (objects.isDwelling(row) && !objects.isCareHome(row)) owners[objects.owner.at(row)]!++;
    const share = (kind: number) => owners[kind]! / owners.reduce((a, b) => a + b);
    expect(share(0)).toBeGreaterThan(0.53);
    expect(share(0)).toBeLessThan(0.61);
    expect(share(1)).toBeGreaterThan(0.11);
    expect(share(1)).toBeLessThan(0.16);
    expect(share(2)).toBeGreaterThan(0.27);
    expect(share(2)).toBeLessThan(0.33);
  });

  it("loses sight of about 4 in 1,000 residents a year", () => {
    const {isLost} = registry.persons;
    let lost = 0;
    for (let person = 0; person < isLost.length; person++) lost += isLost.at(person);
    expect(lost / 5).toBeGreaterThan(450);
    expect(lost / 5).toBeLessThan(900);
  });
});
