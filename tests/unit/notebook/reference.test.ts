import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {LOCALES} from "../../../src/lib/i18n/locale.js";
import {CELL_EXAMPLES} from "../../../src/lib/notebook/cell-examples.js";
import {initialValues} from "../../../src/lib/notebook/input-values.js";
import {type JsonSchema, notebookJsonSchema, notebookSchemas} from "../../../src/lib/notebook/json-schema.js";
import {parse} from "../../../src/lib/notebook/parse.js";
import {notebookReference} from "../../../src/lib/notebook/reference.js";
import {write} from "../../../src/lib/notebook/write.js";

/*
 * After a wanted change run UPDATE_GOLDEN=1 npx vitest run --project unit tests/unit/notebook/reference.test.ts and look
 * at the difference before you commit it.
 */
const file = (name: string) => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));

it.each([
  ["notebook.md", () => notebookReference("en")],
  ["notebook.nl.md", () => notebookReference("nl")],
  ["notebook.schema.json", notebookJsonSchema]
])("docs/%s is what the definitions say", (name, write) => {
  const written = write();
  if (process.env.UPDATE_GOLDEN) writeFileSync(file(name), written);
  expect(readFileSync(file(name), "utf8")).toBe(written);
});

/** Every key of a part, those inside other keys too. */
function keysOf({properties, anyOf = []}: JsonSchema, part: string): [string, JsonSchema][] {
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, property]): [string, JsonSchema][] => [
      [`${part}.${key}`, property],
      ...keysOf(property, `${part}.${key}`)
    ]),
    ...anyOf.flatMap((one) => keysOf(one, part))
  ];
}

it.each(Object.entries(notebookSchemas()).flatMap(([part, schema]) => keysOf(schema, part)))(
  "notebookSchemas() says in both languages what %s is for",
  (_, {en, nl}) => {
    expect([typeof en, typeof nl]).toEqual(["string", "string"]);
  }
);

describe.each(LOCALES)("CELL_EXAMPLES in %s", (locale) => {
  const source = `${Object.values(CELL_EXAMPLES)
    .map((example) => example[locale])
    .join("\n\n")}\n`;

  it("show every part of the format, and no other", () => {
    expect(Object.keys(CELL_EXAMPLES).sort()).toEqual(
      [...Object.keys(notebookSchemas()), "query", "note"].sort()
    );
  });

  it("are a notebook, one cell each, whose inputs hold what they say", () => {
    const notebook = parse(source);
    expect(notebook.cells).toHaveLength(Object.keys(CELL_EXAMPLES).length - 1);
    expect(notebook.header.language).toBe(locale);
    expect(initialValues(notebook)).toMatchObject({grens: 25, gebied: ["WK999901", "WK999902"]});
  });

  it("are written as the program writes them", () => {
    expect(write(parse(source))).toBe(source);
  });

  it("stand in the reference as they are", () => {
    const reference = notebookReference(locale);
    for (const example of Object.values(CELL_EXAMPLES)) expect(reference).toContain(example[locale]);
  });
});
