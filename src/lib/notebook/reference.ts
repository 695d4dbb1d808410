import type {Locale} from "../i18n/locale.js";
import {notebookTexts} from "../i18n/notebook.js";
import {type JsonSchema, notebookSchemas} from "./json-schema.js";

/** Writes the reference of the format as Markdown, from the same definitions that check a notebook. */
export function notebookReference(locale: Locale): string {
  const t = notebookTexts[locale];
  const parts = Object.entries(notebookSchemas()).map(([name, schema]) => {
    const rows = Object.entries(schema.properties ?? {}).map(([key, property]) =>
      [
        `\`${key}\``,
        schema.required?.includes(key) ? t.yes : "",
        values(property, locale),
        property[locale] ?? ""
      ]
        .map((text) => text.replaceAll("|", "\\|"))
        .join(" | ")
    );
    const head = `| ${t.key} | ${t.required} | ${t.holds} | ${t.what} |\n| --- | --- | --- | --- |`;
    return `## ${t.parts(name)}\n\n${head}\n${rows.map((row) => `| ${row} |`).join("\n")}`;
  });
  return `# ${t.reference}\n\n${t.intro}\n\n${parts.join("\n\n")}\n`;
}

/** Says in words what a key holds. */
function values(schema: JsonSchema, locale: Locale): string {
  const t = notebookTexts[locale];
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map((one) => values(one, locale)))].join(` ${t.or} `);
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
