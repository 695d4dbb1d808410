import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {type DemoOptions, generateDemo} from "../data-loaders/demo/generate.js";
import {ledgerFolder} from "../data-loaders/ledger/ledger-folder.js";
import {readLedger} from "../data-loaders/ledger/read-ledger.js";
import {isWhole} from "../data-loaders/ledger/standing-snapshot.js";
import type {SnapshotOptions} from "../data-loaders/snapshot/prepare-run.js";
import {snapshot} from "../data-loaders/snapshot.js";
import {freshSibling, recoverFolder, replaceFolder} from "../data-loaders/write/replace-folder.js";
import {build} from "../site/build.js";
import type {Progress} from "../src/lib/progress.js";
import {heldAgainst} from "./edition.js";
import {fingerprint} from "./fingerprint.js";
import {knownInside} from "./known-inside.js";
import type {Project} from "./project.js";
import {finishPublishing} from "./publish.js";
import {openSteps} from "./steps.js";

/** How large the fictional municipality is and which chance makes it; left out, as it was made before. */
export type DemoSize = Pick<DemoOptions, "scale" | "seed">;

/** Makes the fictional registers unless they are there already. */
export async function ensureDemo(project: Project, progress: Progress, asked: DemoSize = {}): Promise<void> {
  if (!project.config.municipality.fictional) return;
  const folder = dirname(project.data);
  const size = {...DEFAULT_SIZE, ...sizeOf(project.work), ...asked};
  const inputs = `${fingerprint(["data-loaders/demo", "src/lib/areas", "src/lib/periods"])} ${JSON.stringify(size)}`;
  const ran = await stepsOf(project).run("demo", inputs, [project.data], async () => {
    await generateDemo(folder, {...size, progress});
    writeFileSync(join(project.work, SIZE_FILE), `${JSON.stringify(size)}\n`);
  });
  if (!ran) progress("the fictional municipality is up to date");
}

const DEFAULT_SIZE = {scale: 1, seed: 2025};
/** Remembers the size, so that a snapshot of a large one does not make the small one anew. */
const SIZE_FILE = "demo-size.json";

function sizeOf(work: string): DemoSize {
  const file = join(work, SIZE_FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DemoSize) : {};
}

/** Which years a snapshot covers. */
export interface Covered {
  /** Last year; default the config's. */
  until?: number | undefined;
}

/** Makes the snapshot unless nothing it reads has changed. */
export async function ensureSnapshot(
  project: Project,
  progress: Progress,
  {until}: Covered = {}
): Promise<void> {
  const {config, data} = project;
  const ledger = keptReleases(project);
  const stands = () => {
    if (ledger) readLedger(ledger);
    return isWhole(config.output.data);
  };
  const ran = await stepsOf(project).run("snapshot", snapshotInputs(project, until), stands, async () => {
    await snapshot(config, {data, progress, until});
  });
  if (!ran) progress("the snapshot is up to date");
}

/** Makes a snapshot in which released cells are rounded anew, and remembers it as the one that stands. */
export async function reviseSnapshot(project: Project, options: SnapshotOptions): Promise<void> {
  await snapshot(project.config, {...options, data: project.data});
  stepsOf(project).remember("snapshot", snapshotInputs(project, options.until));
}

function snapshotInputs({config, configFile, data}: Project, until: number | undefined): string {
  const keys = config.protection.keys ? [config.protection.keys] : [];
  const read = fingerprint(["data-loaders", "src/lib", "package-lock.json", configFile, data, ...keys]);
  return until === undefined ? read : `${read} until ${until}`;
}

/** Builds the sealed site unless nothing it is made of has changed. */
export async function ensureSite(project: Project, progress: Progress): Promise<void> {
  const {config, work} = project;
  const site = resolve(config.output.site);
  const ledger = keptReleases(project);
  // A run that was killed while it put a folder in place left it under another name.
  recoverFolder(config.output.data);
  recoverFolder(site);
  await finishPublishing();
  // Generated reports and caches are made by the build itself; what waits or was withdrawn is not built.
  const generated =
    /(^|[/\\])(\.observablehq|notebooks[/\\](inbox|earlier|withdrawn)|rapporten[/\\](?!index\.md)[^/\\]+\.md|src[/\\](en[/\\])?notebook\.md|reports\.json)$/;
  const inputs = fingerprint(
    [
      "src",
      "site",
      "notebooks",
      "observablehq.config.ts",
      "package-lock.json",
      config.output.data,
      attackerFile(project),
      ...(ledger ? [ledger] : [])
    ],
    (path) => generated.test(path)
  );
  const ran = await stepsOf(project).run("site", inputs, [join(site, "index.html")], async () => {
    const making = freshSibling(site);
    await build({
      pages: resolve("src"),
      data: resolve(config.output.data),
      notebooks: resolve("notebooks"),
      site: making,
      work,
      canaries: plantedCanaries(project),
      attacker: attackerFile(project),
      ledger,
      intern: heldAgainst(project),
      ...knownInside(project),
      progress
    });
    replaceFolder(making, site);
  });
  progress(ran ? "the sealed site is ready" : "the site is up to date");
}

/** Reads what the demo planted; a real municipality has none. */
export function plantedCanaries({config, data}: Project): string[] {
  const file = join(dirname(data), "truth/canaries.json");
  if (!config.municipality.fictional || !existsSync(file)) return [];
  return Object.values(JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>).flat();
}

/**
 * Names the file of facts that an attacker may know, beside the config, or of the fictional municipality beside its
 * registers; it need not exist. The public edition has other cells, and facts of its own where
 * `attacker.openbaar.yaml` is there.
 */
export function attackerFile({config, configFile, data}: Project): string {
  const folder = dirname(config.municipality.fictional ? data : configFile);
  const own = join(folder, `attacker.${config.audience}.yaml`);
  return existsSync(own) ? own : join(folder, "attacker.yaml");
}

/** Names the folder of earlier releases, which are attacked together; undefined where none are kept. */
export function keptReleases({config}: Project): string | undefined {
  return ledgerFolder(config) ?? undefined;
}

function stepsOf({work}: Project) {
  return openSteps(join(work, "steps.json"));
}
