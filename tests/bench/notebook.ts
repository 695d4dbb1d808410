import {parse} from "../../src/lib/notebook/parse.js";
import {write} from "../../src/lib/notebook/write.js";
import {fiftyCells} from "./notebook/fifty-cells.js";
import type {BenchRow} from "./row.js";

const TIMES = 300;

/** Measures reading and writing a notebook of 50 cells, once the code is warm. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const source = fiftyCells();
  const notebook = parse(source);
  const what = `${notebook.cells.length} cells, ${source.length.toLocaleString("en")} characters`;
  const group = `notebook: ${what}`;
  progress(`reading and writing a notebook of ${what}`);
  return [
    {group, name: "parse", ...measure(() => parse(source))},
    {group, name: "write", ...measure(() => write(notebook))},
    {group, name: "parse and write", goal: 5, ...measure(() => write(parse(source)))}
  ];
}

function measure(step: () => unknown): Pick<BenchRow, "value" | "unit" | "note"> {
  const times: number[] = [];
  for (let i = -TIMES; i < TIMES; i++) {
    const start = performance.now();
    step();
    if (i >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(share * TIMES) - 1]!;
  return {value: at(0.5), unit: "ms", note: `median of ${TIMES}, p95 ${at(0.95).toFixed(2)} ms`};
}
