import type {InputValues} from "./input-values.js";
import {yamlDocument} from "./yaml-document.js";

/** Writes into front matter what inputs hold at first; what it says else, comments included, stays. */
export function withParameters(header_source: string, values: InputValues): string {
  const document = yamlDocument(header_source);
  for (const [name, value] of Object.entries(values))
    document.setIn(["parameters", name], document.createNode(value, {flow: true}));
  return document.toString({lineWidth: 0, flowCollectionPadding: false}).trimEnd();
}
