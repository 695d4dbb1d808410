import {parsePeriod} from "./period.js";

/** Splits periods of one kind into runs without a gap, in order of time: `[["2024MM01", "2024MM02"], ["2024MM06"]]`. */
export function periodRuns(codes: readonly string[]): string[][] {
  const periods = [...new Set(codes)].map(parsePeriod).sort((a, b) => (a.start < b.start ? -1 : 1));
  const runs: string[][] = [];
  let end = "";
  for (const period of periods) {
    if (period.start === end) runs.at(-1)!.push(period.code);
    else runs.push([period.code]);
    end = period.end;
  }
  return runs;
}
