import {createHash} from "node:crypto";
import {copyFile, mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";
import type {Progress} from "../../src/lib/progress.js";

const COMPRESSIBLE = /\.(html|js|mjs|css|json|svg|txt|xml|wasm|arrow|duckdb|webmanifest)$/;
const SMALL = 1024;
/** Above this the best brotli takes minutes and gains little. */
const LARGE = 4_000_000;

/**
 * Writes a `.gz` and a `.br` beside every file that shrinks by it. Results are kept by content in `cache`,
 * because the engine's WebAssembly takes longer to compress than the whole site takes to build.
 */
export async function compressAll(
  site: string,
  files: readonly string[],
  cache: string | undefined,
  progress: Progress
): Promise<void> {
  const wanted = files.filter((path) => COMPRESSIBLE.test(path));
  if (cache) await mkdir(cache, {recursive: true});
  let done = 0;
  const queue = [...wanted];
  // As many at once as zlib's thread pool runs.
  await Promise.all(
    Array.from({length: 4}, async () => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        await compressOne(join(site, path), cache);
        progress("compressing", ++done / wanted.length);
      }
    })
  );
  progress(`compressed ${wanted.length} files`);
}

async function compressOne(file: string, cache: string | undefined): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < SMALL) return;
  const quality = bytes.length > LARGE ? 9 : 11;
  const methods = {
    gz: () => promisify(gzip)(bytes, {level: 9}),
    br: () =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: quality,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
        }
      })
  };
  const name = createHash("sha256").update(bytes).digest("hex");
  for (const [extension, compress] of Object.entries(methods)) {
    const kept = cache && join(cache, `${name}.${extension}`);
    if (kept && (await copied(kept, `${file}.${extension}`))) continue;
    const small = await compress();
    await writeFile(`${file}.${extension}`, small);
    if (!kept) continue;
    // Renamed into place, so that a killed run leaves no half entry behind.
    await writeFile(`${kept}.new`, small);
    await rename(`${kept}.new`, kept);
  }
}

async function copied(from: string, to: string): Promise<boolean> {
  return copyFile(from, to).then(
    () => true,
    () => false
  );
}
