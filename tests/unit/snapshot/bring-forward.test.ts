import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type AreaFigures, toPresent} from "../../../data-loaders/stages/bring-forward/to-present.js";

const figures = (area: string, some: Partial<AreaFigures>): AreaFigures => ({
  area,
  residents: null,
  households: null,
  dwellings: null,
  owner_occupied_pct: null,
  corporation_pct: null,
  mean_income: null,
  comparable: true,
  estimated: false,
  ...some
});
const into = (old_code: string, new_code: string, share = 1) => ({old_code, new_code, share});

describe("toPresent(figures, passages)", () => {
  test("adds up whole areas that merged, exactly and without calling it an estimate", () => {
    const rows = [figures("A", {residents: 300}), figures("B", {residents: 105})];
    expect(toPresent(rows, [into("A", "Z"), into("B", "Z")])).toEqual([figures("Z", {residents: 405})]);
  });

  test("gives a renumbered area its figures under the new number", () => {
    const row = figures("A", {residents: 300, owner_occupied_pct: 40, mean_income: 28.4});
    expect(toPresent([row], [into("A", "Z")])).toEqual([{...row, area: "Z"}]);
  });

  test("apportions a split area in whole numbers that add up to it, as an estimate that is not comparable", () => {
    const [y, z] = toPresent(
      [figures("A", {residents: 100})],
      [into("A", "Y", 1 / 3), into("A", "Z", 2 / 3)]
    );
    expect(y).toMatchObject({area: "Y", residents: 33, estimated: true, comparable: false});
    expect(z).toMatchObject({area: "Z", residents: 67, estimated: true, comparable: false});
  });

  test("gives each part of a split area the mean of the whole", () => {
    const row = figures("A", {residents: 100, dwellings: 50, corporation_pct: 30, mean_income: 25.5});
    const parts = toPresent([row], [into("A", "Y", 0.5), into("A", "Z", 0.5)]);
    expect(parts.map((part) => [part.corporation_pct, part.mean_income])).toEqual([
      [30, 25.5],
      [30, 25.5]
    ]);
  });

  test("weighs the means of areas that merged: tenure by dwellings, income by residents", () => {
    const rows = [
      figures("A", {residents: 100, dwellings: 90, owner_occupied_pct: 40, mean_income: 20}),
      figures("B", {residents: 300, dwellings: 10, owner_occupied_pct: 90, mean_income: 30})
    ];
    expect(toPresent(rows, [into("A", "Z"), into("B", "Z")])[0]).toMatchObject({
      owner_occupied_pct: 45,
      mean_income: 27.5
    });
  });

  test("takes no mean from a part where nobody lives", () => {
    const rows = [
      figures("A", {residents: 0, mean_income: null}),
      figures("B", {residents: 50, mean_income: 31})
    ];
    expect(toPresent(rows, [into("A", "Z"), into("B", "Z")])[0]!.mean_income).toBe(31);
  });

  test("is missing where a part is missing: never a smaller number", () => {
    const rows = [
      figures("A", {residents: 300, households: 140}),
      figures("B", {residents: null, households: 60})
    ];
    expect(toPresent(rows, [into("A", "Z"), into("B", "Z")])[0]).toMatchObject({
      residents: null,
      households: 200
    });
  });

  test("is not comparable where an old area was not", () => {
    const rows = [figures("A", {comparable: false}), figures("B", {})];
    expect(toPresent(rows, [into("A", "Z"), into("B", "Z")])[0]!.comparable).toBe(false);
  });

  test("keeps the total of any count under any crosswalk", () => {
    const towns = fc
      .array(
        fc.record({
          residents: fc.nat(5000),
          shares: fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 5})
        }),
        {minLength: 1, maxLength: 8}
      )
      .map((olds) => ({
        rows: olds.map(({residents}, i) => figures(`A${i}`, {residents})),
        passages: olds.flatMap(({shares}, i) => {
          const whole = shares.reduce((a, b) => a + b, 0);
          return shares.map((share, j) => into(`A${i}`, `Z${(i + j) % 6}`, share / whole));
        })
      }));
    const total = (rows: readonly AreaFigures[]) => rows.reduce((sum, row) => sum + row.residents!, 0);
    fc.assert(
      fc.property(towns, ({rows, passages}) => {
        expect(total(toPresent(rows, passages))).toBe(total(rows));
      })
    );
  });
});
