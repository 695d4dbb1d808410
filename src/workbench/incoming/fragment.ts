import {type PageFigure, readFigure} from "../../lib/address/figure-address.js";

/** What the fragment of the workbench's address asks for; null where it asks nothing. */
export type Asked =
  | {open: "notebook"; code: string}
  | {open: "figure"; figure: PageFigure | null}
  /** `cell` counts the drawn figures of a report, from 1; `choices` are what inputs held, by name. */
  | {open: "report"; slug: string; cell: number | null; choices: Readonly<Record<string, readonly string[]>>};

/** Reads a fragment: `#notebook=…`, `#figuur=…`, or `#rapport=slug` with `cel=2` and `keuze.wijk=…` after it. */
export function readFragment(fragment: string): Asked | null {
  const code = /^#notebook=(.*)$/s.exec(fragment)?.[1];
  if (code !== undefined) return {open: "notebook", code};
  if (fragment.startsWith("#figuur=")) return {open: "figure", figure: readFigure(fragment)};
  const [slug, ...more] = /^#rapport=(.*)$/s.exec(fragment)?.[1]?.split("&") ?? [];
  if (slug === undefined) return null;
  const rest = new URLSearchParams(more.join("&"));
  const cell = Number(rest.get("cel"));
  const names = [...new Set(rest.keys())].filter((key) => key.startsWith(CHOICE));
  return {
    open: "report",
    slug,
    cell: Number.isInteger(cell) && cell > 0 ? cell : null,
    choices: Object.fromEntries(names.map((key) => [key.slice(CHOICE.length), rest.getAll(key)]))
  };
}

const CHOICE = "keuze.";

/** Takes what was asked out of the address, without a new place in the browser's history. */
export function dropFragment(): void {
  if (readFragment(location.hash)) history.replaceState(null, "", location.pathname + location.search);
}
