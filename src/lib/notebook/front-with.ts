import {type Document, isCollection, isNode, isScalar, isSeq, type Node} from "yaml";
import {canonicalYaml} from "./canonical-yaml.js";
import {yamlDocument} from "./yaml-document.js";

/**
 * Gives YAML, of front matter or of a cell, other values; comments and order of the author stay. What becomes
 * `undefined` goes.
 */
export function frontWith(source: string, changes: Readonly<Record<string, unknown>>): string {
  const document = yamlDocument(source);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.delete(key);
    else if (Array.isArray(value)) setList(document, key, value);
    else document.set(key, value);
  }
  return canonicalYaml(document.toString({lineWidth: 0, flowCollectionPadding: false}).trimEnd());
}

/** What was in the list stays as it was written, comments included. */
function setList(document: Document, key: string, values: readonly unknown[]): void {
  const before: unknown = document.get(key, true);
  if (isSeq(before)) {
    before.items = values.map(
      (value) =>
        before.items.find((item) => isScalar(item) && item.value === value) ?? document.createNode(value)
    );
    return;
  }
  const list: Node = document.createNode(values, {flow: true});
  if (isNode(before) && !isCollection(before)) Object.assign(list, {comment: before.comment ?? null});
  document.set(key, list);
}
