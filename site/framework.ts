import {createRequire} from "node:module";
import {dirname, join} from "node:path";

/** Where Observable Framework is installed; the only place that knows its layout. */
export const FRAMEWORK = dirname(
  createRequire(import.meta.url).resolve("@observablehq/framework/package.json")
);

/** Its command line, to be run by Node. */
export const FRAMEWORK_BIN = join(FRAMEWORK, "dist/bin/observable.js");
