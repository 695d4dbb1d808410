import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {isDrawn} from "../../../src/lib/notebook/draw/content.js";
import type {Cell, Notebook} from "../../../src/lib/notebook/notebook.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {write} from "../../../src/lib/notebook/write.js";

const NAMES = readdirSync("notebooks").filter((name) => name.endsWith(".md"));
const DUTCH = NAMES.filter((name) => !name.endsWith(".en.md"));
const read = (name: string) => readFileSync(join("notebooks", name), "utf8");

test("there are notebooks to look at", () => {
  expect(DUTCH).toEqual([
    "drugs-per-wijk.md",
    "geregistreerde-misdrijven.md",
    "meldingen-openbare-ruimte.md",
    "ondermijningsbeeld.md",
    "overbewoning.md",
    "signaleringsoverleg.md",
    "voor-en-na-een-aanpak.md",
    "water-en-inschrijving.md",
    "wonen-per-wijk.md"
  ]);
});

test.each(NAMES)("notebooks/%s is written in the one form", (name) => {
  expect(write(parse(read(name)))).toBe(read(name));
});

test.each(DUTCH)("notebooks/%s has a twin with the same cells", (name) => {
  const dutch = parse(read(name));
  const english = parse(read(name.replace(".md", ".en.md")));
  expect(english.header.language).toBe("en");
  expect(english.header.date).toBe(dutch.header.date);
  expect(english.header.requires).toEqual(dutch.header.requires);
  expect(english.header.parameters).toEqual(dutch.header.parameters);
  expect(shapes(english)).toEqual(shapes(dutch));
});

test.each(NAMES)("notebooks/%s says in one note what it shows and what it does not", (name) => {
  const notes = parse(read(name)).cells.flatMap((cell) => (cell.kind === "note" ? [cell.text] : []));
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(/^\*\*(?:Wat dit laat zien|What this shows)\.\*\* /);
  expect(notes[0]).toMatch(/\n\*\*(?:Wat dit niet laat zien|What this does not show)\.\*\*\n\n- /);
});

test.each(NAMES)("notebooks/%s writes no number that data could change", (name) => {
  const numbers = proseOf(parse(read(name))).match(/\d+(?:[.,]\d+)?/g) ?? [];
  expect(numbers.filter((n) => !["1.000", "1,000"].includes(n))).toEqual([]);
});

test.each(NAMES)("notebooks/%s gives no cause and ranks nothing", (name) => {
  expect(wordsOf(parse(read(name))).match(CAUSE_OR_RANK) ?? []).toEqual([]);
});

test.each(NAMES)("notebooks/%s asks for every indicator that it names", (name) => {
  const {header, cells} = parse(read(name));
  expect(cells.flatMap(indicatorsOf).filter((id) => !header.requires?.includes(id))).toEqual([]);
});

test.each(NAMES)("notebooks/%s describes its figures for who cannot see them", (name) => {
  const silent = parse(read(name)).cells.flatMap((cell) =>
    isDrawn(cell) && cell.kind !== "table" && cell.spec.alt === undefined ? [cell.spec.title] : []
  );
  expect(silent).toEqual([]);
});

/** Words that say why, or who is worst; a note may deny an order, and a description may say where one is not. */
const CAUSE_OR_RANK =
  /\b(?:doordat|daardoor|hierdoor|waardoor|dankzij|vanwege|gevolg(?:en)? van|leidde?n? tot|zorgde?n? voor|veroorza\w+|oorza\w+|effect\w*|invloed\w*|top \w+|ranglijst|slechtste|beste|because|due to|thanks to|owing to|caus(?:e|es|ed|ing)|effect\w*|leads? to|led to|results? in|impact\w*|influence\w*|worst|best|ranking)\b/gi;

function proseOf({cells}: Notebook): string {
  return cells
    .flatMap((cell) => (cell.kind === "prose" || cell.kind === "note" ? [cell.text] : []))
    .join("\n");
}

function wordsOf(notebook: Notebook): string {
  const {title, description, purpose} = notebook.header;
  const specs = notebook.cells.flatMap((cell) =>
    isDrawn(cell) ? [cell.spec.title, cell.spec.description ?? "", cell.spec.alt ?? ""] : []
  );
  return [title, description, purpose, proseOf(notebook), ...specs].join("\n");
}

function indicatorsOf(cell: Cell): string[] {
  if (cell.kind === "chart") return typeof cell.spec.data === "object" ? [cell.spec.data.indicator] : [];
  if (cell.kind === "input")
    return cell.spec.type === "indicator" ? [cell.spec.options ?? [], cell.spec.value].flat(2) : [];
  if (cell.kind === "query")
    return [...cell.sql.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map((match) => match[1]!).filter(isId);
  if (!isDrawn(cell)) return [];
  const named =
    "indicators" in cell.spec
      ? [cell.spec.indicators].flat()
      : "indicator" in cell.spec
        ? [cell.spec.indicator ?? []].flat()
        : [];
  return named.filter((id) => !id.startsWith("$"));
}

function isId(text: string): boolean {
  return text !== "not_published";
}

/** What the cells are, apart from the words that a translation changes. */
function shapes({cells}: Notebook): unknown[] {
  const specs = cells.flatMap((cell) => (cell.kind === "chart" ? [cell.spec] : []));
  // What stands in the head of a table is a word of the reader's: columns go by what they are for.
  const roles = new Map(
    specs.flatMap((spec) => COLUMNS.flatMap((role) => (spec[role] ? [[spec[role], role]] : [])))
  );
  return cells.map((cell) => {
    if (cell.kind === "prose" || cell.kind === "note") return cell.kind;
    if (cell.kind === "query") return [cell.kind, cell.name, withoutWords(cell.sql, roles)];
    const spec: Record<string, unknown> = {...cell.spec};
    const choice = spec.type === "choice" ? ["options", "value"] : [];
    for (const key of [...WORDS, ...choice]) delete spec[key];
    for (const role of COLUMNS) if (role in spec) spec[role] = roles.get(spec[role] as string) ?? spec[role];
    return [cell.kind, "name" in cell ? cell.name : null, spec];
  });
}

const WORDS = ["title", "description", "alt", "label", "unit", "provenance"];
const COLUMNS = ["x", "y", "series", "value"] as const;

/** Leaves comments and texts out of a query; names of tables, states and ids are the same in both languages. */
function withoutWords(sql: string, roles: ReadonlyMap<unknown, string>): string {
  return sql
    .replace(/^--.*$/gm, "")
    .replace(/'[^']*'/g, (text) => (/^'\w+_\w+'$/.test(text) ? text : "''"))
    .replace(/"(\w+)"/g, "$1")
    .replace(/\bname_(?:nl|en)\b/g, "name")
    .replace(/\b[A-Z][a-z]+\b/g, (name) => roles.get(name) ?? name)
    .replace(/\s+/g, " ");
}
