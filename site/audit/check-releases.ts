import type {Findings} from "./findings.js";
import type {Release} from "./release.js";

/**
 * Proves that the manifest tells the releases in full: numbered from 1, each covering no less than the one before,
 * and each that covers nothing more says what it added instead, or why cells were rounded anew.
 */
export function checkReleases({manifest}: Release, findings: Findings): void {
  manifest.releases.forEach(({number, covers_until, reason, adds}, i) => {
    const before = manifest.releases[i - 1];
    const where = `manifest.json releases ${i + 1}`;
    const follows = number === i + 1 && (!before || covers_until >= before.covers_until);
    if (!follows || covers_until > manifest.covers_until) findings.add("release not in order", where);
    const anew = before !== undefined && covers_until === before.covers_until && !adds;
    if (reason === null ? anew : !/\p{L}{3}/u.test(reason)) findings.add("revision without reason", where);
  });
}
