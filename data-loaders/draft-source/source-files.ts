import type {CodeList, ColumnContract, FileContract} from "../sources/contract.js";
import {tableName} from "../stages/table-name.js";
import {type Proposal, TODO} from "./propose-columns.js";
import {Code, writeLiteral} from "./write-literal.js";

export interface Draft {
  /** Id of the source and name of its folder. */
  source: string;
  /** Name of the file in the contract. */
  file: string;
  contract: FileContract;
  proposals: readonly Proposal[];
}

/** Writes the two files of a source's folder, by name. */
export function sourceFiles(draft: Draft): Record<"contract.ts" | "read.ts", string> {
  return {"contract.ts": contractFile(draft), "read.ts": readFile(draft)};
}

function contractFile({source, file, contract, proposals}: Draft): string {
  const lists = new Map(proposals.flatMap(({name, codes}) => (codes ? [[name, codes] as const] : [])));
  const columns = proposals.map(({name, column}) => {
    const whole = ordered(column);
    return [name, whole.type === "code" ? {...whole, codes: new Code(listName(name))} : whole];
  });
  const todo = (what: string) => ({nl: `${TODO}: ${what}`, en: `${TODO}: ${what}`});
  const whole = {
    id: source,
    name: todo("what the source is called"),
    publisher: `${TODO}: who delivers it ({gemeente} stands for the municipality)`,
    purpose: todo("for what insight, and what this source adds to it"),
    legal_ground: todo("law and article, supply agreement, DPIA"),
    retention: todo("how long rows are kept, and where"),
    status: "register",
    files: {[file]: {...contract, columns: Object.fromEntries(columns)}}
  };
  const imports = lists.size ? "CodeList, SourceContract" : "SourceContract";
  return [
    `import type {${imports}} from "../contract.js";\n`,
    ...[...lists].map(([name, codes]) => `${declare(listName(name), "CodeList", codes)}\n`),
    `${declare(constantName(source), "SourceContract", whole)}\n`
  ].join("\n");
}

/** Puts the fields of a column in the order in which contracts are written. */
function ordered(column: ColumnContract): ColumnContract {
  const {as, fate, required, optional, note, unit, ...type} = column;
  const given = <T extends object>(fields: T) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return {as, fate, ...given({required, optional}), ...type, ...given({unit, note})} as ColumnContract;
}

function declare(name: string, type: string, value: CodeList | object): string {
  const start = `export const ${name}: ${type} = `;
  return `${start}${writeLiteral(value, 0, start.length + 1)};`;
}

function readFile({source, file}: Draft): string {
  const constant = constantName(source);
  const table = tableName(source, file);
  const delivery = `{file: ${JSON.stringify(file)}, path: paths.${file}!, latest}`;
  return `import type {PrivateEngine} from "../../engines/private-engine.js";
import type {Valid} from "../../stages/types.js";
import {validate} from "../../stages/validate.js";
import {${constant}} from "./contract.js";

/** Reads the file into \`${table}\`. Checks across rows or files go here. */
export async function ${readerName(source)}(
  engine: PrivateEngine,
  paths: Readonly<Record<string, string>>,
  latest: string
): Promise<Record<string, Valid>> {
  const delivery = ${delivery};
  return {${file}: await validate(engine, ${constant}, delivery)};
}
`;
}

/** Name of a source's contract in code: `energyPostcode` of `energy-postcode`. */
export function constantName(source: string): string {
  return source.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Name of a source's reader in code: `readEnergyPostcode`. */
export function readerName(source: string): string {
  const name = constantName(source);
  return `read${name[0]!.toUpperCase()}${name.slice(1)}`;
}

function listName(column: string): string {
  const words = column
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[A-Z]/.test(words) ? words : `CODES_${words}`;
}
