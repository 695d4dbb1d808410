import {readFileSync} from "node:fs";
import {join} from "node:path";

/** Reads a `;` separated extract as rows by column name. */
export function readExtract(folder: string, file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  const names = header!.split(";");
  return lines.map((line) => {
    const cells = line.split(";");
    return Object.fromEntries(names.map((name, i) => [name, cells[i]!]));
  });
}

export function headerOf(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8").split("\n", 1)[0]!;
}
