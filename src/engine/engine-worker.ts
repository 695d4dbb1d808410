// The engine's worker: the watcher must be in place before the engine's own script runs, so it goes first.
import "./watch-download.js";
import "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js";
