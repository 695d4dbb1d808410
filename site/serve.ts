import {readFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";
import {CliError} from "../src/lib/cli-error.js";
import {cacheControl} from "./seal/headers.js";

export interface RunningSite {
  url: string;
  close(): Promise<void>;
}

/** Serves a sealed site with the headers of production; `port` 0 takes a free one. */
export async function serve(
  site: string,
  options: {host?: string; port?: number} = {}
): Promise<RunningSite> {
  const headers: Record<string, string> = JSON.parse(await readSealed(join(site, "_hosting/headers.json")));
  const notFound = await readFile(join(site, "404.html")).catch(() => Buffer.from("404"));
  const files = sirv(site, {
    etag: true,
    gzip: true,
    brotli: true,
    extensions: ["html"],
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader("Cache-Control", cacheControl(path));
    }
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.writeHead(404, {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache"});
      response.end(notFound);
    });
  });
  const host = options.host ?? "127.0.0.1";
  await listen(server, host, options.port ?? 3000);
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

async function readSealed(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => {
    throw new CliError("the site is not sealed: run `npm run build` first");
  });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      reject(new CliError(`port ${port} is in use: stop what uses it, or choose another with --port`));
    });
    server.listen(port, host, resolve);
  });
}
