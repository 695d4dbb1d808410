import {FORMAT, NewerFormat} from "./newer-format.js";
import {readYaml} from "./read-yaml.js";
import {type Header, headerSchema} from "./schema/header.js";

/** Reads front matter; of a later format nothing else is looked at, since all of it may mean something else. */
export function readHeader(source: string): Header {
  return readYaml(source, {what: "front matter", line: 2}, ({format}) => {
    if (Number.isInteger(format) && Number(format) > FORMAT)
      throw new NewerFormat(lineOf(source), Number(format));
    return headerSchema;
  });
}

function lineOf(source: string): number {
  return source.split("\n").findIndex((line) => /^["']?format\b/.test(line)) + 2;
}
