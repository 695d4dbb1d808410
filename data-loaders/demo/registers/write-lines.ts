import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {mkdir} from "node:fs/promises";
import {dirname} from "node:path";
import {finished} from "node:stream/promises";

/**
 * Writes lines to a file in batches, so that memory does not grow with the file; returns their number. `latin1`
 * serves for windows-1252 as long as no line holds a character that only the latter has, such as €.
 */
export async function writeLines(
  file: string,
  lines: Iterable<string>,
  end = "\n",
  bom = false,
  encoding: "utf8" | "latin1" = "utf8"
): Promise<number> {
  await mkdir(dirname(file), {recursive: true});
  const stream = createWriteStream(file, {encoding});
  // A full disk surfaces here, whether or not a batch is waiting.
  const done = finished(stream);
  done.catch(() => {});
  let batch = bom ? "\uFEFF" : "";
  let count = 0;
  for (const line of lines) {
    batch += line + end;
    count++;
    if (batch.length < 1 << 18) continue;
    if (!stream.write(batch)) await Promise.race([once(stream, "drain"), done]);
    batch = "";
  }
  stream.end(batch);
  await done;
  return count;
}
