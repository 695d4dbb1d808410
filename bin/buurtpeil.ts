import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {Command, CommanderError} from "commander";
import {audit, formatAudit} from "../site/audit.js";
import {seal} from "../site/seal.js";
import {serve} from "../site/serve.js";
import {CliError} from "../src/lib/cli-error.js";
import {consoleProgress} from "./console-progress.js";
import {audienceOf, ensureEdition, forAudience, heldAgainst, makeEdition} from "./edition.js";
import {figures} from "./figures.js";
import {knownInside} from "./known-inside.js";
import {
  attackerFile,
  ensureDemo,
  ensureSite,
  ensureSnapshot,
  keptReleases,
  plantedCanaries
} from "./pipeline.js";
import {preview} from "./preview.js";
import {openProject} from "./project.js";
import {addPublishing} from "./publish.js";
import {revise} from "./revise.js";
import {newSource} from "./source.js";

const HELP = `
Examples:
  $ npx buurtpeil start                              the fictional municipality, from nothing to a served site
  $ npx buurtpeil snapshot --config my.config.ts     read the registers, write disclosure-safe counts
  $ npx buurtpeil snapshot --until 2024              leave later years out, whatever the deliveries hold
  $ npx buurtpeil snapshot revise --reason "BRP corrected"   what a new rounding would move; --yes writes it
  $ npx buurtpeil build --config zaanstad-open.config.ts --data ../open-data
  $ npx buurtpeil build --audience openbaar          the site for everybody, of the same internal snapshot
  $ npx buurtpeil audit --json                       prove the built site safe, for a machine
  $ npx buurtpeil source new leegstand --from x.csv  draft the contract of a new source from a sample
  $ npx buurtpeil check wonen.md                     what stands in the way of publishing notebooks/inbox/wonen.md
  $ npx buurtpeil publish wonen.md --reviewer "Anna Bos"
  $ npx buurtpeil serve --port 8080                  serve the sealed site with the headers of production

Exit codes:
  0    done
  1    the input, the configuration or the site is not as it must be; the message says what and how to mend it
  2    the command line is wrong
  3    a fault in Buurtpeil itself; please report it
  130  stopped by Ctrl+C (128 plus the signal's number); what was made before stays
`;

const AUDIENCE = "openbaar or intern (else the config's); the other one has a site of its own";
const LAST_YEAR = "last year that the snapshot covers (else the last of the config)";

/** What stood in place on a terminal goes before a message is printed. */
const CLEAR_LINE = process.stderr.isTTY ? "\r\x1b[K" : "";

/** Runs the command line and returns its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command("buurtpeil")
    .description("Disclosure-safe insight per neighbourhood, from registers to a static site")
    .version(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version)
    .addHelpText("after", HELP)
    .exitOverride();

  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option("-c, --config <file>", "the municipality's config file", "buurtpeil.config.ts")
      .option("-d, --data <folder>", "folder with the source files (else BUURTPEIL_DATA, else the config's)")
      .option("-q, --quiet", "print nothing but errors");

  command("start", "do everything that is needed, then serve the site")
    .option("-p, --port <number>", "port on 127.0.0.1", port, 3000)
    .action(async (options) => {
      const {project, progress} = await open(options);
      await ensureDemo(project, progress);
      await ensureSnapshot(project, progress);
      await ensureSite(project, progress);
      await serveUntilStopped(project.config.output.site, options.port);
    });
  command("demo", "make the raw registers of the fictional municipality")
    .option("--scale <number>", "residents compared with Zaanstad, up to 20 (else as before, else 1)", number)
    .option(
      "--seed <number>",
      "whole number; equal seeds give equal registers (else as before, else 2025)",
      number
    )
    .action(async ({scale, seed, ...options}) => {
      const {project, progress} = await open(options);
      if (!project.config.municipality.fictional) {
        throw new CliError(
          `${project.config.id} is a real municipality: the demo only makes the fictional one`
        );
      }
      const asked = {...(scale !== undefined && {scale}), ...(seed !== undefined && {seed})};
      await ensureDemo(project, progress, asked);
    });
  const making = command("snapshot", "read, link, count and protect; write one snapshot")
    .option("--until <year>", LAST_YEAR, year)
    .action(async ({until, ...options}) => {
      const {project, progress} = await open(options);
      await ensureDemo(project, progress);
      await ensureSnapshot(project, progress, {until});
    });
  making
    .command("revise")
    .description("round released cells anew where their counts changed; shows what would move")
    .option("-r, --reason <text>", "why; it is published with the snapshot")
    .option("-y, --yes", "write it, after showing what moves")
    .action(async (_, revising: Command) => {
      const options = revising.optsWithGlobals();
      const {project, progress} = await open(options);
      await revise(project, options, (text) => process.stdout.write(text), progress);
    });
  command("build", "make the snapshot where needed, then build, seal and audit the site")
    .option("--until <year>", LAST_YEAR, year)
    .option("--audience <name>", AUDIENCE, audienceOf)
    .action(async ({until, audience, ...options}) => {
      const {project, progress} = await open(options);
      await ensureDemo(project, progress);
      await ensureSnapshot(project, progress, {until});
      await ensureSite(await ensureEdition(project, audience, progress), progress);
    });
  command("edition", "make the public edition of the internal snapshot that stands, and nothing anew")
    .argument("<audience>", "openbaar", audienceOf)
    .requiredOption("--to <folder>", "where it is written; replaced whole or not at all")
    .action(async (audience, {to, ...options}) => {
      const {project, progress} = await open(options);
      if (audience === "intern") throw new CliError("the internal snapshot is no edition of another one", 2);
      await makeEdition(project, resolve(to), progress);
    });
  command("audit", "prove that the built site holds no identifier and no unprotected number")
    .option("--json", "print the report as JSON")
    .option("--audience <name>", AUDIENCE, audienceOf)
    .option("--intern <folder>", "internal snapshot to hold a public site against (else the one made here)")
    .action(async (options) => {
      const {project: asked, progress} = await open(options);
      const project = forAudience(asked, options.audience);
      const {site, data} = project.config.output;
      const report = await audit({
        site: resolve(site),
        data: resolve(data),
        canaries: plantedCanaries(project),
        attacker: attackerFile(project),
        ledger: keptReleases(project),
        intern: options.intern ? resolve(options.intern) : heldAgainst(project),
        notebooks: resolve("notebooks"),
        ...knownInside(project),
        progress
      });
      process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : formatAudit(report));
      code = report.ok ? 0 : 1;
    });
  command("figures", "write every figure of a notebook as files: SVG, CSV, Arrow, Parquet")
    .argument("<notebook>", "the notebook, such as notebooks/wonen-per-wijk.md")
    .requiredOption("--to <folder>", "where they are written; replaced whole or not at all")
    .action(async (notebook, {to, ...options}) => {
      const {project, progress} = await open(options);
      await figures(project, notebook, to, progress);
    });
  command("seal", "seal a site that another tool built: policy, headers, compression")
    .argument("[folder]", "the built site")
    .action(async (folder, options) => {
      const {project, progress} = await open(options);
      await seal(resolve(folder ?? project.config.output.site), {progress});
    });
  command("serve", "serve the sealed site on loopback with the headers of production")
    .option("-p, --port <number>", "port on 127.0.0.1", port, 3000)
    .option("--audience <name>", AUDIENCE, audienceOf)
    .action(async (options) => {
      const {project: asked} = await open(options);
      const project = forAudience(asked, options.audience);
      await serveUntilStopped(project.config.output.site, options.port);
    });
  command("dev", "preview the pages, redrawn as you edit")
    .option("-p, --port <number>", "port on 127.0.0.1", port, 3000)
    .action(async (options) => {
      const {project, progress} = await open(options);
      await ensureDemo(project, progress);
      await ensureSnapshot(project, progress);
      code = await preview(project, options.port, progress);
    });
  addPublishing(command, (exit) => {
    code = exit;
  });
  program
    .command("source")
    .description("work on the sources of the private side")
    .command("new")
    .description("draft the contract and reader of a new source from a sample")
    .argument("<name>", "id of the source: a-z, digits and dashes")
    .requiredOption("-f, --from <file>", "a sample of the delivery")
    .action(async (name, {from}) => {
      process.stdout.write(await newSource(name, from));
    });

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CliError) {
      console.error(`${CLEAR_LINE}buurtpeil: ${error.message}`);
      return error.exitCode;
    }
    console.error(error);
    return 3;
  }
  return code;
}

async function open(options: {config?: string; data?: string; quiet?: boolean}) {
  return {project: await openProject(options), progress: consoleProgress(process.stderr, options.quiet)};
}

function number(text: string): number {
  const value = Number(text);
  if (!text.trim() || !Number.isFinite(value)) throw new CliError("--scale and --seed take a number", 2);
  return value;
}

function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new CliError("--until is a year, such as 2024", 2);
  return Number(text);
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) {
    throw new CliError("--port is a whole number from 0 to 65535", 2);
  }
  return value;
}

async function serveUntilStopped(site: string, at: number): Promise<void> {
  const running = await serve(resolve(site), {port: at});
  console.log(`\nBuurtpeil is at ${running.url}  (stop with Ctrl+C)`);
  await new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
  await running.close();
}
