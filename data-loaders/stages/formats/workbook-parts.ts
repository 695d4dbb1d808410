import {strFromU8, unzipSync} from "fflate";

const TYPES = "[Content_Types].xml";
/** Parts that every workbook has beside those that it lists. */
const ALWAYS = [TYPES, "_rels/.rels", "xl/_rels/workbook.xml.rels"];

/**
 * Tells whether a workbook holds every part that it says it has. A part whose name was damaged is as good as gone,
 * and readers take texts or dates that they do not find for empty; the parts themselves have a checksum.
 */
export function holdsItsParts(bytes: Uint8Array): boolean {
  const names = new Set<string>();
  const types = unzipSync(bytes, {
    filter: ({name}) => {
      names.add(name);
      return name === TYPES;
    }
  })[TYPES];
  if (!types) return false;
  const listed = [...strFromU8(types).matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]!);
  return listed.length > 0 && [...ALWAYS, ...listed].every((name) => names.has(name));
}
