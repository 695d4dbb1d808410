import * as z from "zod";
import type {TextHash} from "./content-hash.js";

const Column = z.object({name: z.string(), type: z.string()});

/** One line of the ledger: what was released, when, and the hash of the line before it. */
export const Release = z.strictObject({
  number: z.number().int().positive(),
  /** ISO date. */
  made_on: z.string(),
  covers_until: z.string(),
  municipality: z.string(),
  vintage: z.number(),
  /** Digest of the publication geography: a code says which area it is only together with its members. */
  geography: z.string(),
  /** Hash of the snapshot's content, and of its manifest file. */
  snapshot: z.string(),
  manifest_sha256: z.string(),
  /** SHA-256 of the released cells (`0001.duckdb`), and of the keyed digests of what they were rounded from. */
  cells_sha256: z.string(),
  digests_sha256: z.string(),
  /** The protected tables in the file of cells. */
  tables: z.array(z.object({name: z.string(), base: z.number(), columns: z.array(Column)})),
  purposes: z.array(z.object({id: z.string(), sources: z.array(z.string())})),
  /** Why earlier cells were rounded anew; null where they stand. */
  reason: z.string().nullable(),
  /** Digest of the release before it; null for the first. */
  previous: z.string().nullable()
});
export type Release = z.infer<typeof Release>;

/** The ledger's list; `head` is the digest of the last release, which no later one names. */
export const LedgerFile = z.strictObject({releases: z.array(Release).min(1), head: z.string()});
export type LedgerFile = z.infer<typeof LedgerFile>;
export const LEDGER_FILE = "releases.json";

/** Digest of a release, by which the next one names it; `hash` is a fresh SHA-256. */
export function releaseDigest(release: Release, hash: TextHash): string {
  hash.update(JSON.stringify(Release.parse(release)));
  return hash.digest("hex");
}

/** Names the files of a release in the ledger. */
export function releaseFiles(number: number): {cells: string; digests: string} {
  const name = String(number).padStart(4, "0");
  return {cells: `${name}.duckdb`, digests: `${name}.digests.json`};
}
