import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {notebookJsonSchema, notebookSchemas} from "../../../src/lib/notebook/json-schema.js";
import {notebookReference} from "../../../src/lib/notebook/reference.js";

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

it.each(
  Object.entries(notebookSchemas()).flatMap(([part, {properties}]) =>
    Object.entries(properties ?? {})
      .filter(([key]) => key !== "type")
      .map(([key, property]) => [part, key, property] as const)
  )
)("notebookSchemas() says in both languages what %s.%s is for", (_, __, {en, nl}) => {
  expect([typeof en, typeof nl]).toEqual(["string", "string"]);
});
