/*
 * Draws the two maps of docs/geography.md from a snapshot, as files that stand alone:
 * npx tsx site/geography-picture.ts src/data docs/images
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {views} from "../src/components/views.js";
import {NOTHING_SELECTED} from "../src/lib/selection/selection.js";
import {readSnapshot} from "./read-snapshot.js";

const [data = "src/data", output = "docs/images"] = process.argv.slice(2);
const snapshot = await readSnapshot(data);
const {document} = parseHTML("<!DOCTYPE html><html><body></body></html>");
const context = {
  data: snapshot,
  selection: NOTHING_SELECTED,
  document: document as unknown as Document,
  locale: "en" as const,
  width: "both" as const
};
for (const [name, file] of [
  ["merged", "geography-unions.svg"],
  ["redrawn", "geography-vintages.svg"]
] as const) {
  const svg = views[name]!({}, context).querySelector("svg.chart-plot");
  if (!svg) throw new Error(`nothing to draw for ${file}: the snapshot in ${data} has no such areas`);
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("font-family", "sans-serif");
  svg.setAttribute("style", "background: #fff");
  // Not every viewer paints the line around a number before the number.
  for (const halo of svg.querySelectorAll("[paint-order]")) halo.removeAttribute("stroke");
  writeFileSync(join(output, file), `${withColours(svg.outerHTML)}\n`);
}

/** A picture on its own has no style sheet: each property becomes its light colour. */
function withColours(svg: string): string {
  const css = readFileSync(new URL("../src/styles/charts.css", import.meta.url), "utf8");
  const own = new Map(
    [...css.matchAll(/(--chart-[\w-]+):[^;]*?light-dark\((#\w+)/g)].map((m) => [m[1]!, m[2]!])
  );
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => own.get(name) ?? "#000");
}
