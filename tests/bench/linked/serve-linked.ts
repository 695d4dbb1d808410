import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import {createRequire} from "node:module";
import type {AddressInfo} from "node:net";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";

const require = createRequire(import.meta.url);

/** Serves the page of the four views with a database; without the policy of the site, under which arquero cannot run. */
export async function serveLinked(database: string): Promise<{url: string; close(): Promise<void>}> {
  const files: Record<string, {type: string; body: string | Uint8Array}> = {
    "/": {
      type: "text/html",
      body: '<!doctype html><title>linked</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>'
    },
    "/page.js": {type: "text/javascript", body: await bundle("./page.ts")},
    "/engine-worker.js": {
      type: "text/javascript",
      body: await bundle("../../../src/engine/engine-worker.ts")
    },
    "/duckdb-eh.wasm": {
      type: "application/wasm",
      body: await readFile(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"))
    },
    "/snapshot.duckdb": {type: "application/octet-stream", body: await readFile(database)}
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file ? 200 : 404, {"Content-Type": file?.type ?? "text/plain"});
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve()))
  };
}

async function bundle(entry: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
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
