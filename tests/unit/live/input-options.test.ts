import {expect, test} from "vitest";
import type {Locale} from "../../../src/lib/i18n/locale.js";
import {firstValues} from "../../../src/live/first-values.js";
import {inputOptions} from "../../../src/live/input-options.js";
import {readDocument} from "../../../src/live/notebook-document.js";
import {data, notebookOf} from "./open-live.js";

/** The options of the first input of a notebook, as `heading: names`. */
function options(body: string, locale: Locale = "nl"): string[] {
  const document = readDocument(notebookOf(body));
  const {values} = firstValues(document);
  const {cells} = document;
  const input = cells.map(({cell}) => cell).find((cell) => cell.kind === "input")!;
  return inputOptions(input, values[input.name]!, {cells, values, manifest: data.manifest, locale}).map(
    ({name, options}) => `${name}: ${options.map((option) => option.name).join(", ")}`
  );
}

const area = (rest = "") => `\`\`\`input waar\ntype: area\nlabel: Waar?\n${rest}\`\`\`\n`;

test("inputOptions(area) groups the areas by level, and buurten by wijk, in order of name", () => {
  expect(options(area())).toEqual([
    "Gemeente: Waterveen",
    "Wijken: Molenkade, Oude Sluis",
    "Buurten in Molenkade: Kadeplein, Molenpad, Polderhof",
    "Buurten in Oude Sluis: Grachtzoom, Havenrand, Sluishoek"
  ]);
  expect(options(area("level: wijk\n"), "en")).toEqual(["Districts: Molenkade, Oude Sluis"]);
});

test("inputOptions(area) leaves out areas of a level that protection forbids for the figure that reads it", () => {
  const compare = (period: string) =>
    `\`\`\`compare\ntitle: T\nindicator: bewoond_zonder_inschrijving\narea: $waar\nperiod: ${period}\n\`\`\`\n`;
  expect(options(area() + compare("2024JJ00"))).toEqual([
    "Gemeente: Waterveen",
    "Wijken: Molenkade, Oude Sluis"
  ]);
  expect(options(area() + compare("2021-2025"))).toHaveLength(4);
});

test("inputOptions(level) offers a level only where the chosen indicator is shown in the chosen period", () => {
  const level = "```input niveau\ntype: level\nlabel: Per wat?\nvalue: wijk\n```\n";
  const what = (id: string) => `\`\`\`input wat\ntype: indicator\nlabel: Wat?\nvalue: ${id}\n\`\`\`\n`;
  const map = "```map\ntitle: T\nindicator: $wat\nlevel: $niveau\nperiod: 2024JJ00\n```\n";
  expect(options(level + what("bewoond_zonder_inschrijving") + map)).toEqual([": gemeente, wijk"]);
  expect(options(level + what("overbewoond") + map)).toEqual([": gemeente, wijk, buurt"]);
});

test("inputOptions(level) keeps what is chosen, and says that it is not shown", () => {
  const level = "```input niveau\ntype: level\nlabel: Per wat?\nvalue: buurt\n```\n";
  const map =
    "```map\ntitle: T\nindicator: bewoond_zonder_inschrijving\nlevel: $niveau\nperiod: 2024JJ00\n```\n";
  expect(options(level + map)).toEqual([": buurt (niet getoond bij deze keuze)", ": gemeente, wijk"]);
});

test("inputOptions(period) offers kinds of period in which the figure is shown, the latest first", () => {
  const period = "```input wanneer\ntype: period\nlabel: Wanneer?\nvalue: 2024JJ00\n```\n";
  const map = (id: string) =>
    `\`\`\`map\ntitle: T\nindicator: ${id}\nlevel: buurt\nperiod: $wanneer\n\`\`\`\n`;
  expect(options(period + map("overbewoond"))).toEqual([
    "Jaren samen: 2021–2025",
    "Jaren: 2025, 2024, 2023, 2022, 2021"
  ]);
  expect(options(period + map("geregistreerde_misdrijven")).map((group) => group.split(":")[0])).toEqual([
    "Jaren samen",
    "Jaren",
    "Kwartalen",
    "Maanden"
  ]);
});

test("inputOptions(period) says the latest year in words", () => {
  const period = "```input wanneer\ntype: period\nlabel: Wanneer?\nkind: year\nvalue: latest year\n```\n";
  expect(options(period)[0]).toBe(": laatste jaar");
  expect(options(period, "en")[0]).toBe(": latest year");
});

test("inputOptions(indicator) groups indicators by phenomenon, and keeps to the options that are written", () => {
  const what = (rest = "") =>
    `\`\`\`input wat\ntype: indicator\nlabel: Wat?\n${rest}value: overbewoond\n\`\`\`\n`;
  expect(options(what())).toEqual([
    "Overbewoning: overbewoond",
    "Spookbewoning: bewoond zonder inschrijving",
    "Misdrijven: geregistreerde misdrijven"
  ]);
  expect(options(what("options: [overbewoond, geregistreerde_misdrijven]\n"))).toEqual([
    "Overbewoning: overbewoond",
    "Misdrijven: geregistreerde misdrijven"
  ]);
});

test("inputOptions(choice) offers what is written, and a number nothing", () => {
  expect(options("```input wat\ntype: choice\nlabel: Wat?\noptions: [a, b]\nvalue: a\n```\n")).toEqual([
    ": a, b"
  ]);
  expect(options("```input wat\ntype: number\nlabel: Wat?\nmin: 0\nmax: 9\nvalue: 1\n```\n")).toEqual([]);
});
