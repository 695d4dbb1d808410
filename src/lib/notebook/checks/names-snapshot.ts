import {checkTexts} from "../../i18n/publish-checks.js";
import type {Manifest} from "../../snapshot/manifest.js";
import {type Finding, refusal, remark, type Submitted} from "./finding.js";
import {staysInside} from "./fits-audience.js";
import {headerLine} from "./lines.js";

/** The front matter names the present snapshot, so that a reader of later figures is told. */
export function namesSnapshot({notebook, manifest, inner, locale}: Submitted, refresh: boolean): Finding[] {
  const t = checkTexts[locale];
  const {snapshot} = notebook.header;
  const line = headerLine(notebook, "snapshot");
  const name = snapshotName(notebook.header, manifest);
  if (snapshot === undefined)
    return name ? [remark("snapshot", line, t.no_snapshot, t.no_snapshot_out(name))] : [];
  const secret = name === null ? manifest.hash : inner?.hash;
  if (secret?.startsWith(snapshot))
    return [refusal("snapshot", line, t.inner_snapshot, t.inner_snapshot_out)];
  if (name === null || refresh || manifest.hash.startsWith(snapshot)) return [];
  return [refusal("snapshot", line, t.old_snapshot(snapshot, name), t.old_snapshot_out)];
}

/**
 * Gives what a notebook calls a snapshot. Null for an internal one, unless the notebook requires an indicator that
 * keeps it off the site for everybody: its source is published too, and the internal hash is not.
 */
export function snapshotName(
  header: {requires?: string[] | undefined},
  manifest: Pick<Manifest, "audience" | "hash" | "indicators">
): string | null {
  const safe = manifest.audience === "openbaar" || staysInside(header, manifest);
  return safe ? manifest.hash.slice(0, CHARACTERS) : null;
}

/** Enough to tell snapshots apart, and too few for the audit to take it for a pseudonym. */
const CHARACTERS = 12;
