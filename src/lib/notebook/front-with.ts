import {canonicalYaml} from "./canonical-yaml.js";
import {yamlDocument} from "./yaml-document.js";

/** Gives front matter other values; comments and order of the author stay. What becomes `undefined` goes. */
export function frontWith(header_source: string, changes: Readonly<Record<string, unknown>>): string {
  const document = yamlDocument(header_source);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.delete(key);
    else if (typeof value === "object") document.set(key, document.createNode(value, {flow: true}));
    else document.set(key, value);
  }
  return canonicalYaml(document.toString({lineWidth: 0, flowCollectionPadding: false}).trimEnd());
}
