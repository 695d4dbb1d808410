import {relative} from "node:path";
import {fileURLToPath} from "node:url";
import {type DraftReport, draftSource} from "../data-loaders/draft-source/draft-source.js";
import {readerName} from "../data-loaders/draft-source/source-files.js";

const SOURCES = fileURLToPath(new URL("../data-loaders/sources", import.meta.url));

/** Drafts the contract and reader of a new source and tells, without any value, what was found and what is next. */
export async function newSource(name: string, from: string): Promise<string> {
  const report = await draftSource({name, from, sources: SOURCES});
  return `${[found(report), columns(report), doubts(report), next(name, report)].filter(Boolean).join("\n\n")}\n`;
}

function found({contract, rows}: DraftReport): string {
  const {format} = contract;
  const kind = format.type === "csv" ? `csv, ${nameOf(format.separator)}, ${format.encoding}` : format.type;
  const missing = contract.missing.length ? `, ${contract.missing.join(" and ")} for a missing value` : "";
  return `${kind}, decimal ${contract.decimal === "," ? "comma" : "point"}${missing}; ${rows} rows`;
}

function columns({proposals}: DraftReport): string {
  const width = Math.max(...proposals.map(({name}) => name.length));
  return proposals
    .map(({name, column}) => {
      const note = column.note ? `  ${column.note}` : "";
      return `  ${name.padEnd(width)}  ${column.fate.padEnd(13)} ${column.type.padEnd(14)}${note}`.trimEnd();
    })
    .join("\n");
}

function doubts({contract, repeated, doubts: found}: DraftReport): string {
  const all = [
    contract.key.length
      ? `key: ${contract.key.join(" + ")}, which occurs once in the sample; is it so in every delivery?`
      : "key: none found; without one, rows delivered twice are counted twice",
    ...(repeated
      ? [`${repeated} rows repeat another in every column: ask why, or say duplicates: "dropped"`]
      : []),
    ...found
  ];
  return `Check:\n${all.map((line) => `  - ${line}`).join("\n")}`;
}

function next(name: string, {folder, file}: DraftReport): string {
  const at = relative(process.cwd(), folder);
  return `Wrote ${at}/contract.ts and read.ts. Next (docs/adding-a-source.md):
  1. in contract.ts: look at every fate, unit and range, and fill in each TODO; the pipeline refuses the rest
  2. in data-loaders/registers.ts: add {contract, read: ${readerName(name)}}
  3. in data-loaders/purposes.ts: name ${name} under the purposes that it may be linked for
  4. in the config: sources.registers."${name}": {${file}: "<path from the data folder>"}, and under
     kept_until."${name}" the last day on which a delivery may be held
  5. in data-loaders/stages/link/all.ts: "${name}": ["${file}"] under \`uses\` of each purpose
  6. in data-loaders/stages/link/<purpose>.ts and data-loaders/indicators: what to count, and its card`;
}

const NAMES: Readonly<Record<string, string>> = {
  ";": "semicolon",
  ",": "comma",
  "\t": "tab",
  "|": "vertical bar"
};

function nameOf(separator: string): string {
  return NAMES[separator] ?? separator;
}
