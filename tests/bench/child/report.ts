/*
 * Renders a notebook on a snapshot in a process of its own, so that nothing is warm the first time, and prints as
 * JSON what each time took in ms and what came of it. Reading the snapshot is counted, loading the modules is not.
 */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {readSnapshot} from "../../../site/read-snapshot.js";
import {oneFile} from "../../../site/reports/one-file.js";
import {renderNotebook} from "../../../site/reports/render-notebook.js";
import {parse} from "../../../src/lib/notebook/parse.js";

const [file, data, times] = process.argv.slice(2);
const source = readFileSync(file!, "utf8");
const took: {wall: number; processor: number}[] = [];
const gzipped = (text: string) => gzipSync(text, {level: 9}).length;
let result = {};
for (let i = 0; i < Number(times); i++) {
  const start = performance.now();
  const before = process.cpuUsage();
  const snapshot = await readSnapshot(data!);
  const notebook = {file: file!, slug: "proef", notebook: parse(source), source, hash: "0".repeat(64)};
  const {html, figures} = await renderNotebook(notebook, snapshot, join(data!, "snapshot.duckdb"));
  const {user, system} = process.cpuUsage(before);
  took.push({wall: performance.now() - start, processor: (user + system) / 1000});
  const whole = await oneFile(notebook.notebook.header, html, snapshot.manifest);
  result = {figures: figures.length, article: gzipped(html), whole: gzipped(whole)};
}
process.stdout.write(JSON.stringify({took, ...result}));
