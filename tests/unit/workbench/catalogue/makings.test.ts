import {describe, expect, test} from "vitest";
import {LOCALES} from "../../../../src/lib/i18n/locale.js";
import {readDocument, writeDocument} from "../../../../src/live/notebook-document.js";
import type {Entry} from "../../../../src/workbench/catalogue/entries.js";
import {readEntries} from "../../../../src/workbench/catalogue/entries.js";
import {makingsOf} from "../../../../src/workbench/catalogue/makings.js";
import {carryOut} from "../../../../src/workbench/document/commands.js";
import {newNotebook} from "../../../../src/workbench/opening/new-notebook.js";
import {QUERY_SCHEMA} from "../../../fixtures/query-tables.js";
import {smallSnapshot} from "../../../fixtures/small-snapshot.js";
import {shownIn} from "../opening/draw-notebook.js";

const small = smallSnapshot();
const data = {...small, manifest: {...small.manifest, tables: QUERY_SCHEMA.tables}};
const {manifest} = data;
const entry = (key: string): Entry => readEntries(manifest, "nl").find((one) => one.key === key)!;
const sheet = newNotebook("nl", {
  body: `\`\`\`input gebieden
type: area
label: Welke wijken? # van de week
level: wijk
multiple: true
value: [WK999901]
\`\`\`

\`\`\`trend
title: Verloop
indicator: overbewoond
level: buurt
period: each year
areas: [BU99990101]
\`\`\`

\`\`\`map
title: Kaart
indicator: overbewoond
level: wijk
period: latest year
\`\`\`
`
});
const ids = (key: string) => makingsOf(entry(key), manifest, "nl", sheet).map(({id}) => id);

const MADE = LOCALES.flatMap((locale) =>
  readEntries(manifest, locale).flatMap((one) =>
    makingsOf(one, manifest, locale, newNotebook(locale)).map((making) => ({
      locale,
      making,
      key: one.key,
      id: making.id
    }))
  )
);
test.each(MADE)("makingsOf($key) makes cells by $id that say something in $locale", ({locale, making}) => {
  if (making.command.do !== "insert") throw new Error("expected new cells");
  const {document} = carryOut(newNotebook(locale), {...making.command, at: 0});
  expect(document.cells.filter(({cell}) => cell.kind === "broken")).toEqual([]);
  const shown = shownIn(writeDocument(document), data, locale);
  expect(shown.filter((one) => typeof one !== "number" || one === 0)).toEqual([]);
});

describe("makingsOf(entry, manifest, locale, sheet, way)", () => {
  test("makes a map of an indicator first, and of a phenomenon all its figures", () => {
    expect(ids("indicator overbewoond")).toEqual(["map", "trend", "table", "compare", "query"]);
    expect(ids("phenomenon misdrijven")).toEqual(["heatmap"]);
  });

  test("makes only what is shown at the level and period that are chosen", () => {
    const way = {level: "buurt", kind: "year"} as const;
    const closed = makingsOf(entry("indicator bewoond_zonder_inschrijving"), manifest, "nl", sheet, way);
    expect(closed).toEqual([]);
    const whole = makingsOf(entry("indicator overbewoond"), manifest, "nl", sheet, {
      level: "gemeente",
      kind: "span"
    });
    expect(whole.map(({id}) => id)).toEqual(["table", "query"]);
  });

  test("adds an area to the lists that take it, and keeps comments", () => {
    const [input, add, query] = makingsOf(entry("area WK999902"), manifest, "nl", sheet);
    expect([input!.id, query!.id]).toEqual(["input", "query"]);
    expect(add!.command).toEqual({
      do: "write",
      id: sheet.cells[0]!.id,
      text: "type: area\nlabel: Welke wijken? # van de week\nlevel: wijk\nmultiple: true\nvalue: [WK999901, WK999902]"
    });
  });

  test("adds a buurt to a figure with a list of buurten, and not where it stands already", () => {
    expect(ids("area BU99990201")).toEqual(["input", `add-${sheet.cells[1]!.id}`, "query"]);
    expect(ids("area BU99990101")).toEqual(["input", "query"]);
  });

  test("gives new cells names that are free", () => {
    const taken = readDocument(writeDocument(newNotebook("nl", {body: "```query vraag\nSELECT 1\n```\n"})));
    const query = makingsOf(entry("indicator overbewoond"), manifest, "nl", taken).at(-1)!;
    expect(query.command).toMatchObject({markdown: expect.stringContaining("```query vraag_2\n")});
  });
});
