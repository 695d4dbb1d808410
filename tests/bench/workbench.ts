import {serve} from "../../site/serve.js";
import {measureBrush} from "./linked/measure-brush.js";
import {measureKeys} from "./linked/measure-keys.js";
import {measureMemory} from "./linked/measure-memory.js";
import {measureNotebook} from "./linked/measure-notebook.js";
import {measureStart} from "./linked/measure-start.js";
import type {BenchRow} from "./row.js";

const SITE = "dist";

/**
 * Measures the workbench in Chromium: a brush over four linked views beside other engines, how soon it can be used and
 * what it weighs, a key press in a notebook of fifty cells, and the memory that comes back after a hundred notebooks.
 */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  const rows = await measureBrush(progress);
  const site = await serve(SITE, {port: 0});
  try {
    rows.push(...(await measureNotebook(site.url, progress)));
    rows.push(
      ...(await measureStart(SITE, site.url, progress)),
      ...(await measureKeys(site.url, progress)),
      ...(await measureMemory(site.url, progress))
    );
  } finally {
    await site.close();
  }
  return rows;
}
