import {type DocumentOptions, type ParseOptions, Schema, type SchemaOptions} from "yaml";

/** How all YAML of notebooks is read: version 1.2, plain values only; the schema is made once. */
export const YAML_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: "1.2",
  schema: new Schema({schema: "core", resolveKnownTags: false}),
  prettyErrors: false,
  logLevel: "silent"
};
