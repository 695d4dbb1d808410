import type {Locale} from "../i18n/locale.js";
import {notebookTexts} from "../i18n/notebook.js";
import {notebookFormat} from "../i18n/notebook-format.js";
import {CELL_EXAMPLES} from "./cell-examples.js";
import {type JsonSchema, notebookSchemas} from "./json-schema.js";

/** Writes the reference of the format as Markdown, from the same definitions that check a notebook. */
export function notebookReference(locale: Locale): string {
  const t = notebookTexts[locale];
  const f = notebookFormat[locale];
  const schemas = Object.entries(notebookSchemas());
  const [header, ...cells] = schemas.map(([name, schema]) =>
    section(t.parts(name), keys(schema, locale), name, locale)
  );
  return `${[
    `# ${t.reference}`,
    t.intro,
    header!,
    section(f.prose, f.prose_text, null, locale),
    section(f.query, f.query_text, "query", locale),
    ...cells,
    section(f.note, f.note_text, "note", locale),
    section(f.writing, f.writing_text, null, locale),
    section(f.refused, f.refused_text, null, locale)
  ].join("\n\n")}\n`;
}

function section(title: string, text: string, example: string | null, locale: Locale): string {
  const parts = [`## ${title}`, text];
  if (example)
    parts.push(
      notebookFormat[locale].example,
      `\`\`\`\`markdown\n${CELL_EXAMPLES[example]![locale]}\n\`\`\`\``
    );
  return parts.join("\n\n");
}

/** Makes the table of the keys of a part, those inside other keys too. */
function keys(schema: JsonSchema, locale: Locale): string {
  const t = notebookTexts[locale];
  const rows = rowsOf(schema, "", locale).map(
    (cells) => `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`
  );
  return [`| ${t.key} | ${t.required} | ${t.holds} | ${t.what} |`, "| --- | --- | --- | --- |", ...rows].join(
    "\n"
  );
}

function rowsOf({properties, required}: JsonSchema, under: string, locale: Locale): string[][] {
  return Object.entries(properties ?? {}).flatMap(([key, property]) => [
    [
      `\`${under}${key}\``,
      required?.includes(key) ? notebookTexts[locale].yes : "",
      values(property, locale),
      property[locale] ?? ""
    ],
    ...(property.anyOf ?? [property]).flatMap((one) => rowsOf(one, `${under}${key}.`, locale))
  ]);
}

/** Says in words what a key holds. */
function values(schema: JsonSchema, locale: Locale): string {
  const t = notebookTexts[locale];
  // A version is no figure, but a number in a table of a page is taken for one.
  if (typeof schema.const === "string") return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (schema.anyOf)
    return [...new Set(forms(schema.anyOf).map((one) => values(one, locale)))].join(` ${t.or} `);
  if (schema.type === "array") return t.list(schema.items ? values(schema.items, locale) : t.types("string"));
  if (schema.type === "object")
    return schema.properties
      ? Object.keys(schema.properties)
          .map((key) => `\`${key}\``)
          .join(", ")
      : t.types("object");
  if (schema.pattern?.startsWith("^\\$")) return t.input;
  return t.types(schema.type ?? "string");
}

/** The forms of a value; that one entry of a list may stand without brackets is said once, elsewhere. */
function forms(anyOf: readonly JsonSchema[]): readonly JsonSchema[] {
  return anyOf.flatMap((one, i) => {
    if (one.anyOf) return forms(one.anyOf);
    return anyOf[i - 1]?.type === "array" ? [] : [one];
  });
}
