import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {cp, mkdir, rm} from "node:fs/promises";
import {dirname, join} from "node:path";
import {CliError} from "../src/lib/cli-error.js";
import type {Progress} from "../src/lib/progress.js";
import {silent} from "../src/lib/progress.js";
import {type AuditOptions, audit, formatAudit} from "./audit.js";
import {draw} from "./draw.js";
import {FRAMEWORK_BIN, mendFileLinks} from "./framework.js";
import {pack} from "./pack.js";
import {readSnapshot} from "./read-snapshot.js";
import {writeReferencePages} from "./reference-pages.js";
import {writeReports} from "./reports.js";
import {type SealReport, seal} from "./seal.js";
import {stubVersions} from "./version-stubs.js";

export interface BuildOptions {
  /** Folder of the pages, the Framework root. */
  pages: string;
  /** The snapshot's folder. */
  data: string;
  notebooks: string;
  /** Where the sealed site is made: a fresh folder, which the caller puts in place when this succeeds. */
  site: string;
  /** Working folder: compressed copies, pages of another root. */
  work: string;
  /** Values that may occur nowhere in the site; the demo plants some. */
  canaries?: string[];
  /** File with facts known outside the snapshot. */
  attacker?: string;
  /** Folder of the ledger, of which all releases are attacked together. */
  ledger?: string | undefined;
  /** Folder of the internal snapshot that a public site is held against. */
  intern?: string | undefined;
  /** Cards as the code has them, and secrets that may occur nowhere; see the audit. */
  cards?: AuditOptions["cards"];
  secrets?: AuditOptions["secrets"];
  progress?: Progress;
}

/** Builds the sealed and audited site from pages, notebooks and a snapshot. */
export async function build(options: BuildOptions): Promise<SealReport> {
  const progress = options.progress ?? silent;
  if (!existsSync(join(options.data, "manifest.json"))) {
    throw new CliError("there is no snapshot to build from: run `npm run snapshot` first");
  }
  const root = await stageRoot(options);
  const making = options.site;
  await writeReports({notebooks: options.notebooks, data: join(root, "data"), root, progress});
  await writeReferencePages(root);
  await stubVersions(join(root, ".observablehq/cache"));
  await rm(making, {recursive: true, force: true});
  await runFramework(root, making);
  await mendFileLinks(making);
  progress("built the pages");
  await draw(making, await readSnapshot(join(root, "data")));
  progress("drew the first view into every page");
  progress(`packed the scripts of ${await pack(making)} pages`);
  const report = await seal(making, {cache: join(options.work, "compressed"), progress});
  const {data, canaries, attacker, ledger, intern, notebooks, cards, secrets} = options;
  const inside = {canaries, attacker, ledger, intern, notebooks, cards, secrets};
  const audited = await audit({site: making, data, ...inside, progress});
  if (!audited.ok)
    throw new CliError(`the audit refuses the site; the previous one stays\n${formatAudit(audited)}`);
  return report;
}

/**
 * Framework wants the data inside its root. The default municipality has it there; for another one the
 * pages are copied to a root of its own, so that two municipalities never mix.
 */
async function stageRoot({pages, data, work}: BuildOptions): Promise<string> {
  if (join(pages, "data") === join(data)) return pages;
  const root = join(work, "pages");
  await rm(root, {recursive: true, force: true});
  await mkdir(dirname(root), {recursive: true});
  const generated = [join(pages, "data"), join(pages, ".observablehq")];
  await cp(pages, root, {recursive: true, filter: (source) => !generated.includes(source)});
  await cp(data, join(root, "data"), {recursive: true});
  return root;
}

/** Runs `observable build` in a process of its own; its output is shown only when it fails. */
async function runFramework(root: string, output: string): Promise<void> {
  const child = spawn(process.execPath, [FRAMEWORK_BIN, "build"], {
    env: {
      ...process.env,
      BUURTPEIL_ROOT: root,
      BUURTPEIL_SITE: output,
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      NODE_OPTIONS: ""
    },
    stdio: ["ignore", "pipe", "pipe"]
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new CliError(`the pages could not be built:\n${text.trim()}`);
}
