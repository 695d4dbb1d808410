import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer} from "node:http";
import {createRequire} from "node:module";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {dictionary, int32, tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";
import {build} from "esbuild";
import {writeDatabase} from "../../data-loaders/write/database.js";
import {launchBrowser} from "../e2e/support/open-site.js";
import type {Measured} from "./queries/page.js";
import {type Rows, syntheticRows} from "./queries/rows.js";
import type {BenchRow} from "./row.js";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const LENGTH = 1_000_000;
const require = createRequire(import.meta.url);

/** Measures three typical queries on a million rows, asked of the engine in two ways and of plain arrays. */
export async function bench(progress: (message: string) => void): Promise<BenchRow[]> {
  progress("making a million rows");
  const rows = syntheticRows(LENGTH);
  const database = await databaseOf(rows);
  const files: Record<string, {type: string; body: string | Uint8Array}> = {
    "/": {
      type: "text/html",
      body: '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>'
    },
    "/page.js": {type: "text/javascript", body: await bundle("queries/page.ts")},
    "/engine-worker.js": {type: "text/javascript", body: await bundle("../../src/engine/engine-worker.ts")},
    "/duckdb-eh.wasm": {
      type: "application/wasm",
      body: await readFile(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"))
    },
    "/counts.duckdb": {type: "application/octet-stream", body: database},
    "/counts.arrow": {type: "application/octet-stream", body: arrowOf(rows)}
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file ? 200 : 404, {"Content-Type": file?.type ?? "text/plain"});
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchBrowser();
  try {
    progress("asking three queries in three ways");
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction("globalThis.measure");
    const measured = (await page.evaluate("measure()")) as Measured[];
    return measured.flatMap(({query, file, arrow, loops}) => [
      row(query, "attached file", file),
      row(query, "DuckDB-WASM on Arrow", arrow),
      row(query, "typed arrays", loops)
    ]);
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}

function row(query: string, way: string, times: readonly number[]): BenchRow {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]!;
  return {
    group: `query: ${query}`,
    name: way,
    value: at(0.5),
    unit: "ms",
    note: `p95 ${at(0.95).toFixed(1)} ms of ${times.length}, ${LENGTH.toLocaleString("en")} rows`
  };
}

async function databaseOf({area, period, kind, n}: Rows): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "buurtpeil-bench-"));
  try {
    const file = join(folder, "counts.duckdb");
    const columns = [
      {name: "area", type: "enum" as const, values: area},
      {name: "period", type: "enum" as const, values: period},
      {name: "kind", type: "enum" as const, values: kind},
      {name: "n", type: "integer" as const, values: n}
    ];
    await writeDatabase(file, [{name: "counts", status: "public", base: 1, columns}]);
    return await readFile(file);
  } finally {
    await rm(folder, {recursive: true});
  }
}

function arrowOf({area, period, kind, n}: Rows): Uint8Array {
  const code = () => dictionary(utf8(), int32());
  const table = tableFromArrays(
    {area, period, kind, n: Int32Array.from(n)},
    {types: {area: code(), period: code(), kind: code(), n: int32()}, maxBatchRows: LENGTH}
  );
  return tableToIPC(table, {format: "stream"})!;
}

async function bundle(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(FOLDER, entry)],
    bundle: true,
    format: "esm",
    platform: "browser",
    // The engine's package says that it has no side effects, and its worker script is nothing else.
    ignoreAnnotations: true,
    write: false,
    logLevel: "error"
  });
  return outputFiles[0]!.text;
}
