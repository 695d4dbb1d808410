import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {CliError} from "../../src/lib/cli-error.js";
import type {Locale} from "../../src/lib/i18n/locale.js";
import {snapshotName} from "../../src/lib/notebook/checks/names-snapshot.js";
import {withSnapshot} from "../../src/lib/notebook/with-snapshot.js";
import {changeFiles} from "./change-files.js";
import {changesSince} from "./changes-since.js";
import {type Checked, checkNotebook, type PublishSite} from "./check-notebook.js";
import {earlierFile} from "./earlier-file.js";
import {otherNotebooks} from "./other-notebooks.js";
import {PUBLICATIONS_FILE, readPublications, withEntry} from "./publications.js";
import {type PublishedFigures, publishedFiguresFile, readPublishedFigures} from "./published-figures.js";
import {INBOX, readSubmission, type Submission, sha256} from "./read-submission.js";
import {refuseReviewer} from "./refuse-reviewer.js";

export interface PublishOptions extends PublishSite {
  /** Path of the notebook, or its name in the inbox. */
  file: string;
  reviewer: string;
  /** Says that the text was read again beside the present figures. */
  refreshSnapshot?: boolean | undefined;
  /** The day it is, ISO date. */
  today: string;
  /** Hears each step of the writing. */
  step?: (done: string) => void;
}

/** What a notebook is found to be, and what came of it. */
export interface Outcome extends Pick<Checked, "findings" | "figures"> {
  file: string;
  locale: Locale;
  /** How its figures differ from those of the last publication on these data; null where there is none. */
  changes: PublishedFigures["changes"];
  /** Null where it was refused. */
  published: {
    /** Where it lies now, under the folder of notebooks. */
    path: string;
    /** What its front matter was made to call the snapshot; null where it said so already, or may not. */
    snapshot: string | null;
    /** Where the text that it replaces is kept; null where it replaces none. */
    earlier: string | null;
  } | null;
}

/** Checks a notebook and says what changed in its figures; writes nothing. */
export async function check(options: Omit<PublishOptions, "reviewer" | "today">): Promise<Outcome> {
  const submission = readSubmission(options.file, options.notebooks);
  const checked = await checkNotebook(submission, options, options);
  return outcome(submission, checked, options);
}

/**
 * Publishes a notebook that nothing stands in the way of: it moves to the folder of notebooks, with its figures beside
 * it and a line in the log, all at once or not at all. The text that it replaces is kept.
 */
export async function publish(options: PublishOptions): Promise<Outcome> {
  const {notebooks, snapshot, today, reviewer, step} = options;
  const submission = readSubmission(options.file, notebooks);
  if (submission.path === null)
    throw new CliError(
      `${submission.file} is published from ${join("notebooks", INBOX)}: put it there first`
    );
  const checked = await checkNotebook(submission, options, options);
  const found = outcome(submission, checked, options);
  const {notebook, figures} = checked;
  if (!notebook || !figures) return found;
  refuseReviewer(reviewer, notebook.header.authors);
  if (checked.findings.some(({refuses}) => refuses)) return found;
  const {manifest} = snapshot;
  const {header} = notebook;
  const {language} = header;
  const {slug} = submission;
  const name = snapshotName(header, manifest);
  const source = withSnapshot(submission.source, name);
  const path = placeOf(notebooks, slug, language);
  const before = existsSync(join(notebooks, path)) ? readFileSync(join(notebooks, path), "utf8") : null;
  const log = readPublications(notebooks);
  const notebook_hash = sha256(source);
  const same = log.findLast((entry) => entry.slug === slug && entry.language === language);
  if (same?.action === "published" && same.notebook_hash === notebook_hash && same.snapshot === manifest.hash)
    throw new CliError(`nothing to publish: ${submission.file} is as it was published on ${same.date}`);
  const told = {
    date: today,
    municipality: manifest.municipality.code,
    audience: manifest.audience,
    snapshot: manifest.hash,
    notebook_hash
  };
  const entry = {
    action: "published" as const,
    slug,
    language,
    title: header.title,
    authors: header.authors,
    reviewer: reviewer.trim(),
    ...told
  };
  const shown: PublishedFigures = {...told, figures: [...figures], changes: found.changes};
  const earlier = before === null || before === source ? null : earlierFile(slug, language, before);
  changeFiles(
    notebooks,
    [
      ...(earlier && before !== null ? [{path: earlier, content: before}] : []),
      {path, content: source},
      {path: publishedFiguresFile(slug, language), content: `${JSON.stringify(shown, null, 1)}\n`},
      {path: PUBLICATIONS_FILE, content: withEntry(log, entry)},
      ...(submission.path === path ? [] : [{path: submission.path, content: null}])
    ],
    step
  );
  const written = name !== null && header.snapshot !== name ? name : null;
  return {...found, published: {path, snapshot: written, earlier}};
}

function outcome(
  {file, slug, locale}: Submission,
  {findings, notebook, figures}: Checked,
  {notebooks, snapshot}: PublishSite
): Outcome {
  const found: Outcome = {file, locale, findings, figures, changes: null, published: null};
  if (!notebook || !figures) return found;
  const {language} = notebook.header;
  const last = readPublishedFigures(notebooks, slug, language, snapshot.manifest);
  const changes = last && {since: last.date, sentences: changesSince(last.figures, figures, language)};
  return {...found, locale: language, changes};
}

/** Names the file of a page: the one that makes it now, else the slug, with the language where that is taken. */
function placeOf(notebooks: string, slug: string, language: Locale): string {
  const {published} = otherNotebooks(notebooks);
  const same = published.find((one) => one.slug === slug && one.language === language);
  if (same) return same.file;
  const plain = language === "nl" ? `${slug}.md` : `${slug}.${language}.md`;
  return readdirSync(notebooks).includes(plain) ? `${slug}.${language}.md` : plain;
}
