import {type DocumentOptions, type ParseOptions, Schema, type SchemaOptions} from "yaml";

/** More characters than any spec has; some wrong YAML takes the library time by the square of its length. */
export const MAX_YAML = 10_000;

/** How all YAML of notebooks is read: version 1.2, plain values only; the schema is made once. */
export const YAML_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: "1.2",
  schema: new Schema({schema: "core", resolveKnownTags: false}),
  prettyErrors: false,
  logLevel: "silent"
};
