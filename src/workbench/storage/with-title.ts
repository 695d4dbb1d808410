import {parseDocument} from "yaml";
import {canonicalYaml} from "../../lib/notebook/canonical-yaml.js";

/** Gives front matter another title; the rest of it stays as it is. */
export function withTitle(header_source: string, title: string): string {
  const document = parseDocument(header_source, {version: "1.2", schema: "core"});
  document.set("title", title);
  return canonicalYaml(document.toString({lineWidth: 0}).trimEnd());
}
