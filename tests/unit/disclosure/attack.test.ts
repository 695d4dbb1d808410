import {beforeAll, describe, expect, it, test} from "vitest";
import {loadSolver} from "../../../site/audit/attack/load-solver.js";
import {type AttackOptions, attackCells} from "../../../src/lib/disclosure/attack/attack-cells.js";
import {components} from "../../../src/lib/disclosure/attack/components.js";
import type {Fact} from "../../../src/lib/disclosure/attack/fact.js";
import {fulfils, type Solver} from "../../../src/lib/disclosure/attack/integer-programme.js";
import {mergeAlike} from "../../../src/lib/disclosure/attack/merge-alike.js";
import {cellInterval, type ReleasedCell} from "../../../src/lib/disclosure/attack/released-cell.js";

let solve: Solver;

beforeAll(async () => {
  solve = await loadSolver();
});

const rounded = (...values: number[]): ReleasedCell[] => values.map((value) => ({value, base: 5}));

function attacked(cells: readonly ReleasedCell[], facts: readonly Fact[], options?: AttackOptions) {
  const {lower, upper, ...rest} = attackCells(cells, facts, solve, options);
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
    expect(attacked([...rounded(0, 5, 20), {value: 3, base: 1}], [])).toMatchObject({
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

describe("attackCells(cells, facts, solve) with tables that are linked", () => {
  // Regions A, B, I, J of one county and K, L, M, N of another, published by county and by group of size; counts of
  // 1 to 3 are left out (sdcTable's test of linked tables). L and M are the BIG ones.
  const counts = {A: 2, B: 2, I: 8, J: 8, K: 3, L: 3, M: 3, N: 7};
  const names = Object.keys(counts) as (keyof typeof counts)[];
  const facts: Fact[] = [
    ["A", "B", "I", "J"],
    ["K", "L", "M", "N"],
    ["A", "B", "I", "J", "K", "N"],
    ["L", "M"]
  ].map((of) => ({
    kind: "total",
    cells: of.map((name) => names.indexOf(name as keyof typeof counts)),
    total: of.reduce((sum, name) => sum + counts[name as keyof typeof counts], 0),
    source: of.join("")
  }));
  const published = (left: string[]) =>
    names.map((name): ReleasedCell => {
      const value = left.includes(name) ? null : counts[name];
      return {value, base: value === null ? 5 : 1};
    });

  it("finds the cell that each table by itself protects", () => {
    const found = attacked(published(["A", "B", "K", "L", "M"]), facts);
    expect(found.intervals[names.indexOf("K")]).toEqual([3, 3]);
    expect(found.recovered).toEqual([names.indexOf("K")]);
  });

  it("finds none where one more cell is left out", () => {
    const found = attacked(published(["A", "B", "K", "L", "M", "N"]), facts);
    expect(found.intervals[names.indexOf("K")]).toEqual([0, 10]);
    expect(found.recovered).toEqual([]);
  });
});

describe("attackCells(cells, facts, solve) with facts that are not exact", () => {
  it("narrows by a total that was rounded", () => {
    // Published as 20, rounded to 5: 18 to 22.
    const fact: Fact = {kind: "range", cells: [0, 1], at_least: 18, at_most: 22, source: "key figures"};
    expect(attacked(rounded(5, 5), [fact]).intervals).toEqual([
      [9, 9],
      [9, 9]
    ]);
  });

  it("narrows by a share", () => {
    // A half of 6 to 14, 12.5 % at least.
    const fact: Fact = {
      kind: "share",
      part: [0],
      whole: [1],
      at_least: 125,
      at_most: 500,
      denominator: 1000,
      source: "letter to the council"
    };
    expect(attacked(rounded(0, 10), [fact]).intervals).toEqual([
      [1, 4],
      [6, 14]
    ]);
  });
});

describe("attackCells(cells, facts, solve, {relations, suppositions})", () => {
  const within: Fact = {kind: "nesting", part: [0], whole: [1], source: "part within whole"};

  it("leaves out a relation that no counts fulfil, and says which", () => {
    expect(attacked(rounded(40, 5), [], {relations: [within]})).toMatchObject({
      conflicts: [0],
      intervals: [
        [36, 44],
        [1, 9]
      ]
    });
  });

  it("names a relation that only together with others cannot be", () => {
    const relations: Fact[] = [
      {kind: "total", cells: [0, 1], total: 2, source: "margin"},
      {kind: "nesting", part: [2], whole: [0], source: "of the first"},
      {kind: "nesting", part: [2], whole: [1], source: "of the second"}
    ];
    const cells = [...rounded(0, 0), {value: 2, base: 1}];
    expect(attacked(cells, [], {relations})).toMatchObject({
      conflicts: [2],
      intervals: [
        [2, 2],
        [0, 0],
        [2, 2]
      ]
    });
  });

  it("blames a fact and not the release where the two cannot be together", () => {
    const total: Fact = {kind: "total", cells: [1], total: 2, source: "council letter"};
    expect(() => attacked(rounded(10, 5), [total], {relations: [within]})).toThrow(
      'the fact "council letter" contradicts'
    );
  });

  it("lets a supposition fall that goes against a fact", () => {
    const total: Fact = {kind: "total", cells: [0], total: 3, source: "council letter"};
    const equal: Fact = {kind: "range", cells: [0], at_least: 4, at_most: 9, source: "before"};
    expect(attacked(rounded(0), [total], {suppositions: [equal]})).toMatchObject({
      refuted: [0],
      intervals: [[3, 3]]
    });
  });

  it("narrows by a supposition that may be so", () => {
    const equal: Fact = {kind: "range", cells: [0], at_least: 6, at_most: 14, source: "before"};
    expect(attacked(rounded(5), [], {suppositions: [equal]})).toMatchObject({
      refuted: [],
      intervals: [[6, 9]]
    });
  });
});

describe("attackCells(cells, facts, solve) out of time", () => {
  it("keeps the ranges of the cells, and counts what was not solved", async () => {
    const late = await loadSolver({total_seconds: 0});
    const total: Fact = {kind: "total", cells: [0, 1], total: 23, source: "annual report"};
    const {lower, upper, unsolved, recovered} = attackCells(rounded(5, 10), [total], late);
    expect([...lower, ...upper]).toEqual([1, 6, 9, 14]);
    expect({unsolved, recovered}).toEqual({unsolved: 4, recovered: []});
  });
});

test("mergeAlike(programme) keeps one column of each kind and adds up the others", () => {
  const merged = mergeAlike({
    lower: [0, 6, 0, 0],
    upper: [4, 14, 4, 4],
    rows: [{columns: [0, 1, 2, 3], coefficients: [1, 1, 1, -1], lower: 12, upper: 12}]
  });
  expect(merged).toEqual({
    kinds: 3,
    kindOf: [0, 1, 0, 2],
    programme: {
      lower: [0, 6, 0, 0],
      upper: [4, 14, 4, 4],
      rows: [{columns: [0, 3, 1, 2], coefficients: [1, 1, 1, -1], lower: 12, upper: 12}]
    }
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
