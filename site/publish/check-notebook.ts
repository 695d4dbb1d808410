import {checkTexts} from "../../src/lib/i18n/publish-checks.js";
import {checkReport} from "../../src/lib/notebook/checks/check-report.js";
import {type Finding, refusal, type Submitted} from "../../src/lib/notebook/checks/finding.js";
import {fitsAudience} from "../../src/lib/notebook/checks/fits-audience.js";
import {hasTwin} from "../../src/lib/notebook/checks/has-twin.js";
import {reads} from "../../src/lib/notebook/checks/reads.js";
import {replacesKnown} from "../../src/lib/notebook/checks/replaces-known.js";
import type {FigureData} from "../../src/lib/notebook/figure/figure-data.js";
import type {Notebook} from "../../src/lib/notebook/notebook.js";
import type {Manifest} from "../../src/lib/snapshot/manifest.js";
import type {SnapshotData} from "../../src/lib/snapshot/snapshot-data.js";
import {runs} from "./checks/runs.js";
import {otherNotebooks} from "./other-notebooks.js";
import {readPublications} from "./publications.js";
import type {Submission} from "./read-submission.js";
import {sitePages} from "./site-pages.js";

/** What a notebook is published on. */
export interface PublishSite {
  /** Folder of the notebooks. */
  notebooks: string;
  /** Folder of the snapshot, and what it holds. */
  data: string;
  snapshot: SnapshotData;
  /** Manifest of the internal snapshot, where the other is for everybody and this one is at hand. */
  inner: Manifest | null;
  /** Folder of the pages. */
  pages: string;
}

export interface Checked {
  /** In the order of the file. */
  findings: Finding[];
  notebook: Notebook | null;
  /** What it shows on the snapshot; null where it does not run. */
  figures: readonly FigureData[] | null;
}

/** Holds a notebook against all that a published one must be; writes nothing. */
export async function checkNotebook(
  submission: Submission,
  {notebooks, data, snapshot, inner, pages}: PublishSite,
  {refreshSnapshot = false}: {refreshSnapshot?: boolean | undefined} = {}
): Promise<Checked> {
  const {slug, stated, source, hash, file} = submission;
  const {notebook, findings} = reads(source, submission.locale);
  if (!notebook) return {findings, notebook, figures: null};
  const {manifest} = snapshot;
  const locale = notebook.header.language;
  const t = checkTexts[locale];
  const {published, waiting} = otherNotebooks(notebooks);
  const others = [...waiting, ...published].filter((one) => one.slug !== slug || one.language !== locale);
  const submitted: Submitted = {
    slug,
    source,
    notebook,
    locale,
    manifest,
    inner,
    others,
    known: new Set([...published, ...readPublications(notebooks)].map((one) => one.slug)),
    pages: sitePages(pages, manifest, [...published, {slug, language: locale}])
  };
  const named =
    stated !== undefined && stated !== locale
      ? [refusal("format", 1, t.other_language(stated, locale), t.other_language_out)]
      : [];
  const audience = fitsAudience(submitted);
  // What the site lacks cannot run there, and has been said.
  const {shown, findings: failed} =
    audience.length && manifest.audience === "openbaar"
      ? {shown: null, findings: []}
      : await runs({file, slug, notebook, source, hash}, snapshot, data);
  const all = [
    ...named,
    ...audience,
    ...failed,
    ...checkReport(submitted, shown, {refreshSnapshot}),
    ...replacesKnown(submitted),
    ...hasTwin(submitted)
  ];
  return {findings: all.sort((a, b) => a.line - b.line), notebook, figures: shown?.figures ?? null};
}
