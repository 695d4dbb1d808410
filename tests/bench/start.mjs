// `npm run bench`: sets up, builds what is measured, runs every bench file, prints a table and writes JSON.
import {ensureBrowser} from "../../bin/browser.mjs";
import {ensureDependencies} from "../../bin/setup.mjs";

ensureDependencies();
process.env.CHROME_PATH = ensureBrowser();
const {register} = await import("tsx/esm/api");
register();
const {runBench} = await import("./run.ts");
process.exitCode = await runBench(process.argv.slice(2));
