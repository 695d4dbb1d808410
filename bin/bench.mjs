// `npm run bench`: sets up, builds what is measured, runs every bench file, prints a table and writes JSON.
import {ensureBrowser} from "./browser.mjs";
import {ensureDependencies} from "./setup.mjs";

ensureDependencies();
process.env.CHROME_PATH = ensureBrowser();
const {register} = await import("tsx/esm/api");
register();
const {runBench} = await import("../tests/bench/run.ts");
process.exitCode = await runBench(process.argv.slice(2));
