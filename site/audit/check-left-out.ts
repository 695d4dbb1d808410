import {readFile} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import {listFiles} from "../seal/list-files.js";
import type {Findings} from "./findings.js";
import {DATABASE, type Release} from "./release.js";

/**
 * Proves that a public edition does not speak of what is for the municipality only: no id of such an indicator, cube,
 * table of means or phenomenon stands in the manifest, a table or a page, nor the name of such an indicator.
 */
export async function checkLeftOut(
  {manifest, tables}: Release,
  {manifest: inner}: Release,
  site: string,
  findings: Findings
): Promise<void> {
  const closed = inner.indicators.filter(({audience}) => audience === "intern");
  const open = inner.indicators.filter(({audience}) => audience === "openbaar");
  const cubes = inner.editions.filter(({openbaar}) => !openbaar).map(({cube}) => cube);
  const shown = new Set(open.flatMap(({id, phenomenon}) => [id, phenomenon]));
  const means = inner.means ?? [];
  const ids = new Set(
    [
      ...closed.flatMap(({id, phenomenon}) => [id, phenomenon]),
      ...cubes,
      ...means.map(({table}) => table)
    ].filter((id) => !shown.has(id))
  );
  const said = (value: unknown): number => {
    if (typeof value === "string") return ids.has(value) ? 1 : 0;
    if (!value || typeof value !== "object") return 0;
    return Object.values(value).reduce<number>((sum, one) => sum + said(one), 0);
  };
  for (const [key, value] of Object.entries(manifest))
    findings.add("for the municipality only", `manifest.json ${key}`, said(value));
  for (const {name, columns} of tables) {
    findings.add("for the municipality only", `${DATABASE} ${name}`, said(name));
    for (const {name: column, values} of columns)
      findings.add("for the municipality only", `${DATABASE} ${name}.${column}`, said(values));
  }
  // An id of one word, such as `uitkering`, is a word of prose too.
  const titles = [...closed.map(({name}) => name), ...means.map(({title}) => title)];
  const names = titles.flatMap((title) => Object.values(title).map((text) => text.toLowerCase()));
  const words = [...[...ids].filter((id) => id.includes("_")), ...names];
  for (const file of await listFiles(site)) {
    const [page] = basename(file).split(".");
    findings.add("for the municipality only", file, said(page));
    if (!TEXT.has(extname(file))) continue;
    const text = (await readFile(join(site, file), "utf8")).toLowerCase();
    findings.add("for the municipality only", file, words.filter((word) => text.includes(word)).length);
  }
}

/** Compressed copies are held to be their originals, and tables are those of the snapshot. */
const TEXT = new Set([".html", ".json", ".js", ".md", ".svg", ".txt", ".xml"]);
