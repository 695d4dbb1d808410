import type {PrivateEngine} from "./private-engine.js";

export interface EngineOptions {
  /** Default: as many as the machine has. */
  threads?: number;
  /** Default 1500 MB, so that a whole run stays under 2 GiB. */
  memory_mb?: number;
}

/** Opens a private DuckDB in memory; what does not fit goes to a folder in the OS's temp folder. */
export async function openPrivateEngine(_options: EngineOptions = {}): Promise<PrivateEngine> {
  throw new Error("private engine: not built yet");
}
