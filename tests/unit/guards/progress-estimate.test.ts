import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {consoleProgress} from "../../../bin/console-progress.js";
import {inWords, secondsLeft} from "../../../src/lib/progress-estimate.js";

describe("secondsLeft(samples, now)", () => {
  test("divides what is left by the speed so far", () => {
    const samples = [0, 1, 2, 3, 4].map((i) => ({at: i * 1000, share: i * 0.1}));
    expect(secondsLeft(samples, 4000)).toBeCloseTo(6);
  });

  test("counts down while nothing new is heard, to zero", () => {
    const samples = [0, 1, 2, 3, 4].map((i) => ({at: i * 1000, share: i * 0.1}));
    expect(secondsLeft(samples, 7000)).toBeCloseTo(3);
    expect(secondsLeft(samples, 70_000)).toBe(0);
  });

  test("goes by the later half of the work", () => {
    const slow = [
      {at: 0, share: 0},
      {at: 10_000, share: 0.1},
      {at: 11_000, share: 0.2}
    ];
    expect(secondsLeft(slow, 11_000)).toBeCloseTo(8);
  });

  test.each([
    ["no sample", [], 9000],
    ["one sample", [{at: 0, share: 0.5}], 9000],
    [
      "two seconds not over",
      [
        {at: 0, share: 0},
        {at: 1500, share: 0.5}
      ],
      1999
    ],
    [
      "less than 2 % done",
      [
        {at: 0, share: 0},
        {at: 5000, share: 0.01}
      ],
      9000
    ],
    [
      "nothing moves",
      [
        {at: 0, share: 0.3},
        {at: 5000, share: 0.3}
      ],
      9000
    ],
    [
      "all at one moment",
      [
        {at: 0, share: 0},
        {at: 0, share: 0.5}
      ],
      9000
    ]
  ])("is null with %s", (_, samples, now) => {
    expect(secondsLeft(samples, now)).toBeNull();
  });

  test("is never negative and never infinite", () => {
    const steps = fc.array(fc.tuple(fc.nat(60_000), fc.double({min: 0, max: 0.05, noNaN: true})), {
      maxLength: 20
    });
    fc.assert(
      fc.property(steps, fc.nat(100_000), (moves, later) => {
        let [at, share] = [0, 0];
        const samples = moves.map(([ms, more]) => {
          at += ms;
          share += more;
          return {at, share};
        });
        const left = secondsLeft(samples, at + later);
        expect(left === null || (left >= 0 && Number.isFinite(left))).toBe(true);
      })
    );
  });
});

describe("inWords(seconds)", () => {
  test.each([
    [0, "a few s left"],
    [2.9, "a few s left"],
    [3, "about 5 s left"],
    [22, "about 20 s left"],
    [58, "about 1 min left"],
    [70, "about 1 min 15 s left"],
    [119, "about 2 min left"],
    [290, "about 4 min 45 s left"],
    [299, "about 5 min left"],
    [1234, "about 21 min left"]
  ])("writes %d as %s", (seconds, words) => {
    expect(inWords(seconds)).toBe(words);
  });
});

describe("consoleProgress(stream, quiet, time)", () => {
  const heard = (isTTY: boolean, quiet = false) => {
    let said = "";
    let now = 0;
    const write = (text: string) => {
      said += text;
      return true;
    };
    let redraw: (() => void) | null = null;
    const every = (work: () => void) => {
      redraw = work;
      return () => {
        redraw = null;
      };
    };
    const stream = {isTTY, write: write as NodeJS.WriteStream["write"]};
    const progress = consoleProgress(stream, quiet, {now: () => now, every});
    return {
      later: (ms: number) => {
        now = ms;
        said = "";
        redraw?.();
        return said;
      },
      at: (ms: number, message: string, share?: number) => {
        now = ms;
        said = "";
        progress(message, share);
        return said;
      }
    };
  };

  test("shows share and estimate in place on a terminal", () => {
    const {at} = heard(true);
    expect(at(0, "reading water", 0)).toBe("\r\x1b[K   0.0 s  reading water 0 %");
    expect(at(1000, "reading water", 0.1)).toBe("\r\x1b[K   1.0 s  reading water 10 %");
    expect(at(2000, "reading water", 0.2)).toBe("\r\x1b[K   2.0 s  reading water 20 %, about 10 s left");
    expect(at(3000, "reading brp", 0.3)).toBe("\r\x1b[K   3.0 s  reading brp 30 %, about 5 s left");
    expect(at(9900, "read")).toBe("\r\x1b[K   9.9 s  read\n");
  });

  test("counts down while a step says nothing, and stops when it is done", () => {
    const {at, later} = heard(true);
    at(0, "linking", 0);
    at(10_000, "linking", 0.2);
    expect(later(20_000)).toBe("\r\x1b[K  20.0 s  linking 20 %, about 30 s left");
    at(21_000, "linked");
    expect(later(22_000)).toBe("");
  });

  test("never shows 100 % of what is not done", () => {
    expect(heard(true).at(0, "writing", 0.999)).toContain("writing 99 %");
  });

  test("estimates anew where another task begins", () => {
    const {at} = heard(true);
    at(0, "demo", 0);
    at(5000, "demo", 0.9);
    at(6000, "demo made", 1);
    expect(at(6000, "reading", 0)).toBe("\r\x1b[K   6.0 s  reading 0 %");
    expect(at(7000, "reading", 0.5)).toBe("\r\x1b[K   7.0 s  reading 50 %");
    expect(at(8000, "again", 0.1)).toBe("\r\x1b[K   8.0 s  again 10 %");
  });

  test("writes one plain line a step where there is no terminal", () => {
    const {at} = heard(false);
    expect(at(100, "reading water", 0)).toBe("   0.1 s  reading water\n");
    expect(at(4000, "reading water", 0.4)).toBe("");
    expect(at(5000, "reading brp", 0.5)).toBe("   5.0 s  reading brp\n");
    expect(at(9000, "done", 1)).toBe("   9.0 s  done\n");
  });

  test("writes nothing when quiet", () => {
    const {at} = heard(true, true);
    expect(at(0, "reading", 0) + at(5000, "reading", 0.5) + at(6000, "done")).toBe("");
  });
});
