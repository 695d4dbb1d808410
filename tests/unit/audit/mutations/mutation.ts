import type {Rule} from "../../../../site/audit/findings.js";
import type {SmallRelease} from "../small-ledger.js";
import type {Parts, SmallSite} from "../small-site.js";

/** A hole that is planted in a clean release, and what the audit must say of it. */
export interface Mutation {
  id: string;
  /** What is wrong, in one plain sentence. */
  hole: string;
  /** Changes the snapshot before it is written, so that hashes and pages fit. */
  snapshot?: (parts: Parts) => void;
  /** Changes the snapshot's folder; hashes of files are taken and the site is built after it. */
  written?: (small: SmallSite) => void | Promise<void>;
  /** Releases of which the hole is in the history; the others have one release and no ledger. */
  releases?: readonly SmallRelease[];
  /** Changes the folder of the ledger. */
  ledger?: (folder: string) => void;
  /** Changes the site, and the snapshot's folder where hashes must not fit. */
  site?: (small: SmallSite) => void | Promise<void>;
  /** The rule that must find it. */
  rule: Rule;
  /** Where exactly, for those of which it matters. */
  place?: string;
  /** Rules that see it as well; left out, `rule` is the only one that does. */
  also?: readonly Rule[];
}

/** Mutations about one thing. */
export interface Theme {
  title: string;
  mutations: readonly Mutation[];
}
