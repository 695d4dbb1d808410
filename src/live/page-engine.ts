import {FileAttachment} from "observablehq:stdlib";
import {engineFiles} from "../engine/engine-files.js";
import {openEngine} from "../engine/open-engine.js";
import type {Manifest} from "../lib/snapshot/manifest.js";
import {type SharedEngine, sharedEngine} from "./shared-engine.js";

let ofThisPage: SharedEngine | null = null;

/** Gives the one engine of this page, on the snapshot of this site. */
export function pageEngine(manifest: Manifest): SharedEngine {
  ofThisPage ??= makeEngine(manifest);
  return ofThisPage;
}

function makeEngine(manifest: Manifest): SharedEngine {
  const files = engineFiles();
  const bytes = manifest.files.find((file) => file.name === "snapshot.duckdb")?.bytes ?? null;
  return sharedEngine(
    async (progress) =>
      openEngine({
        files,
        snapshot: {url: await FileAttachment("../data/snapshot.duckdb").url(), bytes},
        progress
      }),
    files.wasm_bytes + (bytes ?? 0)
  );
}
