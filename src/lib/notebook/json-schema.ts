import * as z from "zod";
import {observedChartSchema, queryChartSchema} from "./schema/charts.js";
import {figureSchemas} from "./schema/figures.js";
import {headerSchema} from "./schema/header.js";
import {inputSchemas} from "./schema/inputs.js";

/** A schema as an editor reads it; each key says in `en` and `nl` what it is for. */
export type JsonSchema = Readonly<Record<string, unknown>> & {
  type?: string;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  anyOf?: readonly JsonSchema[];
  items?: JsonSchema;
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  en?: string;
  nl?: string;
};

/** Lists the schema of the front matter and of the YAML of every kind of cell, by name. */
export function notebookSchemas(): Readonly<Record<string, JsonSchema>> {
  const schemas: Record<string, z.ZodType> = {
    header: headerSchema,
    ...Object.fromEntries(Object.entries(inputSchemas).map(([type, schema]) => [`input: ${type}`, schema])),
    "chart of a query": queryChartSchema,
    "chart of an indicator": observedChartSchema,
    ...figureSchemas
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const {$schema: _, ...rest} = z.toJSONSchema(schema, {io: "input"}) as Record<string, unknown>;
      return [name, rest as JsonSchema];
    })
  );
}

/** Writes the JSON Schema of a notebook's parts, for editors: one definition per part. */
export function notebookJsonSchema(): string {
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Buurtpeil notebook: front matter and the YAML of cells",
    $defs: described(notebookSchemas())
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Editors show `description`; ours are in two languages, of which the English one goes there. */
function described(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(described);
  if (typeof value !== "object" || value === null) return value;
  const {en, nl, ...rest} = value as Record<string, unknown>;
  const inside = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, described(one)]));
  return typeof en === "string"
    ? {description: en, "x-description-nl": nl, ...inside}
    : {...inside, ...(en !== undefined && {en}), ...(nl !== undefined && {nl})};
}
