import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import {tableFromIPC} from "@uwdata/flechette";
import {SEARCH_PATH} from "../lib/queries/held-table.js";
import {QUERY_LIMITS} from "../lib/queries/limits.js";
import {download} from "./download.js";
import type {EngineFiles} from "./engine-files.js";
import type {DownloadMessage} from "./watch-download.js";

/** A running engine with the snapshot attached; nothing but its own tables can be read through it. */
export interface Engine {
  bindings: AsyncDuckDB;
  connection: number;
  /** Tables of the snapshot. */
  tables: readonly string[];
  /** Ends the worker, whatever it is doing. */
  end(): void;
}

/** What the engine is doing while it opens; bytes where they are known. */
export type EngineProgress =
  | {step: "download"; loaded: number; total: number}
  | {step: "compile"}
  | {step: "attach"}
  /** After it had to be ended: what cells held is made again. */
  | {step: "restore"};

export interface EngineOptions {
  files: EngineFiles;
  /** The snapshot's database: its address, and its size in the manifest. */
  snapshot: {url: string; bytes: number | null};
  progress?: (progress: EngineProgress) => void;
  /** An opening in which nothing happens for so long has failed; default 30,000. */
  stall_ms?: number;
}

const DATABASE = "snapshot.duckdb";

/** In this order: what is attached stays readable, and after the last line nothing can be set any more. */
const ATTACH_AND_LOCK = `
  ATTACH '${DATABASE}' AS snapshot (READ_ONLY);
  ${SEARCH_PATH};
  SET autoinstall_known_extensions = false;
  SET autoload_known_extensions = false;
  SET memory_limit = '${QUERY_LIMITS.memory}';
  SET enable_external_access = false;
  SET lock_configuration = true;
`;

const TABLES = "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'snapshot' ORDER BY 1";

/**
 * Downloads, starts and locks the engine. After `lock_configuration` no statement can open a file, an address
 * or an extension, and the attached data stay readable. The snapshot is read-only.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const {files, snapshot, progress = () => {}, stall_ms = 30_000} = options;
  const loaded = {wasm: 0, data: 0};
  const total = files.wasm_bytes + (snapshot.bytes ?? 0);
  const watch = stallWatch(stall_ms);
  let over = false;
  const tell = () => {
    if (over) return; // one download may go on after another has failed
    watch.alive();
    const sum = loaded.wasm + loaded.data;
    progress(sum < total ? {step: "download", loaded: sum, total} : {step: "compile"});
  };
  tell();
  // The worker starts the download that its name asks for before its own script has arrived.
  const worker = new Worker(files.worker, {type: "module", name: new URL(files.wasm, location.href).href});
  try {
    const failed = workerFailure(worker, (bytes) => {
      loaded.wasm = bytes;
      tell();
    });
    const data = download(snapshot.url, snapshot.bytes, (bytes) => {
      loaded.data = bytes;
      tell();
    });
    const started = import("@duckdb/duckdb-wasm").then(async ({AsyncDuckDB, VoidLogger}) => {
      const bindings = new AsyncDuckDB(new VoidLogger(), worker);
      await bindings.instantiate(files.wasm);
      return bindings;
    });
    const opened = Promise.all([started, data]).then(async ([bindings, bytes]) => {
      watch.alive();
      progress({step: "attach"});
      return {...(await attach(bindings, bytes)), end: () => worker.terminate()};
    });
    return await Promise.race([opened, failed, watch.stalled]);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    over = true;
    watch.end();
  }
}

async function attach(bindings: AsyncDuckDB, bytes: Uint8Array): Promise<Omit<Engine, "end">> {
  await bindings.open({query: {castBigIntToDouble: true, castDecimalToDouble: true}});
  await bindings.registerFileBuffer(DATABASE, bytes);
  const connection = await bindings.connectInternal();
  await bindings.runQuery(connection, ATTACH_AND_LOCK);
  const names = tableFromIPC(await bindings.runQuery(connection, TABLES)).toArray() as {name: string}[];
  return {bindings, connection, tables: names.map(({name}) => name)};
}

/**
 * Rejects when the worker fails. The worker's own messages are kept from the bindings, which would warn about
 * an answer that nobody asked for; hence this listener must be the first.
 */
function workerFailure(worker: Worker, bytes: (loaded: number) => void): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener("message", (event: MessageEvent<DownloadMessage | {buurtpeil?: never}>) => {
      const {data} = event;
      if (!data.buurtpeil) return;
      event.stopImmediatePropagation();
      if (data.buurtpeil === "bytes") bytes(data.loaded);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message || "the worker did not start"));
    });
  });
}

function stallWatch(ms: number): {alive(): void; end(): void; stalled: Promise<never>} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stall: (error: Error) => void = () => {};
  const stalled = new Promise<never>((_, reject) => {
    stall = reject;
  });
  const end = () => clearTimeout(timer);
  return {
    stalled,
    end,
    alive() {
      end();
      timer = setTimeout(() => stall(new Error(`nothing happened for ${ms / 1000} s`)), ms);
    }
  };
}
