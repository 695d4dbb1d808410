import {statSync} from "node:fs";
import {createRequire} from "node:module";
import {expect, test} from "vitest";
import {engineFiles} from "../../../src/engine/engine-files.js";

const require = createRequire(import.meta.url);

test("engineFiles() tells the size of the engine that is installed", () => {
  const file = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  expect(engineFiles().wasm_bytes).toBe(statSync(file).size);
});
