import {describe, expect, test} from "vitest";
import {publicEdition} from "../../../data-loaders/edition/public-edition.js";
import {internalTown, PLAN} from "./internal-town.js";

const intern = internalTown();
const edition = publicEdition(intern);
const {manifest} = edition;
const table = (name: string) => edition.tables.find((of) => of.name === name);
const column = (name: string, of: string) => table(name)!.columns.find((named) => named.name === of)!.values;

describe("publicEdition(intern)", () => {
  test("leaves out a cube for the municipality only, with all that speaks of it", () => {
    expect(edition.tables.map(({name}) => name)).toEqual([
      "dwellings",
      "shared",
      "reports",
      "indicator_cells",
      "intervention"
    ]);
    expect(JSON.stringify([manifest, edition.tables, edition.figures])).not.toMatch(/benefit|uitkering/);
    expect(manifest.sources.map(({id}) => id)).toEqual(["bag"]);
    expect(manifest.purposes.map(({id, sources}) => [id, sources])).toEqual([
      ["woonfraude", ["bag"]],
      ["overlast", ["bag"]]
    ]);
  });

  test("adds cells up to the size of the plan, and to no other", () => {
    expect(new Set(column("reports", "area"))).toEqual(
      new Set(["WK999901", "WK999902", "WK999903", "WK999904", "WK999905", "WK999906"])
    );
    expect(column("reports", "period")).toContain("2021KW01");
    expect(column("reports", "period")).not.toContain("2021MM01");
    const total = (values: readonly unknown[]) => values.reduce<number>((sum, n) => sum + Number(n), 0);
    const before = intern.tables.find(({name}) => name === "reports")!;
    expect(total(column("reports", "n"))).toBe(total(before.columns.at(-1)!.values));
  });

  test("leaves cells of the public size as they are", () => {
    expect(table("dwellings")!.columns).toEqual(
      intern.tables.find(({name}) => name === "dwellings")!.columns
    );
  });

  test("shows nothing that the internal snapshot does not show", () => {
    const known = new Set(intern.figures.map((figure) => JSON.stringify(figure)));
    expect(edition.figures.filter((figure) => !known.has(JSON.stringify(figure)))).toEqual([]);
  });

  test("opens the gate where the internal one does, down to the size of the public cells", () => {
    const offered = (gate: typeof manifest.gate, indicator: string) =>
      gate.filter((of) => of.indicator === indicator && of.offered).map((of) => `${of.level} ${of.period}`);
    expect(offered(intern.manifest.gate, "violence")).toContain("buurt year");
    expect(offered(manifest.gate, "violence")).toEqual(
      offered(intern.manifest.gate, "violence").filter((at) => !/buurt|month/.test(at))
    );
    expect(manifest.gate.find((of) => of.indicator === "violence" && of.level === "buurt")!.offered).toBe(
      false
    );
  });

  test("divides by the cells of another cube, added up to its own areas", () => {
    const shared = edition.figures.filter(({indicator}) => indicator === "shared_without_permit");
    expect(shared.map(({area}) => area.slice(0, 2))).not.toContain("BU");
    expect(shared.find(({area, period}) => area === "WK999901" && period === "2024JJ00")).toEqual(
      intern.figures.find(
        ({indicator, area, period}) =>
          indicator === "shared_without_permit" && area === "WK999901" && period === "2024JJ00"
      )
    );
  });

  test("tells on cards what everybody sees", () => {
    const violence = manifest.indicators.find(({id}) => id === "violence")!;
    expect([violence.finest_level, violence.beside]).toEqual(["wijk", null]);
    expect(manifest.indicators.find(({id}) => id === "ghost")!.finest_level).toBe("buurt");
    expect(manifest.audience).toBe("openbaar");
    expect(manifest.editions).toEqual(PLAN.slice(0, 3));
  });

  test("tells what was measured of the same sums, and nothing of smaller cells", () => {
    const levels = manifest.deviation.filter((of) => of.indicator === "violence").map((of) => of.level);
    expect(intern.manifest.deviation.some((of) => of.indicator === "violence" && of.level === "buurt")).toBe(
      true
    );
    expect(levels).not.toContain("buurt");
    expect(levels).toContain("wijk");
    expect(manifest.correlations.map(({indicator, level}) => [indicator, level])).toEqual([
      ["violence", "wijk"]
    ]);
  });

  test("leaves out interventions against a phenomenon that it does not show", () => {
    expect(column("intervention", "phenomenon")).toEqual(["overlast"]);
  });

  test("changes nothing when it is done twice", () => {
    expect(publicEdition(edition)).toEqual(edition);
  });

  test("refuses an indicator for everybody in a cube that the plan keeps in", () => {
    const plan = PLAN.map((entry) => (entry.cube === "dwellings" ? {...entry, openbaar: null} : entry));
    expect(() => publicEdition(internalTown({plan}))).toThrow(
      /^no public edition: an indicator for everybody needs dwellings, which is for the municipality only/
    );
  });
});
