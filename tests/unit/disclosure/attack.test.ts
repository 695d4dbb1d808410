import {beforeAll, describe, expect, it, test} from "vitest";
import {loadSolver} from "../../../site/audit/attack/load-solver.js";
import {attackCells} from "../../../src/lib/disclosure/attack/attack-cells.js";
import {components} from "../../../src/lib/disclosure/attack/components.js";
import type {Fact} from "../../../src/lib/disclosure/attack/fact.js";
import {fulfils, type Solver} from "../../../src/lib/disclosure/attack/integer-programme.js";
import {cellInterval, type ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";

let solve: Solver;

beforeAll(async () => {
  solve = await loadSolver();
});

const rounded = (...values: number[]): ReleasedCell[] => values.map((value) => ({value, base: 5}));

function attacked(cells: readonly ReleasedCell[], facts: readonly Fact[]) {
  const {lower, upper, ...rest} = attackCells(cells, facts, solve);
  return {...rest, intervals: Array.from(lower, (low, i) => [low, upper[i]!])};
}

describe("cellInterval(cell)", () => {
  it.each<[string, ReleasedCell, [number, number]]>([
    ["a released 0 stands for 0 to b − 1", {value: 0, base: 5}, [0, 4]],
    ["a released y for y − b + 1 to y + b − 1", {value: 20, base: 5}, [16, 24]],
    ["base 10 likewise", {value: 10, base: 10}, [1, 19]],
    ["a public count is exact", {value: 7, base: 1}, [7, 7]],
    ["a cell left out may be any count", {value: null, base: 5}, [0, Number.POSITIVE_INFINITY]],
    [
      "a lowered share reaches up to its whole",
      {value: 90, base: 5, limited: "lowered", whole: 100},
      [86, 104]
    ],
    ["what was raised by a limited share reaches down to 0", {value: 10, base: 5, limited: "raised"}, [0, 14]]
  ])("%s", (_, cell, interval) => {
    expect(cellInterval(cell)).toEqual(interval);
  });
});

describe("attackCells(cells, facts, solve)", () => {
  it("keeps the ranges of cells that no fact speaks of, without a programme", () => {
    expect(attacked([...rounded(0, 5, 20), {value: 3, base: 1}], [])).toEqual({
      intervals: [
        [0, 4],
        [1, 9],
        [16, 24],
        [3, 3]
      ],
      recovered: [],
      narrowest_interval: 4,
      programmes: 0,
      cells: 3
    });
  });

  it("finds the cell that the published margins give away", () => {
    // Published 4 × 4 table, identity (230+250)−(89+124+31)=236; (1021+770)−(92+59+800+651)=189; 236−189=47:
    // five cells left out in two rows, four of them in the two columns too. The fifth is the recoverable one.
    const open = [0, 1, 2, 3, 4];
    const published = [89, 124, 31, 92, 59, 800, 651].map((value) => ({value, base: 1}));
    const cells = [...open.map(() => ({value: null, base: 5})), ...published];
    const found = attacked(cells, [
      {kind: "total", cells: [...open, 5, 6, 7], total: 230 + 250, source: "two rows"},
      {kind: "total", cells: [0, 1, 2, 3, 8, 9, 10, 11], total: 1021 + 770, source: "two columns"}
    ]);
    expect(found.intervals.slice(0, 5)).toEqual([
      [0, 189],
      [0, 189],
      [0, 189],
      [0, 189],
      [47, 47]
    ]);
    expect(found).toMatchObject({recovered: [4], narrowest_interval: 0, cells: 5});
  });

  it("pins a cell whose total reaches the upper limits of all", () => {
    const total: Fact = {kind: "total", cells: [0, 1], total: 9 + 14, source: "annual report"};
    expect(attacked(rounded(5, 10, 15), [total])).toMatchObject({
      intervals: [
        [9, 9],
        [14, 14],
        [11, 19]
      ],
      recovered: [0, 1],
      narrowest_interval: 0
    });
  });

  it("counts a cell as recovered when it is known to hold 1 to b − 1 units", () => {
    // 5 stands for 1…9 and 0 for 0…4; together 4.
    const total: Fact = {kind: "total", cells: [0, 1], total: 4, source: "annual report"};
    expect(attacked(rounded(5, 0), [total])).toMatchObject({
      intervals: [
        [1, 4],
        [0, 3]
      ],
      recovered: [0],
      narrowest_interval: 3
    });
  });

  it("reckons with whole numbers only", () => {
    // Each cell would be 1.5.
    const facts: Fact[] = [
      {kind: "total", cells: [0, 1], total: 3, source: "ab"},
      {kind: "total", cells: [1, 2], total: 3, source: "bc"},
      {kind: "total", cells: [0, 2], total: 3, source: "ac"}
    ];
    expect(() => attackCells(rounded(0, 0, 0), facts, solve)).toThrow('the fact "ac" contradicts');
  });

  it("limits a part by its whole", () => {
    const nesting: Fact = {kind: "nesting", part: [0], whole: [1], source: "police are called first"};
    expect(attacked(rounded(10, 5), [nesting])).toMatchObject({
      intervals: [
        [6, 9],
        [6, 9]
      ],
      recovered: []
    });
  });

  it("does not call the attacker's own units recovered", () => {
    const own: Fact = {kind: "own", cell: 0, count: 1, source: "own case"};
    expect(attacked(rounded(0), [own])).toMatchObject({
      intervals: [[1, 4]],
      recovered: [],
      narrowest_interval: 3
    });
  });

  it("chains facts that share cells", () => {
    const facts: Fact[] = [
      {kind: "total", cells: [0, 1], total: 8, source: "one"},
      {kind: "own", cell: 0, count: 4, source: "two"}
    ];
    expect(attacked(rounded(0, 0, 0), facts)).toMatchObject({
      intervals: [
        [4, 4],
        [4, 4],
        [0, 4]
      ]
    });
  });

  it("leaves a cell without limits open upwards", () => {
    const nesting: Fact = {kind: "nesting", part: [0], whole: [1], source: "one"};
    expect(
      attacked(
        [
          {value: 10, base: 5},
          {value: null, base: 5}
        ],
        [nesting]
      ).intervals
    ).toEqual([
      [6, 14],
      [6, Number.POSITIVE_INFINITY]
    ]);
  });

  it("names the fact that contradicts the released cells", () => {
    const cells = [...rounded(0, 5), {value: 10, base: 5, kept: true}];
    const facts: Fact[] = [
      {kind: "total", cells: [0, 1], total: 7, source: "annual report, p. 3"},
      {kind: "total", cells: [1, 2], total: 24, source: "council letter"},
      {kind: "own", cell: 0, count: 1, source: "own case"}
    ];
    expect(() => attackCells(cells, facts, solve)).toThrow(
      'attack: the fact "council letter" contradicts the released cells and the facts before it (3 cells, 1 of ' +
        "them kept from an earlier release); check its number"
    );
  });

  it.each<[string, Fact]>([
    ["names no cell", {kind: "total", cells: [], total: 0, source: "x"}],
    ["counts a cell twice", {kind: "total", cells: [0, 0], total: 0, source: "x"}],
    ["names a cell that there is not", {kind: "own", cell: 9, count: 1, source: "x"}]
  ])("refuses a fact that %s", (problem, fact) => {
    expect(() => attackCells(rounded(0), [fact], solve)).toThrow(`attack: the fact "x" ${problem}`);
  });
});

test("components(sets) joins sets that share a member by way of others", () => {
  expect(components([[1, 2], [3], [2, 4], [5, 3], [4]])).toEqual([
    [0, 2, 4],
    [1, 3]
  ]);
});

test("fulfils(values, programme) wants whole numbers within every limit", () => {
  const programme = {
    lower: [0, 0],
    upper: [4, 4],
    rows: [{columns: [0, 1], coefficients: [1, -1], lower: 0, upper: 1}]
  };
  const tried = [[3, 2], [2, 3], [5, 4], [2.5, 2], [3]];
  expect(tried.map((values) => fulfils(values, programme))).toEqual([true, false, false, false, false]);
});
