import {expect, test} from "vitest";
import {changesSince} from "../../../site/publish/changes-since.js";
import type {ChartRow} from "../../../src/lib/charts/spec.js";
import type {FigureData} from "../../../src/lib/notebook/figure/figure-data.js";

/** A rate with its interval in an area and a period. */
function cell(area: string, period: string, rate: number | null, more: ChartRow = {}): ChartRow {
  const limits =
    rate === null ? {lower: null, upper: null} : {lower: rate - 0.5, upper: rate + 0.5, state: "value"};
  return {
    indicator: "overbewoond",
    area,
    area_name: `Naam ${area}`,
    period,
    state: "not_published",
    rate,
    ...limits,
    ...more
  };
}

function figure(title: string, rows: ChartRow[], more: Partial<FigureData> = {}): FigureData {
  return {
    title,
    unit: "%",
    columns: ["indicator", "area", "area_name", "period", "state", "rate", "lower", "upper"],
    rows,
    provenance: {source: "BAG", period: "2024", population: "woningen", uncertainty: "95%", snapshot: "0123"},
    roles: {value: "rate", lower: "lower", upper: "upper", state: "state", base: 5},
    ...more
  };
}

test("changesSince() says nothing of figures that are the same", () => {
  const same = [figure("A", [cell("W1", "2024JJ00", 3.1)])];
  expect(changesSince(same, structuredClone(same), "nl")).toEqual([]);
});

test("changesSince() tells new and gone figures", () => {
  const was = [figure("Oud", [cell("W1", "2024JJ00", 3)])];
  const is = [figure("Anders", [cell("W1", "2024JJ00", 3)], {unit: "woningen"})];
  expect(changesSince(was, is, "nl")).toEqual(["Nieuwe figuur: “Anders”.", "Figuur vervallen: “Oud”."]);
  expect(changesSince(was, is, "en")).toEqual(["New figure: “Anders”.", "Figure left out: “Oud”."]);
});

test("changesSince() knows a retitled figure by its rows", () => {
  const rows = [cell("W1", "2024JJ00", 3), cell("W2", "2024JJ00", 4)];
  expect(changesSince([figure("Oud", rows)], [figure("Nieuw", rows)], "nl")).toEqual([
    "Figuur “Nieuw” heette eerder “Oud”."
  ]);
});

test("changesSince() tells how many numbers differ, and those whose intervals lie apart before larger ones", () => {
  const was = [
    figure("A", [cell("W1", "2024JJ00", 3), cell("W2", "2024JJ00", 8), cell("W3", "2024JJ00", 6)])
  ];
  const is = [
    figure("A", [
      cell("W1", "2024JJ00", 4.2),
      cell("W2", "2024JJ00", 10, {lower: 8.4, upper: 11.6}),
      cell("W3", "2024JJ00", 6)
    ])
  ];
  expect(changesSince(was, is, "nl")).toEqual([
    "“A”: anders: 2 van de 3 cijfers.",
    "“A”: Naam W1, 2024: 4,2% (3,7 tot 4,7), eerder 3% (2,5 tot 3,5); de intervallen overlappen niet.",
    "“A”: Naam W2, 2024: 10% (8,4 tot 11,6), eerder 8% (7,5 tot 8,5); binnen de onzekerheid."
  ]);
});

test("changesSince() says in English what it says in Dutch", () => {
  const was = [figure("A", [cell("W1", "2024JJ00", 3)])];
  const is = [figure("A", [cell("W1", "2024JJ00", 3.2)])];
  expect(changesSince(was, is, "en")).toEqual([
    "“A”: different: 1 of 1 numbers.",
    "“A”: Naam W1, 2024: 3.2% (2.7 to 3.7), was 3% (2.5 to 3.5); within the uncertainty."
  ]);
});

test("changesSince() tells of no more than three changes in full", () => {
  const at = (rate: number) => ["W1", "W2", "W3", "W4"].map((area) => cell(area, "2024JJ00", rate));
  expect(changesSince([figure("A", at(3))], [figure("A", at(3.2))], "nl")).toHaveLength(4);
});

test("changesSince() tells which cells may be published now, and which no longer", () => {
  const was = [
    figure("A", [cell("W1", "2024JJ00", null), cell("W2", "2024JJ00", 3), cell("W3", "2024JJ00", 3)])
  ];
  const is = [
    figure("A", [cell("W1", "2024JJ00", 3), cell("W2", "2024JJ00", null), cell("W3", "2024JJ00", null)])
  ];
  expect(changesSince(was, is, "nl")).toEqual([
    "“A”: nu wel te publiceren: 1.",
    "“A”: niet meer te publiceren: 2."
  ]);
});

test("changesSince() tells a new period, and does not count its cells as changed", () => {
  const was = [figure("A", [cell("W1", "2023JJ00", 3), cell("W1", "2024JJ00", 3)])];
  const is = [figure("A", [cell("W1", "2023JJ00", 3), cell("W1", "2024JJ00", 3), cell("W1", "2025JJ00", 9)])];
  expect(changesSince(was, is, "nl")).toEqual(["“A”: nieuwe periode: 2025."]);
});

test("changesSince() holds the latest year against the one before where a figure moves on", () => {
  const was = [figure("A", [cell("W1", "2024JJ00", 3)])];
  const is = [figure("A", [cell("W1", "2025JJ00", 3.4)])];
  expect(changesSince(was, is, "nl")).toEqual([
    "“A”: toont nu 2025, eerder 2024.",
    "“A”: anders: 1 van de 1 cijfers.",
    "“A”: Naam W1: 3,4% (2,9 tot 3,9), eerder 3% (2,5 tot 3,5); binnen de onzekerheid."
  ]);
});

test("changesSince() says 0 tot 4 of a cell under the rounding, and nothing of an interval that is not there", () => {
  const was = [figure("A", [cell("W1", "2024JJ00", null, {state: "small"})])];
  const is = [figure("A", [cell("W1", "2024JJ00", 1)])];
  expect(changesSince(was, is, "nl")).toEqual([
    "“A”: anders: 1 van de 1 cijfers.",
    "“A”: Naam W1, 2024: 1% (0,50 tot 1,5), eerder aantal 0 tot 4."
  ]);
});

test("changesSince() tells another unit instead of comparing numbers", () => {
  const rows = [cell("W1", "2024JJ00", 3)];
  expect(changesSince([figure("A", rows)], [figure("A", rows, {unit: "per 1.000 inwoners"})], "nl")).toEqual([
    "“A”: eenheid is nu per 1.000 inwoners, eerder %."
  ]);
});

test("changesSince() tells rows of a query apart by years that are numbers", () => {
  const row = (jaar: number, n: number) => ({jaar, n, state: "value"});
  const of = (rows: ChartRow[]) => [
    figure("A", rows, {
      unit: "woningen",
      columns: ["jaar", "n", "state"],
      roles: {value: "n", state: "state"}
    })
  ];
  expect(changesSince(of([row(2023, 10), row(2024, 15)]), of([row(2023, 10), row(2024, 20)]), "nl")).toEqual([
    "“A”: anders: 1 van de 2 cijfers.",
    "“A”: 2024: 20 woningen, eerder 15 woningen."
  ]);
});
