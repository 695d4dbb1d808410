import {readFileSync} from "node:fs";
import {lab, rgb} from "d3";

export type Theme = "light" | "dark";

const CSS = readFileSync(new URL("../../../src/styles/charts.css", import.meta.url), "utf8");

/** Returns a chart colour of one theme as the stylesheet gives it: the last `light-dark(…)` of its property. */
export function chartColour(name: string, theme: Theme): string {
  const declared = new RegExp(`--chart-${name}:([^;]*);`).exec(CSS)?.[1];
  const pair = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(declared ?? "");
  if (!pair) throw new Error(`no light-dark colour for --chart-${name} in charts.css`);
  return pair[theme === "light" ? 1 : 2]!;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Distance of two colours in CIE L*a*b* (ΔE 1976); about 2.3 is just noticeable. */
export function difference(a: string, b: string): number {
  const [x, y] = [lab(a), lab(b)];
  return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b);
}

/**
 * Full dichromacy in linear RGB: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes (2009), IEEE TVCG 15,
 * 1291–1298, table for severity 1.0.
 */
const MACHADO: Record<"protanopia" | "deuteranopia" | "tritanopia", number[][]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

export const DEFICIENCIES = Object.keys(MACHADO) as (keyof typeof MACHADO)[];

/** Returns a colour as somebody with the deficiency sees it. */
export function simulate(colour: string, deficiency: keyof typeof MACHADO): string {
  const linear = channels(colour);
  const [r, g, b] = MACHADO[deficiency].map((row) => {
    const value = row.reduce((sum, weight, i) => sum + weight * linear[i]!, 0);
    const clipped = Math.min(1, Math.max(0, value));
    return 255 * (clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055);
  });
  return rgb(r!, g!, b!).formatHex();
}

function channels(colour: string): [number, number, number] {
  const {r, g, b} = rgb(colour);
  return [r, g, b].map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
