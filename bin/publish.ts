import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import type {Command} from "commander";
import {lockRun} from "../data-loaders/stages/run-lock.js";
import {finishChanges, hasUnfinished} from "../site/publish/change-files.js";
import type {PublishSite} from "../site/publish/check-notebook.js";
import {formatOutcome} from "../site/publish/format-outcome.js";
import {check, publish} from "../site/publish/publish.js";
import {withdraw} from "../site/publish/withdraw.js";
import {readSnapshot} from "../site/read-snapshot.js";
import {CliError} from "../src/lib/cli-error.js";
import {LOCALES, type Locale} from "../src/lib/i18n/locale.js";
import {publishTexts} from "../src/lib/i18n/publish.js";
import {type Audience, audienceOf, forAudience} from "./edition.js";
import {openProject, type Project} from "./project.js";

/** Folder of the notebooks, in the working folder. */
const NOTEBOOKS = "notebooks";

const CHECK_HELP = `
Examples:
  $ npx buurtpeil check wonen.md                     a notebook in notebooks/inbox
  $ npx buurtpeil check notebooks/wonen-per-wijk.md  one that is published, on the data of now

Findings are in the language of the notebook. A refusal stands in the way of publishing, a remark does not.
Exit code 0 where nothing refuses, 1 where something does.
`;
const PUBLISH_HELP = `
Examples:
  $ npx buurtpeil publish wonen.md --reviewer "Anna Bos"
  $ npx buurtpeil publish notebooks/wonen-per-wijk.md --reviewer "Anna Bos" --refresh-snapshot

The second publishes a report again on newer data, after its text was read beside them. Then run build.
Exit code 0 where it was published, 1 where something refuses; nothing has changed then.
`;
const WITHDRAW_HELP = `
Examples:
  $ npx buurtpeil withdraw wonen-per-wijk --reason "the register was corrected" --by "Anna Bos"
  $ npx buurtpeil withdraw wonen-per-wijk --language en --reason "wrong translation" --by "Anna Bos"

The notebook is kept in notebooks/withdrawn. The reason is kept in the log, so it names nobody.
`;

interface Options {
  config?: string;
  data?: string;
  audience?: Audience;
  refreshSnapshot?: boolean;
  quiet?: boolean;
}

/** Adds the commands that check, publish and withdraw notebooks; `exit` hears the exit code. */
export function addPublishing(
  command: (name: string, description: string) => Command,
  exit: (code: number) => void
): void {
  const audience = "the site that it is for: openbaar or intern (else the config's)";
  const refresh = "the text was read again beside the present figures: name their snapshot";
  command("check", "look whether a notebook can be published; writes nothing")
    .argument("<notebook>", "a file, or the name of one in notebooks/inbox")
    .option("--audience <name>", audience, audienceOf)
    .option("--refresh-snapshot", refresh)
    .addHelpText("after", CHECK_HELP)
    .action(async (file: string, options: Options) => {
      const found = await check({...(await siteOf(options)), file, refreshSnapshot: options.refreshSnapshot});
      process.stdout.write(formatOutcome(found));
      exit(found.findings.some(({refuses}) => refuses) ? 1 : 0);
    });
  command("publish", "check a notebook and move it to the published ones, with a line in the log")
    .argument("<notebook>", "a file of notebooks or notebooks/inbox, or the name of one in the inbox")
    .requiredOption("-r, --reviewer <name>", "who read it; somebody else than its authors")
    .option("--audience <name>", audience, audienceOf)
    .option("--refresh-snapshot", refresh)
    .addHelpText("after", PUBLISH_HELP)
    .action(async (file: string, options: Options & {reviewer: string}) => {
      const {reviewer, refreshSnapshot} = options;
      const site = await siteOf(options);
      const done = await alone(() => publish({...site, file, reviewer, refreshSnapshot, today: today()}));
      process.stdout.write(formatOutcome(done, reviewer));
      exit(done.published ? 0 : 1);
    });
  command("withdraw", "take a report off the site; its notebook is kept")
    .argument("<report>", "its name, without .md")
    .requiredOption("-r, --reason <text>", "why; it names nobody")
    .requiredOption("-b, --by <name>", "who withdraws it")
    .option("-l, --language <nl|en>", "only in this language", localeOf)
    .addHelpText("after", WITHDRAW_HELP)
    .action(async (slug: string, options: Options & {reason: string; by: string; language?: Locale}) => {
      const {reason, by, language} = options;
      const {config} = await projectOf(options);
      const {audience, municipality} = config;
      const asked = {notebooks: resolve(NOTEBOOKS), slug, language, reason, by, audience, today: today()};
      const moved = await alone(async () => withdraw({...asked, municipality: municipality.code}));
      for (const {path, language} of moved)
        console.log(publishTexts[language].withdrawn(join(NOTEBOOKS, path)));
      console.log(publishTexts[moved[0]!.language].build_withdrawn);
    });
}

/** Ends what a killed `publish` or `withdraw` began, so that the notebooks are as they are meant to be. */
export async function finishPublishing(): Promise<void> {
  if (hasUnfinished(resolve(NOTEBOOKS))) await alone(async () => {});
}

/** Only one command at a time changes the notebooks. */
async function alone<T>(change: () => Promise<T>): Promise<T> {
  const unlock = lockRun(resolve(NOTEBOOKS), "publication");
  try {
    finishChanges(resolve(NOTEBOOKS));
    return await change();
  } finally {
    unlock();
  }
}

/** Publishing reads the snapshot that stands, and no register. */
function projectOf(options: Options): Promise<Project> {
  return openProject({...options, data: options.data ?? "."});
}

async function siteOf(options: Options): Promise<PublishSite> {
  const project = await projectOf(options);
  const {config} = forAudience(project, options.audience);
  const data = resolve(config.output.data);
  if (!existsSync(join(data, "manifest.json")))
    throw new CliError(
      `there is no snapshot for ${config.audience}: make it with \`buurtpeil build --audience ${config.audience}\``
    );
  const inner = join(project.intern, "manifest.json");
  const held = config.audience === "openbaar" && existsSync(inner);
  return {
    notebooks: resolve(NOTEBOOKS),
    data,
    snapshot: await readSnapshot(data),
    inner: held ? JSON.parse(await readFile(inner, "utf8")) : null,
    pages: resolve("src")
  };
}

function localeOf(text: string): Locale {
  const locale = LOCALES.find((one) => one === text);
  if (locale) return locale;
  throw new CliError("--language is nl or en", 2);
}

/** The day here, which is not always the day in Greenwich. */
function today(now = new Date()): string {
  const part = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
