import {type JsonSchema, notebookSchemas} from "../../lib/notebook/json-schema.js";

/** Makes the schemas once; it takes longer than a key press may. */
let made: Readonly<Record<string, JsonSchema>> | null = null;

/** Gives the schemas that the YAML of a kind of cell may follow, by what stands in it already. */
export function yamlSchemas(kind: string, values: ReadonlyMap<string, string>): JsonSchema[] {
  made ??= notebookSchemas();
  const all = made;
  const named = (...names: string[]) => names.flatMap((name) => some(all[name]));
  if (kind === "input") {
    const inputs = Object.keys(all).filter((name) => name.startsWith("input: "));
    const chosen = `input: ${values.get("type")}`;
    return named(...(inputs.includes(chosen) ? [chosen] : inputs));
  }
  if (kind !== "chart") return named(kind);
  const data = values.get("data");
  if (data) return named("chart of a query");
  return [...values.keys()].some((path) => path.startsWith("data."))
    ? named("chart of an indicator")
    : named("chart of an indicator", "chart of a query");
}

/** A key of a schema. */
export interface YamlKey {
  name: string;
  schema: JsonSchema;
  required: boolean;
}

/** Lists the keys that may stand under a path; of several schemas, those of any. */
export function yamlKeys(schemas: readonly JsonSchema[], under: readonly string[]): YamlKey[] {
  const found = new Map<string, YamlKey>();
  for (const schema of schemas) {
    for (const at of under.reduce<readonly JsonSchema[]>(
      (all, key) => all.flatMap((one) => inside(one, key)),
      [schema]
    ))
      for (const form of formsOf(at))
        for (const [name, one] of Object.entries(form.properties ?? {})) {
          const before = found.get(name);
          if (!before) found.set(name, {name, schema: one, required: form.required?.includes(name) ?? false});
          // The word by which schemas are told apart.
          else if (one.const !== undefined)
            before.schema = {...before.schema, anyOf: [...formsOf(before.schema), one]};
        }
  }
  return [...found.values()];
}

/** Gives every form that a value may have: each alternative, and the entries of lists. */
export function formsOf(schema: JsonSchema): JsonSchema[] {
  const forms = schema.anyOf ? schema.anyOf.flatMap(formsOf) : [schema];
  return forms.flatMap((form) => (form.items ? [form, ...formsOf(form.items)] : [form]));
}

function inside(schema: JsonSchema, key: string): JsonSchema[] {
  return formsOf(schema).flatMap((form) => some(form.properties?.[key]));
}

function some(schema: JsonSchema | undefined): JsonSchema[] {
  return schema ? [schema] : [];
}
