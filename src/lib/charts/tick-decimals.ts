import {tickStep} from "d3";

/** Returns how many decimals the ticks of an axis need. */
export function tickDecimals([from, to]: [number, number], count: number): number {
  return Math.max(0, -Math.floor(Math.log10(tickStep(from, to, count)) + 1e-9));
}
