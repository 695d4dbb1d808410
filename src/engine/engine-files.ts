/** Where the engine's own files lie: same-origin, copied into the site by the build. */
export interface EngineFiles {
  worker: string;
  wasm: string;
  /** Uncompressed size of the wasm file: a server that compresses does not tell it. */
  wasm_bytes: number;
}

/**
 * Names the files of the one engine that is shipped. It needs WebAssembly exceptions (Chrome 95, Firefox 100,
 * Safari 15.2), which every browser has that runs the rest of the site, so no slower one lies beside it.
 */
export function engineFiles(): EngineFiles {
  return {
    worker: import.meta.resolve("./engine-worker.js"),
    wasm: import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"),
    wasm_bytes: 34_242_586
  };
}
