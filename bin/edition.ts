import {existsSync} from "node:fs";
import {join} from "node:path";
import type {BuurtpeilConfig} from "../data-loaders/config.js";
import {writeEdition} from "../data-loaders/edition/write-edition.js";
import {lockRun} from "../data-loaders/stages/run-lock.js";
import {recoverFolder} from "../data-loaders/write/replace-folder.js";
import {CliError} from "../src/lib/cli-error.js";
import type {Progress} from "../src/lib/progress.js";
import {fingerprint} from "./fingerprint.js";
import type {Project} from "./project.js";
import {openSteps} from "./steps.js";

export type Audience = BuurtpeilConfig["audience"];

/** Reads an audience from the command line. */
export function audienceOf(text: string): Audience {
  if (text === "openbaar" || text === "intern") return text;
  throw new CliError("the audience is openbaar or intern", 2);
}

/**
 * The same municipality for an audience: the snapshot and the site of the config where that is its audience, else
 * those of the other edition, each in a folder of its own. Nothing for the municipality only lies in a public one.
 */
export function forAudience(project: Project, audience: Audience = project.config.audience): Project {
  const {config, work, intern} = project;
  if (audience === config.audience) return project;
  const own = join(work, `${audience}-site`);
  const data = audience === "intern" ? intern : join(work, "openbaar");
  const output = {...config.output, data, site: `${config.output.site}-${audience}`};
  return {...project, config: {...config, audience, output}, work: own};
}

/** Makes the snapshot of an audience from the internal one, unless that is the config's own or has not changed. */
export async function ensureEdition(
  project: Project,
  audience: Audience | undefined,
  progress: Progress
): Promise<Project> {
  const asked = forAudience(project, audience);
  const {data} = asked.config.output;
  if (asked === project || asked.config.audience === "intern") return asked;
  recoverFolder(data);
  const inputs = fingerprint(["data-loaders", "src/lib", "package-lock.json", project.intern]);
  const steps = openSteps(join(asked.work, "steps.json"));
  const ran = await steps.run("edition", inputs, [join(data, "manifest.json")], () =>
    makeEdition(project, data, progress)
  );
  if (!ran) progress("the public edition is up to date");
  return asked;
}

/** Writes the public edition of the internal snapshot that stands. */
export async function makeEdition({intern}: Project, to: string, progress: Progress): Promise<void> {
  const unlock = lockRun(to, "snapshot");
  try {
    progress("making the public edition of the internal snapshot");
    await writeEdition(intern, to);
  } finally {
    unlock();
  }
}

/** The internal snapshot that a public site is held against; undefined where it is not the public one, or not here. */
export function heldAgainst({config, intern}: Project): string | undefined {
  return config.audience === "openbaar" && existsSync(join(intern, "manifest.json")) ? intern : undefined;
}
