import type {Bench, BenchRow} from "./row.js";
import {methods, protectedCells} from "./simulation/methods.js";
import {inventTown} from "./simulation/town.js";
import {whatIsRead} from "./simulation/what-is-read.js";
import {whatItCosts} from "./simulation/what-it-costs.js";

const BASE = 5;
const BASES = [3, 5, 10];

/** Shows on an invented town why rounding small counts only is not enough, and what the base costs. */
export const bench: Bench = async (progress) => {
  progress("inventing a municipality");
  const town = inventTown();
  const rows: BenchRow[] = [];
  for (const method of methods(BASE)) {
    progress(`publishing and attacking: ${method.name}`);
    rows.push(...whatIsRead(town, method, BASE));
  }
  const byItself = methods(BASE).find(({name}) => name === "every count, each by itself")!;
  rows.push(...whatItCosts(town, `b = ${BASE}, each by itself`, (_sum, truth) => truth.map(byItself.count)));
  for (const base of BASES) {
    progress(`protecting with b = ${base}`);
    const released = protectedCells(town.reports, town, base);
    rows.push(...whatItCosts(town, `b = ${base}, protected`, (sum) => sum(released)));
  }
  return rows;
};
