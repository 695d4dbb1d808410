#!/usr/bin/env node
// The command line is TypeScript; this starts it, and installs the dependencies first where they are missing.
import {ensureDependencies} from "./setup.mjs";

ensureDependencies();
const {register} = await import("tsx/esm/api");
register();
const {main} = await import("./buurtpeil.ts");
process.exitCode = await main(process.argv);
// A query that does not stop would keep the process alive, and `process.exit()` waits for it.
if (process.exitCode) setTimeout(() => process.kill(process.pid, "SIGKILL"), 5000).unref();
